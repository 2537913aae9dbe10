import type { Layout, Node } from "./layout.ts";

const nearest = (nodes: readonly Node[], y: number): Node | undefined =>
  nodes.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0];

/** The box that an arrow key leads to. */
export function neighbour({ nodes, edges }: Layout, from: Node, key: string): Node | undefined {
  const beside = (column: number): Node[] =>
    [...nodes.values()].filter((node) => node.column === column).sort((a, b) => a.y - b.y);
  const own = beside(from.column);
  const at = own.indexOf(from);
  switch (key) {
    case "ArrowDown":
      return own[at + 1];
    case "ArrowUp":
      return own[at - 1];
    case "Home":
      return own[0];
    case "End":
      return own.at(-1);
    case "ArrowRight":
    case "ArrowLeft": {
      const right = key === "ArrowRight";
      const linked = edges
        .filter((edge) => (right ? edge.from : edge.to) === from.id)
        .flatMap((edge) => nodes.get(right ? edge.to : edge.from) ?? [])
        .filter((node) => node.column === from.column + (right ? 1 : -1));
      return nearest(linked, from.y);
    }
    default:
      return undefined;
  }
}

/** Everything that a request through this box may meet, forwards and back to the names. */
export function connected({ nodes, edges }: Layout, start: Node): Set<string> {
  const boxes = [...nodes.values()].filter(
    ({ column, label }) => column === 2 && start.column === 2 && label === start.label,
  );
  const seen = new Set([start.id, ...boxes.map(({ id }) => id)]);
  const grow = (forwards: boolean, inside: (kind: string) => boolean): void => {
    for (const id of seen) {
      for (const { from, to, kind } of edges) {
        if (inside(kind) && (forwards ? from : to) === id) seen.add(forwards ? to : from);
      }
    }
  };
  if (start.column > 0) grow(false, (kind) => kind === "serves" || kind === "provider");
  if (start.column === 1) for (const { from, to } of edges) if (from === start.id) seen.add(to);
  if (start.column === 0) grow(true, () => true);
  return seen;
}
