import { routerOf } from "../../../router/from-config.ts";
import { allPaths, seeded } from "../../../router/paths.ts";
import { upstreamsOf } from "../../../router/plan.ts";
import type { Request, Router } from "../../../router/router.ts";
import type { Played } from "../../../router/simulate.ts";
import { simulate } from "../../../router/simulate.ts";
import { freshState } from "../../../router/state.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { numberOption, strings, targetOption, targetVersion } from "../../options.ts";
import { configOf, knownOf } from "../../router-config.ts";
import { usualSource } from "../../source-at.ts";
import { notesFor, usedIn, versionNotes } from "./notes.ts";
import { planOf, refuseAutoRouter, requestOf } from "./request.ts";
import { deploymentLines, ending, pathsText, route, stepLines } from "./text.ts";

const endOf = ({ result }: Played): object =>
  result.ok
    ? { answered: result.deployment.index }
    : {
        error: result.failure.kind,
        ...(result.failure.status ? { status: result.failure.status } : {}),
      };

/** What is simulated, and how it is told. */
type Simulation = {
  router: Router;
  request: Request;
  upstreams: () => ReturnType<typeof upstreamsOf>;
  notes: (all: readonly Played[]) => string[];
  json: boolean;
  io: Io;
};

const printJson = (value: object, io: Io): void => io.stdout(`${JSON.stringify(value, null, 2)}\n`);

/** Lines of a report, with the deployments that took part and what one should know. */
function printText(
  { router, notes, io }: Simulation,
  lines: readonly string[],
  all: readonly Played[],
): void {
  const used = usedIn(router, all);
  const about = used.length > 0 ? ["", "Deployments:", ...deploymentLines(used)] : [];
  const said = notes(all).map((note) => `  ${note}`);
  const noted = said.length > 0 ? ["", "Notes:", ...said] : [];
  io.stdout(`${[...lines, ...about, ...noted].join("\n")}\n`);
}

/** Every way that a first request can go. */
function allWays(simulation: Simulation): Played[] {
  const { router, request, upstreams, notes, json, io } = simulation;
  const found = allPaths(router, request, upstreams);
  const all = found.paths.map(({ played }) => played);
  if (!json) printText(simulation, pathsText(router, found, io), all);
  else {
    const paths = found.paths.map(({ probability, played }) => ({
      probability,
      end: endOf(played),
      steps: played.steps,
    }));
    printJson({ request, complete: found.complete, paths, notes: notes(all) }, io);
  }
  return all;
}

/** One request after the other to one router, chosen by a seed. */
function inARow(
  simulation: Simulation,
  { runs, every, seed }: { runs: number; every: number; seed: number },
): Played[] {
  const { router, request, upstreams, notes, json, io } = simulation;
  const state = freshState();
  const world = { choose: seeded(seed), upstream: upstreams() };
  const all: { at: number; played: Played }[] = [];
  for (let left = runs; left > 0; left -= 1) {
    all.push({ at: state.now, played: simulate(router, request, world, state) });
    state.now += every;
  }
  const played = all.map((each) => each.played);
  if (json) {
    const list = all.map(({ at, played: one }) => ({ at, end: endOf(one), steps: one.steps }));
    printJson({ request, seed, runs: list, notes: notes(played) }, io);
    return played;
  }
  const [only] = played;
  const lines =
    only && played.length === 1
      ? [ending(only), ...stepLines(router, only)]
      : all.map(
          ({ at, played: one }, index) =>
            `${String(index + 1).padStart(4)}  ${Number(at.toFixed(2))} s  ${route(one)}: ${ending(one)}`,
        );
  printText(simulation, lines, played);
  return played;
}

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
  refuseAutoRouter(router, request);
  const plan = planOf(router, strings(parsed, "fail"));
  const images = parsed.values["images"] === true;
  const simulation: Simulation = {
    router,
    request,
    upstreams: () => upstreamsOf(router, plan, request.promptTokens),
    notes: (all) => [
      ...versionNotes(targetVersion(version)),
      ...notesFor(router, request, config, known, all, images),
    ],
    json: parsed.values["json"] === true,
    io,
  };
  const played =
    runs === undefined && seed === undefined
      ? allWays(simulation)
      : inARow(simulation, { runs: runs ?? 1, every: every ?? 0, seed: seed ?? 1 });
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
    target: targetOption,
    json: { type: "boolean", description: "print everything as JSON" },
  },
  run,
};
