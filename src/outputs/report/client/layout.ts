import type { ReportData } from "../data.ts";
import { modelFor } from "./names.ts";
import { noteWidth, percent, widthOf } from "./text.ts";

export type Node = {
  /** `m3`, `d5` or `p0 openai`: a model, a deployment, a provider's first box of those shown */
  id: string;
  column: 0 | 1 | 2;
  label: string;
  note: string;
  x: number;
  y: number;
  width: number;
};

export type Edge = {
  from: string;
  to: string;
  kind: "serves" | "provider" | "alias" | "fallback" | "context" | "content";
  /** 0 to 1 */
  share: number;
};

export type Layout = { nodes: Map<string, Node>; edges: Edge[]; width: number; height: number };

const rowHeight = 30;
export const nodeHeight = 24;
const gap = 14;
const top = 44;
const margin = 16;
/** between two columns */
const aisle = 88;
/** as wide as what stands above it, and no wider than what is left readable */
const widths = { 0: [185, 340], 1: [150, 430], 2: [110, 210] } as const;
/** As many rows as one provider's box serves: its lines stay short, and it stays in view. */
const rowsOfBox = 12;

/** A name with all that stands in for it, and for that, and so on. */
export function reachable(data: ReportData, start: readonly number[]): Set<number> {
  const place = modelFor(data);
  const seen = new Set(start);
  for (const index of seen) {
    const { target, fallbacks = [], context = [], content = [] } = data.models[index] ?? {};
    for (const name of [target ?? "", ...fallbacks, ...context, ...content]) {
      const index = place(name);
      if (index !== undefined) seen.add(index);
    }
  }
  return seen;
}

/** As many rows as a sheet of paper takes. */
const rowsOfPage = 44;

/** The names on each sheet of paper, in order. */
export function pagesOf(data: ReportData, shown: ReadonlySet<number>): Set<number>[] {
  const pages: Set<number>[] = [];
  let rows = rowsOfPage;
  for (const index of [...shown].sort((a, b) => a - b)) {
    const own = Math.max(1, data.models[index]?.deployments.length ?? 1);
    if (rows + own > rowsOfPage) {
      pages.push(new Set());
      rows = 0;
    }
    pages.at(-1)?.add(index);
    rows += own;
  }
  return pages;
}

/** How far to the left an arrow between two names bends. */
export const reach = (from: Node, to: Node): number =>
  Math.min(140, 30 + Math.abs(from.y - to.y) / 6);

/** The names and their deployments, each in its row. */
function placeNames(data: ReportData, shown: ReadonlySet<number>): Omit<Layout, "width"> {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  const add = (id: string, column: 0 | 1, y: number, label: string, note: string): void => {
    nodes.set(id, { id, column, label, note, y, x: 0, width: 0 });
  };
  let y = top;
  for (const index of [...shown].sort((a, b) => a - b)) {
    const model = data.models[index];
    if (model === undefined) continue;
    const { name, deployments, target } = model;
    const first = y;
    for (const at of deployments) {
      const deployment = data.deployments[at];
      if (deployment === undefined) continue;
      const { litellm, share } = deployment;
      const note = deployments.length > 1 && share !== undefined ? percent(share) : "";
      add(`d${at}`, 1, y, litellm, note);
      const part = (share ?? 100 / deployments.length) / 100;
      edges.push({ from: `m${index}`, to: `d${at}`, kind: "serves", share: part });
      y += rowHeight;
    }
    if (deployments.length === 0) y += rowHeight;
    add(`m${index}`, 0, (first + y - rowHeight) / 2, name, target === undefined ? "" : "alias");
    if (deployments.length > 1) y += gap;
  }
  return { nodes, edges, height: y };
}

/** A box for each run of one provider's rows, in their middle. */
function placeProviders({ nodes, edges }: Omit<Layout, "width">, data: ReportData): void {
  const runs: { provider: string; rows: Node[] }[] = [];
  for (const node of [...nodes.values()].filter(({ column }) => column === 1)) {
    const provider = data.deployments[Number(node.id.slice(1))]?.provider ?? "";
    const run = runs.at(-1);
    if (run?.provider === provider) run.rows.push(node);
    else runs.push({ provider, rows: [node] });
  }
  const shares = new Map(edges.map(({ to, share }) => [to, share]));
  const boxes = runs.flatMap(({ provider, rows }) => {
    const size = Math.ceil(rows.length / Math.ceil(rows.length / rowsOfBox));
    const starts = rows.map((_, index) => index).filter((index) => index % size === 0);
    return starts.map((start) => ({ provider, rows: rows.slice(start, start + size) }));
  });
  const before = new Map<string, number>();
  for (const { provider, rows } of boxes) {
    const y = rows.reduce((sum, row) => sum + row.y, 0) / rows.length;
    const at = before.get(provider) ?? 0;
    before.set(provider, at + 1);
    const id = `p${at} ${provider}`;
    nodes.set(id, { id, column: 2, label: provider, note: "", y, x: 0, width: 0 });
    for (const row of rows) {
      edges.push({ from: row.id, to: id, kind: "provider", share: shares.get(row.id) ?? 0 });
    }
  }
}

/** The arrows between names; `defaults` says whether those that every name has are drawn too. */
function chains(data: ReportData, shown: ReadonlySet<number>, defaults: boolean): Edge[] {
  const place = modelFor(data);
  return [...shown].flatMap((index) => {
    const { target, fallbacks, context, content, byDefault } = data.models[index] ?? {};
    const links = [
      ["alias", target === undefined ? [] : [target]],
      ["fallback", byDefault && !defaults ? [] : (fallbacks ?? [])],
      ["context", context ?? []],
      ["content", content ?? []],
    ] as const;
    return links.flatMap(([kind, targets]) =>
      targets.flatMap((name): Edge[] => {
        const to = place(name);
        if (to === undefined || !shown.has(to)) return [];
        return [{ from: `m${index}`, to: `m${to}`, kind, share: 0 }];
      }),
    );
  });
}

/** Places names, their deployments and the providers; what belongs together stands in one row. */
export function layOut(data: ReportData, shown: ReadonlySet<number>, defaults: boolean): Layout {
  const placed = placeNames(data, shown);
  placeProviders(placed, data);
  const { nodes, edges } = placed;
  const arrows = chains(data, shown, defaults);
  const bends = arrows.map(({ from, to }) => {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    return start && end ? reach(start, end) : 0;
  });
  let x = margin + 0.8 * Math.max(0, ...bends);
  for (const column of [0, 1, 2] as const) {
    const own = [...nodes.values()].filter((node) => node.column === column);
    const needed = own.map(({ label, note }) => 20 + widthOf(label) + noteWidth(note));
    const [narrowest, widest] = widths[column];
    const width = Math.min(widest, Math.max(narrowest, ...needed));
    for (const node of own) Object.assign(node, { x, width });
    x += width + aisle;
  }
  const height = placed.height - rowHeight / 2 + margin;
  return { nodes, edges: [...edges, ...arrows], width: x - aisle + margin, height };
}
