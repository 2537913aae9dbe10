import type { ReportData } from "../data.ts";
import { modelFor } from "./names.ts";

export type Node = {
  /** `m3`, `d5` or `p0`: a model, a deployment, a provider */
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

export const rowHeight = 30;
export const nodeHeight = 24;
const gap = 14;
const columns = [
  { x: 150, width: 290 },
  { x: 530, width: 340 },
  { x: 990, width: 180 },
] as const;
const top = 44;

/** The names that a text filter leaves in the picture: by their own words, or their deployments'. */
export function matching(data: ReportData, words: readonly string[]): number[] {
  return data.models.flatMap(({ name, deployments, target }, index) => {
    const texts = deployments.map((at) => {
      const { litellm = "", provider = "" } = data.deployments[at] ?? {};
      return `${litellm} ${provider}`;
    });
    const all = `${name} ${target ?? ""} ${texts.join(" ")}`.toLowerCase();
    return words.every((word) => all.includes(word)) ? [index] : [];
  });
}

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

/**
 * Places names, their deployments and the providers; what belongs together stands in one row.
 *
 * @param defaults whether the fallbacks that every name has are drawn too
 */
export function layOut(data: ReportData, shown: ReadonlySet<number>, defaults: boolean): Layout {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  const weights = new Map<string, { total: number; count: number }>();
  const place = modelFor(data);
  const add = (id: string, column: 0 | 1 | 2, y: number, label: string, note: string): void => {
    nodes.set(id, { id, column, label, note, y, ...columns[column] });
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
      const { litellm, share, provider } = deployment;
      const note = deployments.length > 1 ? `${Math.round(share)} %` : "";
      add(`d${at}`, 1, y, litellm, note);
      edges.push({ from: `m${index}`, to: `d${at}`, kind: "serves", share: share / 100 });
      edges.push({ from: `d${at}`, to: `p${provider}`, kind: "provider", share: share / 100 });
      const weight = weights.get(provider) ?? { total: 0, count: 0 };
      weights.set(provider, { total: weight.total + y, count: weight.count + 1 });
      y += rowHeight;
    }
    if (deployments.length === 0) y += rowHeight;
    add(`m${index}`, 0, (first + y - rowHeight) / 2, name, target === undefined ? "" : "alias");
    if (deployments.length > 1) y += gap;
  }
  for (const index of shown) {
    const { target, fallbacks, context, content } = data.models[index] ?? {};
    const links = [
      ["alias", target === undefined ? [] : [target]],
      ["fallback", data.models[index]?.byDefault && !defaults ? [] : (fallbacks ?? [])],
      ["context", context ?? []],
      ["content", content ?? []],
    ] as const;
    for (const [kind, targets] of links) {
      for (const name of targets) {
        const to = place(name);
        if (to === undefined || !shown.has(to)) continue;
        edges.push({ from: `m${index}`, to: `m${to}`, kind, share: 0 });
      }
    }
  }
  // providers as near to their deployments as they fit
  let below = top;
  const byHeight = [...weights].sort(([, a], [, b]) => a.total / a.count - b.total / b.count);
  for (const [provider, { total, count }] of byHeight) {
    const at = Math.max(below, total / count);
    add(`p${provider}`, 2, at, provider, String(count));
    below = at + rowHeight;
  }
  const height = Math.max(y, below) + gap;
  return { nodes, edges, width: columns[2].x + columns[2].width + 16, height };
}
