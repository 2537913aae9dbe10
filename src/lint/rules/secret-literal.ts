import { vendorKeyOf } from "../../vendor-keys.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const placeholder = /x{4}|\*{3}|example|your|placeholder|dummy|fake|changeme|<|\.\.\./i;
/** Words and rows that random letters hardly make, in values that no vendor's pattern vouches for. */
const plain = /test|1234|abcd|secret|password/i;
const credential = /(?:api_?key|secret|secret_access_key|token|password|auth_value)$/i;

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** The parts of a text that may be a key: all of it, the token of a header, the values in an address. */
const partsOf = (value: string): string[] => [
  value,
  ...(/^(?:Bearer|Basic) +(\S+)$/.exec(value)?.slice(1) ?? []),
  ...Array.from(value.matchAll(/[?&][\w.-]+=([^&#\s]+)/g), ([, part = ""]) => part),
];

/** Looks like random letters and digits under a key that holds a secret. */
function isRandom(path: Path, value: string): boolean {
  const key = String(path.at(-1));
  if (plain.test(value) || !credential.test(key) || !/^[\w+/=.-]{20,}$/.test(value)) return false;
  return /\d/.test(value) && /[a-z]/i.test(value) && entropy(value) > 3.6;
}

export const rule: Rule = {
  id: "secret/literal",
  severity: "error",
  about: () => ({
    description:
      "A secret in the file: whoever reads the file, its history or a build of it has the key.",
    wrong: modelList(
      deployment("chat", "openai/gpt-5", "api_key: sk-proj-Zq8Kf03LmWc7RtYvB2nHs9Dg"),
    ),
    right: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/OPENAI_API_KEY")),
  }),
  check({ texts, report }) {
    for (const { path, value } of texts()) {
      if (isReference(value)) continue;
      const parts = partsOf(value).filter((part) => !placeholder.test(part));
      const kind = parts.map(vendorKeyOf).find((name) => name !== undefined);
      const at = { at: "value", suggestion: "os.environ/NAME" } as const;
      if (kind) report(path, `${kind} in the file`, at);
      else if (parts.includes(value) && isRandom(path, value)) {
        report(path, "this looks like a secret in the file", { ...at, severity: "warning" });
      }
    }
  },
};
