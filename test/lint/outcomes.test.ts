import assert from "node:assert/strict";
import { test } from "node:test";
import { isEmpty, isNothing } from "../../src/lint/accepted.ts";
import { lint } from "../../src/lint/lint.ts";
import { readCatalogue, readModels, versions } from "../../src/litellm/catalogue.ts";
import { outcomeOf } from "../../src/litellm/outcomes.ts";
import { isOfType } from "../../src/litellm/types.ts";
import { bases, configWith, values } from "../litellm/bases.ts";
import { typesOf } from "../litellm/types-of.ts";
import { inRoot } from "../root.ts";

const folder = inRoot("src/litellm/catalogue");
const locate = () => ({ file: "config.yaml", line: 1, column: 1 });

const effects = [
  ["refuses to start", "stops"],
  ["starts without this guardrail", "skips"],
  ["drops this deployment", "drops"],
] as const;

/** Where it depends on the environment, or is told without its effect. */
const elsewhere = ["litellm_settings.cache_params", "guardrail_params.mode"];

for (const version of versions) {
  test(`of a value of another type the linter says what LiteLLM ${version} was seen to do`, () => {
    const catalogue = readCatalogue(folder, version);
    const { models } = readModels(folder, version);
    const said = (place: string, key: string, value: unknown): string => {
      const [config] = configWith(place, key, value);
      const messages = lint({ config, locate }, { catalogue, models: () => models })
        .filter(({ severity }) => severity !== "info")
        .map(({ message }) => message)
        // what a database does is not measured, nor the check of the master key, which comes later
        .filter(
          (message) =>
            !/with a database|where it has a database|master_key has no value/.test(message),
        );
      const [, outcome] =
        effects.find(([effect]) => messages.some((message) => message.includes(effect))) ?? [];
      // that of a deployment's own keys is another check of LiteLLM's
      return outcome === undefined || (outcome === "drops" && !place.includes("."))
        ? "starts"
        : outcome;
    };
    const wrong: string[] = [];
    for (const [place, { left_out = [] }] of Object.entries(bases)) {
      for (const [key, type] of Object.entries(typesOf(catalogue.places[place]))) {
        if (left_out.includes(key)) continue;
        const isChecked = Object.values(catalogue.outcomes).some((table) => table[place]?.has(key));
        // of a key on which LiteLLM always starts, one text and one list stand for all
        for (const value of isChecked ? values : ["x", ["x"]]) {
          const isTold = isEmpty(value) && !elsewhere.includes(`${place}.${key}`);
          if (value !== null && type !== "any" && isOfType(type, value) && !isTold) continue;
          // The check of the master key comes later.
          if (key === "master_key" && isNothing(value)) continue;
          const seen = outcomeOf(catalogue.outcomes, place, key, value) ?? "starts";
          const heard = said(place, key, value);
          // of such a key what a text, a list or a mapping holds may matter
          const holds = typeof value === "string" || typeof value === "object";
          if (type === "any" && value !== null && holds && heard === "starts") continue;
          if (seen === heard) continue;
          wrong.push(`${place}.${key} ${JSON.stringify(value)}: ${heard}, and it ${seen}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });
}
