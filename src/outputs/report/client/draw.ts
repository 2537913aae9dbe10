import type { ReportData } from "../data.ts";
import { svg } from "./dom.ts";
import { type Edge, type Layout, type Node, nodeHeight, reach } from "./layout.ts";
import { fit, noteWidth } from "./text.ts";

function drawText({ text, squeezed }: ReturnType<typeof fit>, width: number): SVGTextElement {
  const squeeze = squeezed ? { textLength: width, lengthAdjust: "spacingAndGlyphs" } : {};
  return svg("text", { x: 10, y: 16.5, ...squeeze }, text);
}

/** A colour of its own for each provider, whatever is shown: neighbours are far apart on the wheel. */
const huesOf = (data: ReportData): Map<string, number> =>
  new Map(
    [...new Set(data.deployments.map(({ provider }) => provider))].map((provider, index) => [
      provider,
      Math.round((index * 137.5 + 20) % 360),
    ]),
  );

const words = { 0: "Name", 1: "Deployment", 2: "Provider" } as const;

/** A box with its label; `text` is all of what it says. */
function drawNode({ id, column, label, note, x, y, width }: Node): SVGGElement {
  const shown = fit(label, width - 20 - noteWidth(note));
  // one who speaks to the page says what he sees; one who hears it hears the whole name
  const whole = shown.text === label ? "" : `: ${label}`;
  const group = svg(
    "g",
    {
      class: `node column${column}`,
      "data-id": id,
      role: "button",
      tabindex: -1,
      "aria-pressed": "false",
      "aria-label": `${`${words[column]} ${shown.text} ${note}`.trim()}${whole}`,
      transform: `translate(${x} ${y - nodeHeight / 2})`,
    },
    svg("rect", { width, height: nodeHeight, rx: 6 }),
    drawText(shown, width - 20 - noteWidth(note)),
  );
  if (note !== "") {
    group.append(" ", svg("text", { class: "note", x: width - 10, y: 16.5 }, note));
  }
  return group;
}

/** A line between two boxes, or an arrow at their left for what stands in for a name. */
function drawEdge(edge: Edge, from: Node, to: Node, hue: number | undefined): SVGPathElement {
  const inner = edge.kind === "serves" || edge.kind === "provider";
  const path = svg("path", {
    class: `edge ${edge.kind}`,
    "data-from": edge.from,
    "data-to": edge.to,
    d: inner ? across(from, to) : around(from, to),
    ...(inner
      ? { "stroke-width": (1 + 4 * edge.share).toFixed(1) }
      : { "marker-end": `url(#arrow-${edge.kind})` }),
  });
  if (hue !== undefined) path.style.setProperty("--hue", String(hue));
  return path;
}

function across(from: Node, to: Node): string {
  const [start, end] = [from.x + from.width, to.x];
  const middle = (start + end) / 2;
  return `M${start} ${from.y} C${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}`;
}

function around(from: Node, to: Node): string {
  const left = from.x - reach(from, to);
  return `M${from.x} ${from.y} C${left} ${from.y} ${left} ${to.y} ${to.x - 3} ${to.y}`;
}

/** The whole picture, and its boxes by their id, column by column. */
export function drawLayout(
  layout: Layout,
  data: ReportData,
): {
  root: SVGSVGElement;
  elements: Map<string, SVGGElement>;
} {
  const { nodes, edges, width, height } = layout;
  const hues = huesOf(data);
  const colors = new Map([...nodes.values()].map(({ id, label }) => [id, hues.get(label)]));
  const providers = new Map(
    edges.map(({ kind, from, to }) => [kind === "provider" ? from : "", to]),
  );
  const paths = edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const provider = edge.kind === "serves" ? (providers.get(edge.to) ?? "") : edge.to;
    return [drawEdge(edge, from, to, colors.get(provider))];
  });
  const inOrder = [...nodes.values()].sort((a, b) => a.column - b.column || a.y - b.y);
  const elements = new Map(
    inOrder.map((node) => {
      const drawn = drawNode(node);
      const hue = node.column === 2 ? colors.get(node.id) : undefined;
      if (hue !== undefined) drawn.style.setProperty("--hue", String(hue));
      return [node.id, drawn];
    }),
  );
  const root = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "Routing" },
    ...drawFrame(layout, [...nodes.values()]),
    ...paths,
    ...elements.values(),
  );
  return { root, elements };
}

/** The arrowheads, and what stands above the columns. */
function drawFrame({ width }: Layout, heads: readonly Node[]): SVGElement[] {
  const titles = ["Names that clients ask for", "Deployments", "Providers"];
  const arrows = ["alias", "fallback", "context", "content"].map((kind) =>
    svg(
      "marker",
      {
        id: `arrow-${kind}`,
        class: `arrow ${kind}`,
        viewBox: "0 0 8 8",
        refX: 7,
        refY: 4,
        markerWidth: 9,
        markerHeight: 9,
        markerUnits: "userSpaceOnUse",
        orient: "auto",
      },
      svg("path", { d: "M0 0 L8 4 L0 8 z" }),
    ),
  );
  const labels = titles.flatMap((text, column) => {
    const head = heads.find((node) => node.column === column);
    return head ? [svg("text", { class: "head", x: Math.min(head.x, width), y: 20 }, text)] : [];
  });
  return [svg("defs", {}, ...arrows), ...labels];
}
