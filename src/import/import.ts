import type { Catalogue, ModelMap } from "../litellm/catalogue.ts";
import { type Mapping, readYaml } from "../yaml/read.ts";
import { compareValues, type Difference } from "./compare.ts";
import type { Draft } from "./draft.ts";
import { draftFiles } from "./draft.ts";
import { typesOf } from "./fits.ts";
import type { Prepared } from "./prepare.ts";
import { prepare } from "./prepare.ts";
import type { Flaw } from "./rows.ts";
import { readRows } from "./rows.ts";
import type { Source } from "./source.ts";
import { tidy } from "./tidy.ts";

/** An import that can be written: its files depend on what its own build has to accept. */
export type Importer = {
  prepared: Prepared;
  comments: number;
  /** how many keys a tidy import would move */
  movable: number;
  draft(accept: readonly string[], rich: boolean): Draft;
  /** what the YAML that a build of the draft writes says differently */
  differences(built: string): Difference[];
};

/** LiteLLM reads an absent model_list, an empty one and `null` alike. */
const comparable = (config: Mapping): Mapping => ({
  ...config,
  model_list: config["model_list"] ?? [],
});

/**
 * @param data what the YAML holds
 * @param source its comments, and how its parts are written
 * @param catalogue what the types were written from
 * @param models the model map that the types' ids are from
 * @param tidied whether keys that LiteLLM reads in two places move to the usual one
 * @returns the importer, or what is wrong with each part that LiteLLM itself could not load
 */
export function importer(
  data: Mapping,
  source: Source,
  catalogue: Catalogue,
  models: () => ModelMap,
  tidied: boolean,
): Importer | { flaws: Flaw[] } {
  const providers = new Map(Object.entries(catalogue.providers));
  const keyOf = (model: string): string | undefined =>
    providers.get(model.split("/")[0] ?? "")?.env.find((name) => name.endsWith("_KEY"));
  const exact = prepare(data, keyOf, source.written, tidied);
  const { config, moved } = tidy(exact.config);
  const prepared = tidied ? { ...exact, config, intended: [...exact.intended, ...moved] } : exact;
  const read = readRows(prepared.config["model_list"], (prefix) => providers.has(prefix));
  if ("flaws" in read) return read;
  const fits = typesOf(catalogue, models);
  const secrets = prepared.secrets.map(({ value }) => value);
  return {
    prepared,
    comments: source.comments().count,
    movable: tidied ? 0 : moved.length,
    draft: (accept, rich) =>
      draftFiles(prepared.config, read.rows, source.comments(secrets), fits, accept, rich),
    differences: (built) => {
      const said = readYaml(built).data;
      return compareValues(comparable(prepared.config), comparable(asMapping(said)));
    },
  };
}

const asMapping = (value: unknown): Mapping =>
  typeof value === "object" && value !== null ? { ...value } : {};
