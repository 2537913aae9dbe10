import type { ReportData } from "../data.ts";
import { count, html, svg } from "./dom.ts";
import { drawLayout } from "./draw.ts";
import { detailsOf, hints } from "./follow.ts";
import { connected, neighbour } from "./keys.ts";
import { type Layout, layOut, pagesOf, reachable } from "./layout.ts";
import { listen } from "./listen.ts";

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

/** What is on the page: where everything is placed, its picture, and its boxes by their id. */
type Drawn = { layout: Layout } & ReturnType<typeof drawLayout>;

/** Lights a box with all that a request through it may meet; nothing where there is no such box. */
function light({ layout, root, elements }: Drawn, id: string | undefined): void {
  const start = id === undefined ? undefined : layout.nodes.get(id);
  const lit = start === undefined ? undefined : connected(layout, start);
  root.classList.toggle("focused", lit !== undefined);
  for (const [own, node] of elements) node.classList.toggle("lit", lit?.has(own) ?? false);
  for (const edge of root.querySelectorAll<SVGPathElement>("path.edge")) {
    const { from = "", to = "" } = edge.dataset;
    edge.classList.toggle("lit", (lit?.has(from) && lit.has(to)) ?? false);
  }
}

/** On a narrow screen the names come first, not the room for arrows beside them. */
function showNames(box: HTMLElement, { elements }: Drawn): void {
  requestAnimationFrame(() => {
    const first = elements.values().next().value?.getBoundingClientRect().left ?? 0;
    box.scrollLeft += first - box.getBoundingClientRect().left - 12;
  });
}

/** A sheet of paper cuts through whatever is on its edge: each gets a picture of its own. */
function printApart(root: () => SVGSVGElement, draw: () => SVGSVGElement[]): void {
  let sheets: SVGSVGElement[] = [];
  addEventListener("beforeprint", () => {
    sheets = draw();
    root().replaceWith(...sheets);
  });
  addEventListener("afterprint", () => {
    sheets[0]?.replaceWith(root());
    for (const sheet of sheets) sheet.remove();
  });
}

/** The picture of how requests go; `announce` says what changed to those who do not see it. */
export function picture(data: ReportData, announce: (text: string) => void): Picture {
  const box = html("div", { class: "picture", role: "region", "aria-label": "Routing picture" });
  const panel = html("aside", { class: "panel", "aria-label": "Details" });
  const everything = data.models.map((_, index) => index);
  let wanted: readonly number[] = everything;
  /** the name whose requests are followed */
  let followed: number | undefined;
  /** the box whose details are kept in the panel */
  let pinned: string | undefined;
  /** the box that Tab leads to */
  let current: string | undefined;
  let left: number | undefined;

  const chosen = (): Set<number> =>
    followed === undefined ? new Set(wanted) : reachable(data, [followed]);
  const draw = (shown: ReadonlySet<number>): Drawn => {
    const layout = layOut(data, shown, followed !== undefined);
    return { layout, ...drawLayout(layout, data) };
  };
  let drawn: Drawn;
  const label = (id: string): string | undefined => drawn.layout.nodes.get(id)?.label;

  const render = (): void => {
    drawn = draw(chosen());
    const { layout, root, elements } = drawn;
    const why = everything.length === 0 ? "There are no names." : "Nothing matches the filter.";
    const empty = html("p", { class: "empty" }, why);
    box.replaceChildren(legendFor(layout), elements.size === 0 ? empty : root);
    const [first] = elements.keys();
    // of a provider that has fewer boxes now, its first; what is no longer shown is not kept
    const kept = [pinned ?? "", pinned?.replace(/^p\d+/, "p0") ?? ""];
    pinned = kept.find((id) => elements.has(id));
    current = pinned ?? first;
    elements.get(current ?? "")?.setAttribute("tabindex", "0");
    if (pinned !== undefined) elements.get(pinned)?.setAttribute("aria-pressed", "true");
    if (followed === undefined) light(drawn, pinned);
    const { x } = layout.nodes.get(first ?? "") ?? {};
    if (x !== left) showNames(box, drawn);
    left = x;
  };

  /** What the panel says of a box, or of how to use the picture; a glance at a box moves nothing. */
  const explain = (id: string | undefined, glance = false): void => {
    panel.classList.toggle("glance", glance);
    if (id === undefined) {
      panel.replaceChildren(...hints());
      return;
    }
    const close = html("button", { type: "button", class: "close" }, "Show all");
    close.addEventListener("click", () => pin(undefined));
    panel.replaceChildren(
      ...(glance ? [] : [close]),
      ...detailsOf(id, label(id) ?? "", data, follow),
    );
    panel.scrollTop = 0;
  };

  const focus = (id: string): void => {
    drawn.elements.get(current ?? "")?.setAttribute("tabindex", "-1");
    current = id;
    drawn.elements.get(id)?.setAttribute("tabindex", "0");
    drawn.elements.get(id)?.focus();
  };

  const pin = (id: string | undefined): void => {
    const keep = document.activeElement;
    const inside = box.contains(keep) || panel.contains(keep);
    const before = pinned;
    pinned = id;
    followed = id?.startsWith("m") ? Number(id.slice(1)) : undefined;
    render();
    explain(pinned);
    const shown = pinned === undefined ? undefined : label(pinned);
    announce(shown === undefined ? "The whole picture" : `Details of ${shown}`);
    const next = pinned ?? before;
    if (inside && next !== undefined && drawn.elements.has(next)) focus(next);
  };

  const follow = (name: string | undefined): void => {
    const index = data.models.findIndex((model) => model.name === name);
    pin(index < 0 ? undefined : `m${index}`);
  };

  const filter: Picture["filter"] = (names) => {
    wanted = names ?? everything;
    if (followed !== undefined && names !== undefined) [followed, pinned] = [undefined, undefined];
    render();
    explain(pinned);
  };

  listen(box, panel, {
    glance: (id) => {
      light(drawn, id ?? (followed === undefined ? pinned : undefined));
      if (pinned === undefined) explain(id, id !== undefined);
    },
    choose: (id) => pin(id === pinned ? undefined : id),
    leave: () => pin(undefined),
    step: (id, key) => {
      const node = drawn.layout.nodes.get(id);
      const next = node && neighbour(drawn.layout, node, key);
      if (next) focus(next.id);
      return next !== undefined;
    },
  });
  printApart(
    () => drawn.root,
    () => pagesOf(data, chosen()).map((page) => draw(page).root),
  );
  render();
  explain(undefined);
  box.prepend(html("p", { class: "hidden" }, count(data.models.length, "name")));
  return { element: html("div", { class: "routing" }, box, panel), filter, follow };
}
