import { routerOf } from "../../../router/from-config.ts";
import { allPaths, seeded } from "../../../router/paths.ts";
import { upstreamsOf } from "../../../router/plan.ts";
import type { Played } from "../../../router/simulate.ts";
import { simulate } from "../../../router/simulate.ts";
import { freshState } from "../../../router/state.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { numberOption, strings } from "../../options.ts";
import { configOf, knownOf } from "../../router-config.ts";
import { usualSource } from "../../source-at.ts";
import { notesFor, usedIn } from "./notes.ts";
import { planOf, requestOf } from "./request.ts";
import { deploymentLines, ending, pathsText, route, stepLines } from "./text.ts";

const endOf = ({ result }: Played): object =>
  result.ok
    ? { answered: result.deployment.index }
    : {
        error: result.failure.kind,
        ...(result.failure.status ? { status: result.failure.status } : {}),
      };

function run(parsed: Parsed, io: Io): number {
  const [target = usualSource(io) ?? "groups", ...surplus] = parsed.positionals;
  if (surplus.length > 0)
    throw new UsageError(`${surplus.join(" ")}: only one config can be simulated`);
  const request = requestOf(parsed);
  const runs = numberOption(parsed, "runs", 1);
  const every = numberOption(parsed, "every", 0, "any");
  if (every !== undefined && runs === undefined) throw new UsageError("--every is for --runs");
  const seed = numberOption(parsed, "seed", 0);
  const version = stringOption(parsed, "target");
  const config = configOf(target, version, io);
  const known = knownOf(version, io);
  const router = routerOf(config, known);
  const plan = planOf(router, strings(parsed, "fail"));
  const upstreams = () => upstreamsOf(router, plan, request.promptTokens);
  const images = parsed.values["images"] === true;
  const json = parsed.values["json"] === true;
  const print = (value: object): void => io.stdout(`${JSON.stringify(value, null, 2)}\n`);
  const close = (all: readonly Played[], lines: readonly string[]): void => {
    const notes = notesFor(router, request, config, known, all, images);
    const used = usedIn(router, all);
    const about = used.length > 0 ? ["", "Deployments:", ...deploymentLines(used)] : [];
    const noted = notes.length > 0 ? ["", "Notes:", ...notes.map((note) => `  ${note}`)] : [];
    io.stdout(`${[...lines, ...about, ...noted].join("\n")}\n`);
  };

  if (runs === undefined && seed === undefined) {
    const found = allPaths(router, request, upstreams);
    const all = found.paths.map(({ played }) => played);
    if (json) {
      const paths = found.paths.map(({ probability, played }) => ({
        probability,
        end: endOf(played),
        steps: played.steps,
      }));
      print({
        request,
        complete: found.complete,
        paths,
        notes: notesFor(router, request, config, known, all, images),
      });
    } else close(all, pathsText(router, found, io));
    return all.every(({ result }) => result.ok) ? 0 : 1;
  }

  const state = freshState();
  const world = { choose: seeded(seed ?? 1), upstream: upstreams() };
  const all: { at: number; played: Played }[] = [];
  for (let left = runs ?? 1; left > 0; left -= 1) {
    all.push({ at: state.now, played: simulate(router, request, world, state) });
    state.now += every ?? 0;
  }
  const played = all.map((each) => each.played);
  if (json) {
    const list = all.map(({ at, played: one }) => ({ at, end: endOf(one), steps: one.steps }));
    print({
      request,
      seed: seed ?? 1,
      runs: list,
      notes: notesFor(router, request, config, known, played, images),
    });
  } else {
    const lines = all.flatMap(({ at, played: one }, index) =>
      all.length === 1
        ? [ending(one), ...stepLines(router, one)]
        : [
            `${String(index + 1).padStart(4)}  ${Number(at.toFixed(2))} s  ${route(one)}: ${ending(one)}`,
          ],
    );
    close(played, lines);
  }
  return played.every(({ result }) => result.ok) ? 0 : 1;
}

export const command: Command = {
  usage: "simulate [CONFIG|DIR] --model NAME",
  description:
    "Tells where LiteLLM's router sends a request, with all retries, cooldowns and fallbacks, and why.\n" +
    "CONFIG is a config.yaml; DIR holds group files or a build (default: groups, else config.yaml).\n" +
    "Nothing is sent. SELECTOR names deployments by position (#0), model_info.id, model_name, litellm\n" +
    "model, host or provider; * is all. STATUS is 400 to 599, timeout, connection, context,\n" +
    "content-policy, content-filter or ok; a list such as 429,500,ok is answered one after the other,\n" +
    "and the last one stays.",
  options: {
    model: {
      type: "string",
      short: "m",
      value: "NAME",
      description: "the model that the client asks for",
    },
    "prompt-tokens": {
      type: "string",
      value: "N",
      description: "the length of the prompt (default: 0)",
    },
    images: { type: "boolean", description: "the request has images" },
    fail: {
      type: "string",
      multiple: true,
      value: "SELECTOR=STATUS",
      description: "what deployments answer; repeatable",
    },
    retries: { type: "string", value: "N", description: "num_retries of the request" },
    fallback: {
      type: "string",
      multiple: true,
      value: "NAME",
      description: "the client's own fallbacks; repeatable",
    },
    "disable-fallbacks": { type: "boolean", description: "disable_fallbacks of the request" },
    runs: { type: "string", value: "N", description: "send it N times in a row to one router" },
    every: { type: "string", value: "SECONDS", description: "the time between runs (default: 0)" },
    seed: {
      type: "string",
      value: "N",
      description: "choose at random by this seed, in place of all ways",
    },
    target: {
      type: "string",
      value: "VERSION",
      description: "LiteLLM's version (default: the newest known)",
    },
    json: { type: "boolean", description: "print everything as JSON" },
  },
  run,
};
