// Observed against expected: the surprises of a rehearsal. Pure.
import { showPath } from "../lint/finding.ts";
import { type Told, understand } from "./answers.ts";
import { judgeBreak } from "./judge-break.ts";
import { indexOf, type Observation, type Surprise } from "./rehearsal.ts";
import type { Stage } from "./subjects.ts";
import { plainError } from "./words.ts";

const paramsPath = (index: number, key = "model"): (string | number)[] => [
  "model_list",
  index,
  "litellm_params",
  key,
];

/** What is wrong with the answer of the deployment that was to answer; undefined where it is right. */
function flawOf(observation: Observation, told: Told, index: number): string | undefined {
  const { rehearsal, raw, seen } = observation;
  const { kind } = rehearsal;
  const [first] = seen;
  const asked = seen.filter(({ mark }) => indexOf(mark) === index);
  const complaint = asked.find((one) => one.complaint !== undefined)?.complaint;
  if (complaint !== undefined) return complaint;
  if (raw === undefined) return "no answer came within a minute";
  if (first === undefined) {
    return `LiteLLM answers ${raw.status} and asks nobody: ${plainError(told.error ?? raw.text)}`;
  }
  if (asked.length === 0) {
    return `LiteLLM asks model_list${showPath([indexOf(first.mark) ?? first.mark])} in its place`;
  }
  if (raw.status !== 200 || told.error !== undefined) {
    const status = asked.at(-1)?.status;
    return status === 200
      ? `the vendor answers, and LiteLLM fails on it with ${raw.status}: ${plainError(told.error ?? raw.text)}`
      : `the vendor answers ${status}, and LiteLLM ${raw.status}: ${plainError(told.error ?? raw.text)}`;
  }
  const wanted = kind === "stream" || kind === "messages";
  if (told.streamed !== wanted) {
    return wanted
      ? "the client asks for a stream and gets none"
      : "the client asks for one answer and gets a stream: is `stream` set in litellm_params? Leave it to the client";
  }
  if (told.whole) return undefined;
  return kind === "tools"
    ? "the vendor calls the tool, and the call does not reach the client"
    : "the vendor answers, and nothing of it reaches the client";
}

function judgeDeployment(observation: Observation, told: Told, index: number): Surprise[] {
  const { rehearsal } = observation;
  const message = flawOf(observation, told, index);
  if (message === undefined) return [];
  const { model, kind } = rehearsal;
  return [{ model, deployment: index, kinds: [kind], path: paramsPath(index), message }];
}

function judgeName(
  observation: Observation,
  told: Told,
  indexes: readonly number[],
  faulty: ReadonlySet<number>,
): Surprise[] {
  const { rehearsal, raw, seen } = observation;
  const { model, kind } = rehearsal;
  const [first] = seen;
  const index = first === undefined ? undefined : indexOf(first.mark);
  const path = ["model_list"];
  if (index !== undefined && faulty.has(index)) return [];
  if (index !== undefined && indexes.includes(index) && told.whole) return [];
  if (index !== undefined && indexes.includes(index)) {
    const flaw = flawOf(observation, told, index);
    return flaw === undefined
      ? []
      : [{ model, deployment: index, kinds: [kind], path: paramsPath(index), message: flaw }];
  }
  const status =
    raw === undefined ? "no answer comes within a minute" : `LiteLLM answers ${raw.status}`;
  const message =
    index === undefined
      ? `${status} and asks nobody: ${plainError(told.error ?? "")}`
      : `it is answered by model_list[${index}], which is not one of its deployments`;
  return [{ model, kinds: [kind], path, message }];
}

/** The same of several kinds is one surprise. */
function merged(surprises: readonly Surprise[]): Surprise[] {
  const found = new Map<string, Surprise>();
  for (const one of surprises) {
    const key = JSON.stringify([one.deployment ?? one.model, showPath(one.path), one.message]);
    const same = found.get(key);
    const kinds = [...new Set([...(same?.kinds ?? []), ...one.kinds])];
    found.set(key, { ...(same ?? one), kinds });
  }
  return [...found.values()];
}

/** Everything that did not come out as the config says. */
export function judge(
  stage: Stage,
  observations: readonly Observation[],
): { surprises: Surprise[]; notes: string[] } {
  const read = observations.map((observation) => ({
    observation,
    told: understand(
      observation.rehearsal.kind,
      observation.raw ?? { status: 0, type: "", text: "" },
    ),
  }));
  const direct = read.flatMap(({ observation, told }) => {
    const { goal } = observation.rehearsal;
    return goal.goal === "deployment" ? judgeDeployment(observation, told, goal.index) : [];
  });
  const faulty = new Set(direct.flatMap(({ deployment }) => deployment ?? []));
  const notes: string[] = [];
  const others = read.flatMap(({ observation, told }) => {
    const { goal } = observation.rehearsal;
    if (goal.goal === "deployment") return [];
    if (goal.goal === "name") return judgeName(observation, told, goal.indexes, faulty);
    const { surprises, note } = judgeBreak(stage, observation, told, faulty);
    if (note !== undefined) notes.push(note);
    return surprises;
  });
  return { surprises: merged([...direct, ...others]), notes: [...new Set(notes)] };
}
