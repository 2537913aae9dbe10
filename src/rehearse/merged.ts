import { showPath } from "../lint/finding.ts";
import type { Surprise } from "./rehearsal.ts";
import { kinds } from "./requests.ts";

/** The same of several kinds is one surprise; those of one place stand together. */
export function merged(surprises: readonly Surprise[]): Surprise[] {
  const found = new Map<string, Surprise>();
  for (const one of surprises) {
    const key = JSON.stringify([one.deployment ?? one.model, showPath(one.path), one.message]);
    const same = found.get(key);
    const all = new Set([...(same?.kinds ?? []), ...one.kinds]);
    const inOrder = [...kinds.filter((kind) => all.delete(kind)), ...all];
    found.set(key, { ...(same ?? one), kinds: inOrder });
  }
  const sortKey = ({ path, message }: Surprise): string => `${showPath(path)} ${message}`;
  return [...found.values()].sort((a, b) =>
    sortKey(a).localeCompare(sortKey(b), "en", { numeric: true }),
  );
}
