// Whose key a variable holds, by its name.

import type { Catalogue } from "../../litellm/catalogue.ts";
import { isNear } from "../../nearest.ts";
import { own } from "../../own.ts";
import { hostOf } from "./hosts.ts";

/** Words of variables' names that say whose key it is. */
const words: { readonly [company: string]: readonly string[] } = {
  openai: ["OPENAI"],
  azure: ["AZURE"],
  anthropic: ["ANTHROPIC"],
  google: ["GEMINI", "GOOGLE"],
  deepseek: ["DEEPSEEK"],
  mistral: ["MISTRAL"],
  openrouter: ["OPENROUTER", "OR"],
  groq: ["GROQ"],
  xai: ["XAI"],
  cerebras: ["CEREBRAS"],
  fireworks: ["FIREWORKS"],
  together: ["TOGETHER", "TOGETHERAI"],
  moonshot: ["MOONSHOT", "KIMI"],
  minimax: ["MINIMAX"],
  zhipu: ["ZHIPU", "ZHIPUAI", "ZAI", "BIGMODEL"],
  alibaba: ["DASHSCOPE", "ALIBABA"],
  opencode: ["OPENCODE", "OPENCODEAI"],
  zenmux: ["ZENMUX"],
};

/** The companies that a variable's name speaks of. */
function companiesOf(name: string): string[] {
  const parts = name.toUpperCase().split("_");
  return Object.keys(words).filter((company) =>
    words[company]?.some((word) => parts.includes(word)),
  );
}

const letters = (name: string): string => name.replace(/[^A-Za-z]/g, "");

/** A slip within a name; another number or letter at its end is another key. */
const isSlip = (name: string, known: string): boolean =>
  name !== known &&
  isNear(name, known) &&
  name.replace(/\D/g, "") === known.replace(/\D/g, "") &&
  letters(name).at(-1) === letters(known).at(-1);

type Key = {
  /** the vendor's host */
  readonly host: string;
  readonly provider: string;
  /** the variable that the deployment names; undefined where LiteLLM takes the provider's own */
  readonly stated: string | undefined;
  /** companies whose hosts the config asks */
  readonly asked: ReadonlySet<string>;
};

/** Why a vendor refuses the keys of some variables. */
export function refusedKeys(
  { host, provider, stated, asked }: Key,
  { providers }: Catalogue,
): Map<string, string> {
  const refused = new Map<string, string>();
  const expected = own(providers, provider)?.env ?? [];
  const company = hostOf(host)?.company;
  if (company === undefined) return refused;
  for (const name of stated === undefined ? expected : [stated]) {
    const owners = companiesOf(name);
    const [owner] = owners;
    const mine = expected.find((each) => companiesOf(each).includes(company));
    const instead = mine === undefined ? `the variable of ${company}'s key` : mine;
    if (owner !== undefined && !owners.includes(company)) {
      // Programs that speak OpenAI's format often call the key so, whosever it is.
      const anybody = stated !== undefined && owner === "openai" && !asked.has("openai");
      const why =
        stated === undefined
          ? `no api_key is stated, so LiteLLM sends the key of ${name} to ${host}: name ${instead} in api_key`
          : `the key of ${name} arrives at ${host}, which takes ${company}'s: name ${instead} in api_key`;
      if (!anybody) refused.set(name, why);
    }
    const meant = owner === undefined ? expected.find((known) => isSlip(name, known)) : undefined;
    if (meant !== undefined && stated !== undefined) {
      refused.set(name, `the key is to come from ${name}: did you mean ${meant}?`);
    }
  }
  return refused;
}
