import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { needs } from "../skip.ts";
import { ask, asks, get } from "./client.ts";
import { arrived, concrete, expected } from "./expected.ts";
import type { Marked } from "./routes.ts";
import { type Served, serve } from "./served.ts";

describe("the real proxy on the generated config", needs("litellm"), () => {
  let served: Served;
  let ids: Map<string, string>;
  before(async () => {
    served = await serve();
    const { data } = await get(served.proxy, "/model/info");
    ids = new Map(
      data.map((row: { litellm_params: { api_base: string }; model_info: { id: string } }) => [
        row.litellm_params.api_base,
        row.model_info.id,
      ]),
    );
  });
  after(() => served?.close());

  /** A deployment answers to its id; a wildcard only to a name that it matches. */
  const nameOf = ({ deployment, mark, path }: Marked): string => {
    if (deployment.model_name.includes("*")) return concrete(deployment.model_name);
    return ids.get(`${served.upstream.url}/${mark}${path}`) ?? `${deployment.model_name} is gone`;
  };

  it("lists exactly the names that models.json says are listed", async () => {
    const { data } = await get(served.proxy, "/v1/models");
    assert.deepEqual(
      data.map(({ id }: { id: string }) => id).sort(),
      served.models
        .filter(({ listed }) => listed)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it("keeps every deployment", () => {
    assert.deepEqual(
      served.marked.filter((one) => nameOf(one).endsWith(" is gone")),
      [],
    );
    assert.equal(ids.size, served.config.model_list.length);
  });

  for (const { endpoint, streamed } of asks) {
    it(`reaches every deployment: ${endpoint}${streamed ? ", streamed" : ""}`, async () => {
      const call = { endpoint, config: served.config };
      const wrong: { actual: unknown; expected: unknown }[] = [];
      for (const one of served.marked) {
        const from = served.upstream.seen.length;
        const { text } = await ask(served.proxy, { model: nameOf(one), endpoint, streamed });
        const requests = served.upstream.seen.slice(from).map((seen) => arrived(seen, one));
        const wanted = expected(one, call, streamed);
        const pair = {
          actual: { text, requests },
          expected: { text: `muffin from ${wanted.mark}`, requests: [wanted] },
        };
        if (!isDeepStrictEqual(pair.actual, pair.expected)) wrong.push(pair);
      }
      assert.deepEqual(
        wrong.map(({ actual }) => actual),
        wrong.map(({ expected }) => expected),
      );
    });
  }

  it("spreads a group's requests over all of its deployments", async () => {
    const { proxy, marked, models, upstream } = served;
    const groups = models.filter(({ kind, deployments }) => kind !== "alias" && deployments > 1);
    assert.ok(groups.length > 0);
    const never: string[] = [];
    for (const { name } of groups) {
      const wanted = marked.filter((one) => one.deployment.model_name === name);
      const reached = new Set<string>();
      const from = upstream.seen.length;
      // The rarest has a share of 4 in 44: that it is missed 200 times happens once in 10^8 runs.
      for (let count = 0; count < 200 && reached.size < wanted.length; count++) {
        await ask(proxy, { model: name, endpoint: "/v1/chat/completions", streamed: false });
        for (const { mark } of upstream.seen.slice(from)) reached.add(mark);
      }
      const missed = wanted.filter(({ mark }) => !reached.has(mark));
      never.push(...missed.map(({ deployment }) => `${name}: ${deployment.litellm_params.model}`));
    }
    assert.deepEqual(never, []);
  });
});
