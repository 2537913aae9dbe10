import { strategyOf } from "../router/names.ts";
import type { Deployment } from "../router/router.ts";
import { orderOf, ordersOf, shares } from "../router/shares.ts";
import type { Turn } from "./rehearsal.ts";
import type { Part, Stage, Subject } from "./subjects.ts";

/** How unlikely it is that a deployment that is asked at times is never asked in its turn. */
const unlikely = 1e-6;
const most = 400;

const takesChat = (part: Part | undefined): boolean =>
  part !== undefined && "kinds" in part && part.kinds.includes("chat");

/** The deployments of a name by their `order`, the first asked first. */
export function levelsOf({ router }: Stage, indexes: readonly number[]): Deployment[][] {
  const list = router.deployments.filter(({ index }) => indexes.includes(index));
  const ordered = list.filter((each) => orderOf(each) !== undefined);
  if (ordered.length === 0) return list.length > 0 ? [list] : [];
  return ordersOf(ordered).map((order) => ordered.filter((each) => orderOf(each) === order));
}

/** The turns of a name that has several deployments. */
export function turnsOf(stage: Stage, subject: Subject, parts: ReadonlyMap<number, Part>): Turn[] {
  const { name, asked, alias, deployments } = subject;
  if (alias || deployments.length < 2) return [];
  if (!deployments.every((index) => takesChat(parts.get(index)))) return [];
  const [level = []] = levelsOf(stage, deployments);
  const chances = shares(level, strategyOf(stage.router, name)).shares;
  const asking = level
    .map(({ index }, at) => ({ index, share: chances[at] ?? 0 }))
    .filter(({ share }) => share > 0);
  const least = Math.min(...asking.map(({ share }) => share));
  const needed = least >= 1 ? 1 : Math.ceil(Math.log(unlikely) / Math.log(1 - least));
  const atMost = Math.min(needed, most);
  return [{ model: name, asked, indexes: asking.map(({ index }) => index), atMost }];
}
