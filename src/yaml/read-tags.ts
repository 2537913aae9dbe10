import { own } from "../own.ts";
import { plainScalar } from "./read-scalars.ts";
import { isMapping } from "./read-values.ts";

type Fail = (reason: string) => Error;

const core = (tag: string): string => tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, "!!$1");
const kinds: Readonly<Record<string, readonly string[]>> = {
  "!!int": ["integer"],
  "!!float": ["float", "integer"],
  "!!bool": ["boolean"],
  "!!null": ["null"],
  "!!timestamp": ["timestamp"],
};

/** The value of a scalar with an explicit tag. */
export function taggedScalar(given: string, text: string, fail: Fail): unknown {
  const tag = core(given);
  if (tag === "!" || tag === "!!str" || tag === "!!binary") return text;
  const wanted = own(kinds, tag);
  if (wanted === undefined) {
    const remedy =
      given === "!include" ? "; LiteLLM reads the files that a list under `include:` names" : "";
    throw fail(`PyYAML does not know the tag ${given}${remedy}`);
  }
  if (tag === "!!null") return null;
  const scalar = plainScalar(text);
  if (scalar && wanted.includes(scalar.kind)) return scalar.value;
  throw fail(`\`${text}\` is not a ${tag.slice(2)}`);
}

/** The value of a mapping or a list with an explicit tag. */
export function taggedCollection(given: string, value: unknown, fail: Fail): unknown {
  const tag = core(given);
  if (tag === "" || tag === "!") return value;
  const isMap = isMapping(value);
  if (isMap && (tag === "!!map" || tag === "!!set")) return value;
  if (!isMap && ["!!seq", "!!omap", "!!pairs"].includes(tag)) return value;
  throw fail(`PyYAML does not know the tag ${given} here`);
}
