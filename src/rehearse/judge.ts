// Observed against expected: the surprises of a rehearsal. Pure.
import { showPath } from "../lint/finding.ts";
import type { Path } from "../yaml/read.ts";
import { isMapping } from "../yaml/read-values.ts";
import { type Told, understand } from "./answers.ts";
import { judgeBreak } from "./judge-break.ts";
import { judgeTurns } from "./judge-turns.ts";
import type { Plan } from "./plan.ts";
import { indexOf, type Observation, type Surprise } from "./rehearsal.ts";
import { isStreamed, kinds } from "./requests.ts";
import { rowsOf } from "./rewrite.ts";
import type { Stage } from "./subjects.ts";
import { plainError } from "./words.ts";

const aliasPath = ["router_settings", "model_group_alias"];

/** The line that a flaw of a deployment is about: that of a key which it names, else its model. */
function pathFor({ config }: Stage, index: number, message: string): Path {
  const row = rowsOf(config)[index];
  const params = isMapping(row) && isMapping(row["litellm_params"]) ? row["litellm_params"] : {};
  const said = (key: string): boolean => new RegExp(`\\b${key}\\b`).test(message);
  const key = Object.keys(params).find((each) => each.length > 3 && each !== "model" && said(each));
  return ["model_list", index, "litellm_params", key ?? "model"];
}

/** What is wrong with the answer of the deployment that was to answer; undefined where it is right. */
function flawOf(
  { router }: Stage,
  { rehearsal, raw, seen }: Observation,
  told: Told,
  index: number,
): string | undefined {
  const { kind } = rehearsal;
  const [first] = seen;
  const asked = seen.filter(({ mark }) => indexOf(mark) === index);
  const complaint = asked.find((one) => one.complaint !== undefined)?.complaint;
  if (complaint !== undefined) return complaint;
  if (raw === undefined) return "no answer came within a minute";
  const dropped = router.dropped.find((each) => each.index === index);
  if (first === undefined && dropped !== undefined) {
    return `LiteLLM drops the deployment at its start: ${dropped.why}`;
  }
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
  const wanted = isStreamed(kind);
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

function judgeDeployment(
  stage: Stage,
  observation: Observation,
  told: Told,
  index: number,
): Surprise[] {
  const message = flawOf(stage, observation, told, index);
  if (message === undefined) return [];
  const { model, kind } = observation.rehearsal;
  const path = pathFor(stage, index, message);
  return [{ model, deployment: index, kinds: [kind], path, message }];
}

function judgeName(
  stage: Stage,
  observation: Observation,
  told: Told,
  indexes: readonly number[],
  faulty: ReadonlySet<number>,
): Surprise[] {
  const { rehearsal, raw, seen } = observation;
  const { model, kind, asked } = rehearsal;
  const index = indexOf(seen[0]?.mark ?? "");
  if (index !== undefined && faulty.has(index)) return [];
  if (index !== undefined && indexes.includes(index)) {
    return judgeDeployment(stage, observation, told, index);
  }
  const target = stage.router.aliases.get(asked);
  const path = target === undefined ? ["model_list"] : [...aliasPath, asked];
  const status =
    raw === undefined ? "no answer comes within a minute" : `LiteLLM answers ${raw.status}`;
  const nobody = `${status} and asks nobody: ${plainError(told.error ?? "")}`;
  const message =
    target !== undefined && indexes.length === 0
      ? `the alias stands for "${target}", which no model_name or wildcard serves: ${index === undefined ? nobody : `model_list[${index}] answers in its place`}`
      : index === undefined
        ? nobody
        : `it is answered by model_list[${index}], which is not one of its deployments`;
  return [{ model, kinds: [kind], path, message }];
}

/** The same of several kinds is one surprise; those of one place stand together. */
function merged(surprises: readonly Surprise[]): Surprise[] {
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

/** Everything that did not come out as the config says. */
export function judge(
  stage: Stage,
  plan: Plan,
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
    return goal.goal === "deployment" ? judgeDeployment(stage, observation, told, goal.index) : [];
  });
  const faulty = new Set(direct.flatMap(({ deployment }) => deployment ?? []));
  const notes: string[] = [];
  const others = read.flatMap(({ observation, told }) => {
    const { goal } = observation.rehearsal;
    if (goal.goal === "deployment") return [];
    if (goal.goal === "name") return judgeName(stage, observation, told, goal.indexes, faulty);
    const { surprises, note } = judgeBreak(stage, observation, told, faulty);
    if (note !== undefined) notes.push(note);
    return surprises;
  });
  const turns = judgeTurns(stage, plan, observations);
  return {
    surprises: merged([...direct, ...turns.surprises, ...others]),
    notes: [...new Set([...notes, ...turns.notes])],
  };
}
