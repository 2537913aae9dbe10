import { orderOf } from "../router/select.ts";
import { shares } from "../router/shares.ts";
import type { Turn } from "./rehearsal.ts";
import type { Part, Stage, Subject } from "./subjects.ts";

/** How unlikely it is that a deployment that is asked at times is never asked in its turn. */
const unlikely = 1e-6;
const most = 400;

const takesChat = (part: Part | undefined): boolean =>
  part !== undefined && "kinds" in part && part.kinds.includes("chat");

/** The deployments of a name that are asked first, and how likely each is. */
export function firstAsked(
  { router }: Stage,
  { deployments }: Subject,
): { index: number; share: number }[] {
  const list = router.deployments.filter(({ index }) => deployments.includes(index));
  const orders = list.map(orderOf).filter((order) => order !== undefined);
  const lowest = Math.min(...orders);
  const level = orders.length === 0 ? list : list.filter((each) => orderOf(each) === lowest);
  const chances = shares(level).shares;
  return level.map(({ index }, at) => ({ index, share: chances[at] ?? 0 }));
}

/** The turns of a name that has several deployments. */
export function turnsOf(stage: Stage, subject: Subject, parts: ReadonlyMap<number, Part>): Turn[] {
  const { name, asked, alias, deployments } = subject;
  if (alias || deployments.length < 2) return [];
  if (!deployments.every((index) => takesChat(parts.get(index)))) return [];
  const asking = firstAsked(stage, subject).filter(({ share }) => share > 0);
  const least = Math.min(...asking.map(({ share }) => share));
  const needed = least >= 1 ? 1 : Math.ceil(Math.log(unlikely) / Math.log(1 - least));
  const atMost = Math.min(needed, most);
  return [{ model: name, asked, indexes: asking.map(({ index }) => index), atMost }];
}
