/** The id of the box that an event is at. */
const idAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<SVGGElement>("g[data-id]")?.dataset["id"] : undefined;

/** What one does with a box; undefined is the whole picture. */
type Acts = {
  /** a pointer or the focus is on it */
  glance: (id: string | undefined) => void;
  /** it was chosen, or chosen again */
  choose: (id: string) => void;
  leave: () => void;
  /** another key than Enter, Escape and the space bar; whether it leads anywhere */
  step: (id: string, key: string) => boolean;
};

/** Tells of what one does in the picture, which the panel tells about, with a pointer or with the keyboard. */
export function listen(
  box: HTMLElement,
  panel: HTMLElement,
  { glance, choose, leave, step }: Acts,
): void {
  const point = (id: string | undefined): void => {
    if (!panel.contains(document.activeElement)) glance(id);
  };
  box.addEventListener("pointerover", ({ target }) => point(idAt(target)));
  box.addEventListener("pointerleave", () => point(undefined));
  box.addEventListener("focusin", ({ target }) => glance(idAt(target)));
  // what Tab leads to in the panel is there as long as the focus is
  const isPanels = (to: EventTarget | null): boolean => to instanceof Node && panel.contains(to);
  box.addEventListener("focusout", ({ relatedTarget: to }) => {
    if (!isPanels(to)) glance(undefined);
  });
  panel.addEventListener("focusout", ({ relatedTarget: to }) => {
    if (to !== null && !isPanels(to)) glance(undefined);
  });
  box.addEventListener("click", ({ target }) => {
    const id = idAt(target);
    if (id !== undefined) choose(id);
  });
  box.addEventListener("keydown", (event) => {
    const id = idAt(event.target);
    if (id === undefined) return;
    if (event.key === "Enter" || event.key === " ") choose(id);
    else if (event.key === "Escape") leave();
    else if (!step(id, event.key)) return;
    event.preventDefault();
  });
}
