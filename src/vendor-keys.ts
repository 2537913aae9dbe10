import { once } from "./once.ts";

/** What vendors give out: what one is, how it begins, and what follows. */
const kinds: readonly (readonly [name: string, begins: string, rest: string])[] = [
  ["an Anthropic key", "sk-ant-", "[\\w-]{20,}"],
  ["an OpenRouter key", "sk-or-", "[\\w-]{20,}"],
  ["an API key", "sk-", "[\\w-]{20,}"],
  ["a Google key", "AIza", "[\\w-]{35}"],
  ["a GitHub token", "(?:gh[pousr]_|github_pat_)", "\\w{30,}"],
  ["a GitLab token", "glpat-", "[\\w-]{20,}"],
  ["a Slack token", "xox[abeoprs]-", "[\\w-]{10,}"],
  ["an AWS key", "(?:AKIA|ASIA)", "[A-Z0-9]{16}\\b"],
  ["a JSON web token", "eyJ", "[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]+"],
  ["a Databricks token", "dapi", "[0-9a-f]{32}(?:-\\d)?"],
  ["an API key", "(?:gsk_|r8_|pplx-|xai-|nvapi-|hf_|tvly-|fw_|csk-)", "[\\w-]{20,}"],
  ["an API key", "(?:lsv2_(?:pt|sk)_|ya29\\.)", "[\\w-]{20,}"],
  [
    "a webhook's address",
    "https://(?:hooks\\.slack\\.com/services|discord(?:app)?\\.com/api/webhooks)/",
    "[\\w/-]{20,}",
  ],
  ["a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----", "[^]*"],
];

const whole = once(() =>
  kinds.map(([name, begins, rest]) => ({ name, pattern: new RegExp(`^${begins}${rest}$`) })),
);

/** How such keys begin, as the source of a pattern. */
export const vendorBegins = `(?:${kinds.map(([, begins]) => begins).join("|")})`;

const anywhere = `(?:\\b|(?=-----))(?:${kinds.map(([, begins, rest]) => begins + rest).join("|")})`;
const inside = once(() => new RegExp(anywhere));

/** What a text is that is the key of a vendor, and nothing else: `a Google key`. */
export const vendorKeyOf = (text: string): string | undefined =>
  whole().find(({ pattern }) => pattern.test(text))?.name;

/** Whether the key of a vendor stands somewhere in a text. */
export const hasVendorKey = (text: string): boolean => inside().test(text);

/** A text with each such key replaced. */
export const withVendorKeys = (text: string, replace: (key: string) => string): string =>
  text.replace(new RegExp(anywhere, "g"), replace);
