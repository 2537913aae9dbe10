import { didYouMean, meant, nearest } from "../nearest.ts";
import type { Told } from "./answers.ts";
import { indexOf, type Observation, type Surprise } from "./rehearsal.ts";
import { replay } from "./replay.ts";
import type { Stage } from "./subjects.ts";
import { explained, modelAt } from "./words.ts";

type Verdict = { surprises: Surprise[]; note?: string };
/** What was found out before: deployments, and names whose deployments were not asked. */
export type Unsound = {
  readonly faulty: ReadonlySet<number>;
  readonly unsound: ReadonlySet<string>;
};
type Fallback = Extract<Observation["rehearsal"]["goal"], { goal: "fallback" }>;

const listed = (names: readonly string[]): string =>
  names.length <= 3
    ? names.join(", ")
    : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;

/** What the client gets in the end. */
const ending = ({ raw }: Observation, told: Told): string =>
  raw === undefined
    ? "no answer comes within a minute"
    : raw.status === 200
      ? "another answers"
      : `the client gets ${raw.status}: ${explained(told.error ?? raw.text)}`;

/** The deployment that answered in the end. */
const answeredBy = ({ seen }: Observation): number | undefined => {
  const last = seen.at(-1);
  return last?.status === 200 ? indexOf(last.mark) : undefined;
};

/** Why a fallback did not answer; undefined where its own deployments were told of already. */
function whyNot(
  stage: Stage,
  observation: Observation,
  told: Told,
  goal: Fallback,
  { faulty, unsound }: Unsound,
): string | undefined {
  const { rehearsal, seen } = observation;
  const { to, indexes, narrow, failing } = goal;
  const { model, down } = rehearsal;
  const end = ending(observation, told);
  if (narrow.length > 0) {
    const names = listed(narrow.map((index) => modelAt(stage, index)));
    return `a prompt that is too long for "${model}" goes to "${to}", and ${names} takes no longer ones: name a model with more room`;
  }
  if (unsound.has(to) || unsound.has(model)) return undefined;
  if (indexes.length > 0 && indexes.every((index) => faulty.has(index))) return undefined;
  if (indexes.length === 0) {
    if (stage.router.names.has(to)) return undefined;
    const others = [...stage.router.names, ...stage.router.aliases.keys()];
    const hint = didYouMean(
      to,
      others.filter((name) => name !== model),
    );
    const whose =
      goal.list === "default_fallbacks" ? "a model without fallbacks of its own" : `"${model}"`;
    return `no model_name, alias or wildcard serves the fallback "${to}": when ${whose} fails, nobody answers there${hint}`;
  }
  if (indexes.every((index) => down.has(index))) {
    return `the fallback "${to}" is served by what fails with "${model}" itself, so that it never helps: name another`;
  }
  const asked = indexes.find((index) => seen.some(({ mark }) => indexOf(mark) === index));
  if (asked !== undefined && faulty.has(asked)) return undefined;
  const complaint = seen.find(({ complaint: each }) => each !== undefined)?.complaint;
  if (asked !== undefined) {
    return `when ${listed(failing)} fails, the fallback "${to}" is asked and ${complaint ?? end}`;
  }
  const { played } = replay(stage, observation);
  const why = played.steps.findLast(({ step }) => step === "no-fall-back")?.why;
  return `when ${listed(failing)} fails, the fallback "${to}" is not asked${why === undefined ? "" : ` (${why})`}: ${end}`;
}

function judgeFallback(
  stage: Stage,
  observation: Observation,
  told: Told,
  goal: Fallback,
  known: Unsound,
): Surprise[] {
  const by = answeredBy(observation);
  const right = told.whole && by !== undefined && goal.indexes.includes(by);
  if (right && goal.narrow.length === 0) return [];
  const message = whyNot(stage, observation, told, goal, known);
  if (message === undefined) return [];
  return [{ model: observation.rehearsal.model, kinds: ["fallback"], path: goal.path, message }];
}

const nameOf = ({ router }: Stage, index: number): string | undefined =>
  router.deployments.find((each) => each.index === index)?.name;

/** Other kinds are sent again by their vendors' own clients. */
const isChat = (kind: string): boolean => kind !== "embedding" && kind !== "rerank";

const places = (indexes: readonly (number | undefined)[]): string =>
  indexes.length === 0 ? "nobody" : indexes.map((index) => `#${index ?? "?"}`).join(", ");

/** Where LiteLLM went another way than the simulated router. */
function otherWay({ rehearsal, seen }: Observation, wanted: readonly number[]): string {
  const { goal, asked, down } = rehearsal;
  const failing = goal.goal === "fallback" ? [...new Set(down.values())].join(", ") : "errors";
  const real = seen.map(({ mark }) => indexOf(mark));
  return `"${asked}" with ${failing}: LiteLLM asks ${places(real)} of model_list, muffintin simulate says ${places(wanted)}`;
}

/** What came of a break: surprises, and where the simulated router goes another way. */
export function judgeBreak(
  stage: Stage,
  observation: Observation,
  told: Told,
  known: Unsound,
): Verdict {
  const { faulty } = known;
  const { rehearsal, raw } = observation;
  const { goal, model, asked } = rehearsal;
  const one = (
    kind: string,
    message: string,
    path: Surprise["path"] = ["model_list"],
  ): Verdict => ({
    surprises: [{ model, kinds: [kind], path, message }],
  });
  if (goal.goal === "source") {
    const others = [...stage.router.names, ...stage.router.aliases.keys()];
    const near = asked.length < 3 ? undefined : nearest(asked, others);
    const use = told.whole ? `only whoever asks for "${asked}" gets it` : "it is never used";
    // Whoever asks for a name that is none gets these fallbacks: some do so on purpose.
    if (told.whole && near === undefined) return { surprises: [] };
    return one(
      "fallback",
      `${goal.list} has a list for "${asked}", which no model_name or alias is called: ${use}${meant(near)}`,
      goal.path,
    );
  }
  const { played, same, asked: wanted } = replay(stage, observation);
  const ways = [...observation.seen.flatMap(({ mark }) => indexOf(mark) ?? []), ...wanted];
  const spoilt = ways.some(
    (index) => faulty.has(index) || known.unsound.has(nameOf(stage, index) ?? ""),
  );
  const explains = same || spoilt || !isChat(rehearsal.kind);
  const note = explains ? {} : { note: otherWay(observation, wanted) };
  if (goal.goal === "fallback") {
    return { surprises: judgeFallback(stage, observation, told, goal, known), ...note };
  }
  if (goal.goal === "sibling") {
    const first = observation.seen[0];
    if (told.whole || !played.result.ok || first === undefined) return { surprises: [], ...note };
    const index = indexOf(first.mark) ?? -1;
    const siblings = stage.router.byName.get(model) ?? [];
    if (!siblings.some((each) => each.index === index)) return { surprises: [], ...note };
    const others = observation.seen.flatMap(({ mark }) => indexOf(mark) ?? []);
    if (others.some((each) => faulty.has(each))) return { surprises: [], ...note };
    return one(
      "sibling",
      `when ${modelAt(stage, index)} fails, nobody stands in for it: ${ending(observation, told)}`,
      ["model_list", index, "litellm_params", "model"],
    );
  }
  if (raw === undefined)
    return one("error", "when everything fails, no error comes within a minute");
  return raw.status < 400 && told.error === undefined
    ? one("error", "it answers although every vendor fails: something answers in their place")
    : { surprises: [], ...note };
}
