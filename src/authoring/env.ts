import { need } from "./need.ts";

/** A reference that LiteLLM replaces by the variable's value when it loads the config. */
export type EnvRef = `os.environ/${string}`;

const marker = "os.environ/";

/** Whether a value is such a reference. */
export const isReference = (value: unknown): value is EnvRef =>
  typeof value === "string" && value.startsWith(marker);

/** The variable behind `os.environ/NAME`; undefined for anything else. */
export const variable = (value: unknown): string | undefined =>
  isReference(value) ? value.slice(marker.length) || undefined : undefined;

/**
 * The variable that LiteLLM reads for a value at a path of the config: in a header of a pass-through
 * endpoint also one at the end of other text, `Bearer os.environ/NAME`.
 */
export function variableAt(path: readonly (string | number)[], value: string): string | undefined {
  const [section, key, , headers, header, ...deeper] = path;
  const inHeader =
    section === "general_settings" &&
    key === "pass_through_endpoints" &&
    headers === "headers" &&
    typeof header === "string" &&
    !/^LANGFUSE_(?:PUBLIC|SECRET)_KEY$/.test(header) &&
    deeper.length === 0;
  const start = inHeader ? value.indexOf(marker) : -1;
  const behind = start < 0 ? undefined : value.slice(start + marker.length);
  return behind !== undefined && /^\S+$/.test(behind) ? behind : variable(value);
}

/** Keys that local servers take without looking at them; they are not secrets. */
export const placeholderKeys = [
  "none",
  "dummy",
  "EMPTY",
  "fake-key",
  "sk-local",
  "not-needed",
  "not-used",
  "no-key",
  "sk-no-key-required",
  "anything",
  "ollama",
  "lm-studio",
] as const;

/** What may stand where LiteLLM wants a secret: a reference, never the value. */
export type Secret = EnvRef | (typeof placeholderKeys)[number];

/**
 * The value of an environment variable, read when the proxy starts: the only way to a secret.
 *
 * @param name the variable's name: letters, digits and `_`, not starting with a digit
 * @throws when the name could not be an environment variable's
 */
export function env<const Name extends string>(name: Name): `os.environ/${Name}` {
  need(
    name !== undefined,
    'env() takes the name of an environment variable in quotes, env("OPENAI_API_KEY"); what stands here is undefined',
  );
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new Error(
      "env() takes the name of an environment variable (letters, digits, _), not its value; this is none, and is not shown lest it be the secret",
    );
  }
  return `os.environ/${name}`;
}
