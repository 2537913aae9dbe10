import type { Catalogue } from "../litellm/catalogue.ts";
import { type Mapping, readYaml } from "../yaml/read.ts";
import type { Comments } from "./comments.ts";
import { readComments } from "./comments.ts";
import { compareValues, type Difference } from "./compare.ts";
import type { Draft } from "./draft.ts";
import { draftFiles } from "./draft.ts";
import { typesOf } from "./fits.ts";
import type { Prepared, Written } from "./prepare.ts";
import { prepare } from "./prepare.ts";
import { readRows } from "./rows.ts";
import { tidy } from "./tidy.ts";

/** An import that can be written: its files depend on what its own build has to accept. */
export type Importer = {
  prepared: Prepared;
  comments: number;
  /** how many keys a tidy import would move */
  movable: number;
  draft(accept: readonly string[]): Draft;
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
 * @param text the YAML, for its comments; "" where there is none
 * @param catalogue what the types were written from
 * @param tidied whether keys that LiteLLM reads in two places move to the usual one
 * @returns the importer, or a sentence for each part that LiteLLM itself could not load
 */
export function importer(
  data: Mapping,
  text: string,
  catalogue: Catalogue,
  tidied: boolean,
): Importer | { flaws: string[] } {
  const providers = new Map(Object.entries(catalogue.providers));
  const keyOf = (model: string): string | undefined =>
    providers.get(model.split("/")[0] ?? "")?.env.find((name) => name.endsWith("_KEY"));
  const exact = prepare(data, keyOf, writtenIn(text));
  const { config, moved } = tidy(exact.config);
  const prepared = tidied ? { ...exact, config, intended: [...exact.intended, ...moved] } : exact;
  const read = readRows(prepared.config["model_list"], (prefix) => providers.has(prefix));
  if ("flaws" in read) return read;
  const fits = typesOf(catalogue);
  const fresh = (): Comments => readComments(text);
  return {
    prepared,
    comments: fresh().count,
    movable: tidied ? 0 : moved.length,
    draft: (accept) => draftFiles(prepared.config, read.rows, fresh(), fits, accept),
    differences: (built) => {
      const said = readYaml(built).data;
      return compareValues(comparable(prepared.config), comparable(asMapping(said)));
    },
  };
}

/** How the parts of a YAML text are written. */
function writtenIn(text: string): Written {
  if (text === "") return { bareKey: () => false, value: () => "" };
  const { entry } = readYaml(text);
  return {
    bareKey: (path) => !/["']/.test(text.charAt(entry(path).key)),
    value: (path) => text.slice(entry(path).value, entry(path).end),
  };
}

const asMapping = (value: unknown): Mapping =>
  typeof value === "object" && value !== null ? { ...value } : {};
