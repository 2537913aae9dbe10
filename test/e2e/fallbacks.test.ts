import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Trouble } from "../../src/rehearse/vendors/types.ts";
import { needs } from "../skip.ts";
import { ask, asks } from "./client.ts";
import {
  aliasesOf,
  type Config,
  defaultFallbacks,
  type Fallback,
  fallbacksOf,
  isSection,
  kinds,
  serving,
} from "./routes.ts";
import { type Served, serve } from "./served.ts";

/** The config with each kind of fallback and an alias, whatever its own groups need. */
function withEachKind(config: Config): Config {
  const [first] = fallbacksOf(config, "fallbacks");
  assert.ok(first);
  const { source, targets } = first;
  const router = config["router_settings"];
  return {
    ...config,
    router_settings: {
      ...(isSection(router) ? router : {}),
      // one kind after the other makes the same deployments fail
      disable_cooldowns: true,
      context_window_fallbacks: [{ [source]: targets }],
      content_policy_fallbacks: [{ [source]: targets }],
      default_fallbacks: targets.slice(0, 1),
      model_group_alias: { "an-alias": source },
    },
  };
}

describe("the real proxy's fallbacks and aliases", needs("litellm"), () => {
  let served: Served;
  before(async () => {
    served = await serve(withEachKind);
  });
  after(() => served?.close());

  /** The marks of a name's deployments; Copilot's Claude is reached under another one as well. */
  const marksOf = (name: string): string[] => {
    const found = serving(served.marked, aliasesOf(served.config).get(name) ?? name);
    const claude = found.some(({ deployment }) =>
      deployment.litellm_params.model.startsWith("github_copilot/claude"),
    );
    return [...found.map(({ mark }) => mark), ...(claude ? ["copilot"] : [])];
  };

  /** Asks for a name whose deployments all fail, and those of the targets before the last. */
  const taken = async ({ source, targets }: Fallback, trouble: Trouble) => {
    const { upstream, proxy } = served;
    const failing = [source, ...targets.slice(0, -1)];
    const last = targets.at(-1) ?? "";
    upstream.trouble.clear();
    for (const mark of failing.flatMap(marksOf)) upstream.trouble.set(mark, trouble);
    const from = upstream.seen.length;
    // Together: most of the time goes into the pauses between LiteLLM's retries.
    const told = await Promise.all(asks.map((one) => ask(proxy, { model: source, ...one })));
    const marks = upstream.seen.slice(from).map(({ mark }) => mark);
    upstream.trouble.clear();
    const answers = marksOf(last).map((mark) => `muffin from ${mark}`);
    return told.map(({ status, text, group, fallbacks }) => ({
      source,
      status,
      group,
      fallbacks,
      answered: answers.includes(text) ? last : text,
      tried: failing.filter((name) => marksOf(name).some((mark) => marks.includes(mark))),
    }));
  };

  const wanted = ({ source, targets }: Fallback) =>
    asks.map(() => ({
      source,
      status: 200,
      group: targets.at(-1),
      // LiteLLM counts lists of targets, not targets.
      fallbacks: "1",
      answered: targets.at(-1),
      tried: [source, ...targets.slice(0, -1)],
    }));

  for (const [kind, trouble] of kinds) {
    it(`takes every target of ${kind}`, async () => {
      for (const { source, targets } of fallbacksOf(served.config, kind)) {
        for (const index of targets.keys()) {
          const route: Fallback = { source, targets: targets.slice(0, index + 1) };
          assert.deepEqual(await taken(route, trouble), wanted(route));
        }
      }
    });
  }

  it("takes default_fallbacks for a name without fallbacks of its own", async () => {
    const targets = defaultFallbacks(served.config);
    const own = fallbacksOf(served.config, "fallbacks").map(({ source }) => source);
    const source = served.models.find(
      ({ name, kind }) => kind === "model" && ![...own, ...targets].includes(name),
    );
    assert.ok(source);
    for (const index of targets.keys()) {
      const route: Fallback = { source: source.name, targets: targets.slice(0, index + 1) };
      assert.deepEqual(await taken(route, "error"), wanted(route));
    }
  });

  it("answers to every alias", async () => {
    for (const [alias, name] of aliasesOf(served.config)) {
      const told = await ask(served.proxy, {
        model: alias,
        endpoint: "/v1/chat/completions",
        streamed: false,
      });
      const answers = marksOf(name).map((mark) => `muffin from ${mark}`);
      assert.ok(answers.includes(told.text), `${alias}: ${told.raw}`);
    }
  });
});
