// Observed against expected: the surprises of a rehearsal. Pure.
import { showPath } from "../lint/finding.ts";
import { type Mapping, mappingOf, type Path } from "../yaml/read.ts";
import { type Told, understand } from "./answers.ts";
import { judgeBreak } from "./judge-break.ts";
import { judgeTurns } from "./judge-turns.ts";
import { merged } from "./merged.ts";
import type { Plan } from "./plan.ts";
import { indexOf, type Observation, type Surprise } from "./rehearsal.ts";
import { isStreamed } from "./requests.ts";
import { rowsOf } from "./rewrite.ts";
import type { Stage } from "./subjects.ts";
import { isSchemeless } from "./vendors/index.ts";
import { explained } from "./words.ts";

/** What stands between a status that LiteLLM answers by itself, and why. */
const nobody = " and asks nobody: ";

const aliasPath = ["router_settings", "model_group_alias"];

function readParams({ config }: Stage, index: number): Mapping {
  return mappingOf(mappingOf(rowsOf(config)[index])["litellm_params"]);
}

/** The line that a flaw of a deployment is about: that of a key which it names, else its model. */
function pathFor(stage: Stage, index: number, message: string): Path {
  const params = readParams(stage, index);
  const said = (key: string): boolean => new RegExp(`\\b${key}\\b`).test(message);
  const key = Object.keys(params).find((each) => each.length > 3 && each !== "model" && said(each));
  return ["model_list", index, "litellm_params", key ?? "model"];
}

/** What is wrong with the answer of the deployment that was to answer; undefined where it is right. */
function flawOf(
  stage: Stage,
  { rehearsal, raw, seen }: Observation,
  told: Told,
  index: number,
): string | undefined {
  const { router } = stage;
  const { kind, model } = rehearsal;
  const [first] = seen;
  const asked = seen.filter(({ mark }) => indexOf(mark) === index);
  const complaint = asked.find((one) => one.complaint !== undefined)?.complaint;
  if (complaint !== undefined) return complaint;
  if (raw === undefined) return "no answer came within a minute";
  const dropped = router.dropped.find((each) => each.index === index);
  if (first === undefined && dropped !== undefined) {
    return `LiteLLM drops the deployment at its start: ${dropped.why}`;
  }
  const params = readParams(stage, index);
  if (first === undefined && isSchemeless(params)) {
    return "api_base has no https:// or http://, so that LiteLLM reaches nobody";
  }
  if (first === undefined) {
    return `LiteLLM answers ${raw.status}${nobody}${explained(told.error ?? raw.text)}`;
  }
  if (asked.length === 0) {
    const other = `model_list${showPath([indexOf(first.mark) ?? first.mark])}`;
    const target = router.aliases.get(model);
    return target === undefined
      ? `LiteLLM asks ${other} in its place`
      : `the alias of the same name stands for "${target}", and LiteLLM asks ${other} in its place: rename the alias`;
  }
  if (raw.status !== 200 || told.error !== undefined) {
    const status = asked.at(-1)?.status;
    return status === 200
      ? `the vendor answers, and LiteLLM fails on it with ${raw.status}: ${explained(told.error ?? raw.text)}`
      : `the vendor answers ${status}, and LiteLLM ${raw.status}: ${explained(told.error ?? raw.text)}`;
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
  const { aliases, names } = stage.router;
  if (index !== undefined && indexes.includes(index)) {
    return judgeDeployment(stage, observation, told, index);
  }
  const target = aliases.get(asked);
  // That its deployments are dropped was told of them.
  if (indexes.length === 0 && target !== undefined && names.has(target)) return [];
  const path = target === undefined ? ["model_list"] : [...aliasPath, asked];
  const status =
    raw === undefined ? "no answer comes within a minute" : `LiteLLM answers ${raw.status}`;
  const unasked = `${status}${nobody}${explained(told.error ?? "")}`;
  const message =
    target !== undefined && indexes.length === 0
      ? `the alias stands for "${target}", which no model_name or wildcard serves: ${index === undefined ? unasked : `model_list[${index}] answers in its place`}`
      : index === undefined
        ? unasked
        : target !== undefined && names.has(asked)
          ? `an alias of the same name hides its deployments: model_list[${index}] answers in their place, rename the alias`
          : `it is answered by model_list[${index}], which is not one of its deployments`;
  return [{ model, kinds: [kind], path, message }];
}

/** The one error that LiteLLM answers every request with, before it asks anybody. */
function allAlike(read: readonly { observation: Observation; told: Told }[]): Surprise | undefined {
  const errors = new Set(
    read.map(({ observation: { seen, raw }, told }) =>
      seen.length > 0 || (raw?.status ?? 0) < 400 ? undefined : explained(told.error ?? ""),
    ),
  );
  const [error] = errors;
  if (error === undefined || errors.size > 1 || read.length < 2) return undefined;
  const message = `LiteLLM answers every request with ${read[0]?.observation.raw?.status}${nobody}${error}`;
  return { model: "", kinds: ["start"], path: [], message };
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
  const faulty = new Set([
    ...direct.flatMap(({ deployment }) => deployment ?? []),
    ...stage.router.dropped.map(({ index }) => index),
  ]);
  const named = read.flatMap(({ observation, told }) => {
    const { goal } = observation.rehearsal;
    return goal.goal === "name" ? judgeName(stage, observation, told, goal.indexes, faulty) : [];
  });
  const known = { faulty, unsound: new Set(named.map(({ model }) => model)) };
  const notes: string[] = [];
  const others = read.flatMap(({ observation, told }) => {
    if (["deployment", "name"].includes(observation.rehearsal.goal.goal)) return [];
    const { surprises, note } = judgeBreak(stage, observation, told, known);
    if (note !== undefined) notes.push(note);
    return surprises;
  });
  // a deployment that is known to be dropped, or to lead nowhere, says more
  const all = direct.every(({ message }) => message.includes(nobody)) ? allAlike(read) : undefined;
  if (all !== undefined) return { surprises: [all], notes: [] };
  const turns = judgeTurns(stage, plan, observations, faulty);
  return {
    surprises: merged([...direct, ...turns.surprises, ...named, ...others]),
    notes: [...new Set([...notes, ...turns.notes])],
  };
}
