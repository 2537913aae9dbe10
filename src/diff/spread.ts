import { strategyOf } from "../router/names.ts";
import type { Deployment, Router } from "../router/router.ts";
import { firstShares } from "../router/shares.ts";

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const sameOne = (one: Deployment, other: Deployment): boolean =>
  one.model === other.model && one.params["api_base"] === other.params["api_base"];

/** How a name's requests are spread over its deployments, where that is fixed. */
export function spread(old: Router, now: Router, name: string, standIn: boolean): string[] {
  const [before, after] = [old.byName.get(name) ?? [], now.byName.get(name) ?? []];
  if (before.length === 0 || after.length === 0) return [];
  const alone = standIn ? "" : ", and nothing stands in for it";
  if (after.length === 1) return before.length > 1 ? [`is down to one deployment${alone}`] : [];
  if ([old, now].some((router) => strategyOf(router, name) !== "simple-shuffle")) return [];
  const [was, is] = [firstShares(before), firstShares(after)];
  const sentences: string[] = [];
  const changed: string[] = [];
  const waiting = before.map((deployment, index) => ({ deployment, share: was[index] ?? 0 }));
  after.forEach((deployment, index) => {
    const twin = waiting.findIndex((other) => sameOne(other.deployment, deployment));
    const first = twin < 0 ? undefined : waiting.splice(twin, 1)[0]?.share;
    const second = is[index] ?? 0;
    if (second === 0 && first !== 0) {
      sentences.push(`asks ${deployment.model} only when its siblings fail`);
    } else if (first !== undefined && Math.abs(first - second) >= 0.01) {
      changed.push(`${deployment.model} ${percent(first)} -> ${percent(second)}`);
    }
  });
  if (changed.length > 0) sentences.push(`spreads its requests differently: ${changed.join(", ")}`);
  return sentences;
}
