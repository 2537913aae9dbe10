import type { ReportData } from "../data.ts";
import { count, html, svg } from "./dom.ts";
import { drawLayout } from "./draw.ts";
import { followModel, showDeployment, showProvider } from "./follow.ts";
import { connected, neighbour } from "./keys.ts";
import { type Layout, layOut, pagesOf, reachable } from "./layout.ts";

export type Picture = {
  element: HTMLElement;
  /** shows these names alone; undefined shows all */
  filter: (names: readonly number[] | undefined) => void;
  /** follows a request for a name; undefined shows everything again */
  follow: (name: string | undefined) => void;
};

const legend = [
  ["fallback", "fallback"],
  ["context", "fallback if the prompt is too long"],
  ["content", "fallback if the content is refused"],
  ["alias", "alias of"],
] as const;

function legendFor(layout: Layout): HTMLElement {
  const used = new Set(layout.edges.map(({ kind }) => kind));
  const items = legend
    .filter(([kind]) => used.has(kind))
    .map(([kind, text]) => {
      const line = svg("path", { class: `edge ${kind}`, d: "M0 6 H30" });
      const sample = svg("svg", { width: 30, height: 12, "aria-hidden": "true" }, line);
      return html("li", {}, sample, text);
    });
  return html("ul", { class: "legend" }, ...items);
}

/** The picture of how requests go; `announce` says what changed to those who do not see it. */
export function picture(data: ReportData, announce: (text: string) => void): Picture {
  const box = html("div", { class: "picture", role: "region", "aria-label": "Routing picture" });
  const panel = html("aside", { class: "panel", "aria-label": "Details" });
  const element = html("div", { class: "routing" }, box, panel);
  let elements = new Map<string, SVGGElement>();
  const everything = data.models.map((_, index) => index);
  let wanted: readonly number[] = everything;
  let followed: number | undefined;
  let pinned: string | undefined;
  let current: string | undefined;
  let layout: Layout;
  let left: number | undefined;
  let root: SVGSVGElement;

  const light = (id: string | undefined): void => {
    const start = id === undefined ? undefined : layout.nodes.get(id);
    const lit = start === undefined ? undefined : connected(layout, start);
    root.classList.toggle("focused", lit !== undefined);
    for (const [own, node] of elements) node.classList.toggle("lit", lit?.has(own) ?? false);
    for (const edge of root.querySelectorAll<SVGPathElement>("path.edge")) {
      const { from = "", to = "" } = edge.dataset;
      edge.classList.toggle("lit", (lit?.has(from) && lit.has(to)) ?? false);
    }
  };

  /** What the panel says of a box, or of how to use the picture; a glance at a box moves nothing. */
  const explain = (id: string | undefined, glance = false): void => {
    panel.classList.toggle("glance", glance);
    if (id === undefined) {
      panel.replaceChildren(
        html("p", { class: "hint" }, "Point at a box to see what belongs to it."),
        html(
          "p",
          { class: "hint" },
          "Click a name to follow a request for it, a deployment or a provider to keep its details here.",
        ),
        html("p", { class: "hint" }, "With the keyboard: Tab, the arrow keys, Enter, Escape."),
      );
      return;
    }
    const index = Number(id.slice(1));
    const model = id.startsWith("m") ? data.models[index] : undefined;
    const content = model
      ? followModel(model, data, follow)
      : id.startsWith("d")
        ? showDeployment(index, data)
        : showProvider(layout.nodes.get(id)?.label ?? "", data);
    const close = html("button", { type: "button", class: "close" }, "Show all");
    close.addEventListener("click", () => pin(undefined));
    panel.replaceChildren(...(glance ? [] : [close]), ...content);
    panel.scrollTop = 0;
  };

  const chosen = (): Set<number> =>
    followed === undefined ? new Set(wanted) : reachable(data, [followed]);

  const render = (): void => {
    layout = layOut(data, chosen(), followed !== undefined);
    const drawn = drawLayout(layout, data);
    root = drawn.root;
    elements = drawn.elements;
    const empty = html("p", { class: "empty" }, "Nothing matches the filter.");
    box.replaceChildren(legendFor(layout), elements.size === 0 ? empty : root);
    current = pinned !== undefined && elements.has(pinned) ? pinned : [...elements.keys()][0];
    elements.get(current ?? "")?.setAttribute("tabindex", "0");
    if (pinned !== undefined) elements.get(pinned)?.setAttribute("aria-pressed", "true");
    if (followed === undefined) light(pinned);
    const { x } = layout.nodes.get(elements.keys().next().value ?? "") ?? {};
    if (x === left) return;
    left = x;
    // on a narrow screen the names come first, not the room for arrows beside them
    requestAnimationFrame(() => {
      const first = elements.values().next().value?.getBoundingClientRect().left ?? 0;
      box.scrollLeft += first - box.getBoundingClientRect().left - 12;
    });
  };

  const focus = (id: string): void => {
    elements.get(current ?? "")?.setAttribute("tabindex", "-1");
    current = id;
    elements.get(id)?.setAttribute("tabindex", "0");
    elements.get(id)?.focus();
  };

  const pin = (id: string | undefined): void => {
    const keep = document.activeElement;
    const inside = box.contains(keep) || panel.contains(keep);
    const before = pinned;
    pinned = id;
    followed = id?.startsWith("m") ? Number(id.slice(1)) : undefined;
    render();
    explain(id);
    const label = id === undefined ? undefined : layout.nodes.get(id)?.label;
    announce(label === undefined ? "The whole picture" : `Details of ${label}`);
    const next = id ?? before;
    if (inside && next !== undefined && elements.has(next)) focus(next);
  };

  const follow = (name: string | undefined): void => {
    const index = data.models.findIndex((model) => model.name === name);
    pin(index < 0 ? undefined : `m${index}`);
  };

  const idAt = (target: EventTarget | null): string | undefined =>
    target instanceof Element
      ? target.closest<SVGGElement>("g[data-id]")?.dataset["id"]
      : undefined;

  /** Lights a box and tells of it, while nothing is kept in the panel. */
  const glance = (id: string | undefined): void => {
    light(id ?? (followed === undefined ? pinned : undefined));
    if (pinned === undefined) explain(id, id !== undefined);
  };
  box.addEventListener("pointerover", ({ target }) => glance(idAt(target)));
  box.addEventListener("pointerleave", () => glance(undefined));
  box.addEventListener("focusin", ({ target }) => glance(idAt(target)));
  box.addEventListener("focusout", () => glance(undefined));
  box.addEventListener("click", ({ target }) => {
    const id = idAt(target);
    if (id !== undefined) pin(id === pinned ? undefined : id);
  });
  box.addEventListener("keydown", (event) => {
    const id = idAt(event.target);
    const node = id === undefined ? undefined : layout.nodes.get(id);
    if (node === undefined) return;
    const next = neighbour(layout, node, event.key);
    if (event.key === "Enter" || event.key === " ") pin(node.id === pinned ? undefined : node.id);
    else if (event.key === "Escape") pin(undefined);
    else if (next) focus(next.id);
    else return;
    event.preventDefault();
  });

  const filter: Picture["filter"] = (names) => {
    wanted = names ?? everything;
    if (followed !== undefined && names !== undefined) [followed, pinned] = [undefined, undefined];
    render();
    explain(pinned);
  };
  // a sheet of paper cuts through whatever is on its edge: each gets a picture of its own
  let sheets: SVGSVGElement[] = [];
  addEventListener("beforeprint", () => {
    const pages = pagesOf(data, chosen());
    sheets = pages.map((page) => drawLayout(layOut(data, page, followed !== undefined), data).root);
    root.replaceWith(...sheets);
  });
  addEventListener("afterprint", () => {
    sheets[0]?.replaceWith(root);
    for (const sheet of sheets) sheet.remove();
  });
  render();
  explain(undefined);
  box.prepend(html("p", { class: "hidden" }, count(data.models.length, "name")));
  return { element, filter, follow };
}
