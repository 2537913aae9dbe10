import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Outcome, runCli, withDirectory } from "./run-cli.ts";

const env = { KEY: "k", OPENAI_API_KEY: "k" };
export const clean = `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1-mini } }
general_settings: { master_key: os.environ/KEY }
`;
export const flawed = `${clean}router_settings: { num_retires: 3 }\n`;
export const part = "litellm_settings: { drop_parms: true }\n";
const files = {
  "a.yaml": flawed,
  "b.yaml": flawed.replace("retires", "rertries"),
  "clean.yaml": clean,
  "broken.yaml": "a: [1\n",
  "list.yaml": "- a\n",
  "of-list.yaml": "include: [list.yaml]\n",
  "of-broken.yaml": "include: [broken.yaml]\n",
  "part.yaml": part,
  "one.yaml": `include: [part.yaml]\n${clean}`,
  "two.yaml": `include: [part.yaml]\n${clean}`,
  "circle-1.yaml": `include: [circle-2.yaml]\n${flawed}`,
  "circle-2.yaml": "include: [circle-1.yaml]\n",
};

export const inA =
  'a.yaml:4:20 error router_settings.num_retires: unknown key; LiteLLM ignores it in router_settings. Did you mean "num_retries"? (schema/unknown-key)\n';
export const inB = inA.replace("a.yaml", "b.yaml").replace("num_retires", "num_rertries");
export const inPart =
  'part.yaml:1:21 error litellm_settings.drop_parms: unknown key; LiteLLM ignores it in litellm_settings. Did you mean "drop_params"? (schema/unknown-key)\n';
export const one = "1 error, 0 warnings, 0 for information; --fix can repair 1\n";

type Lint = (args: readonly string[], prefix?: readonly string[]) => Outcome;

/** Runs lint in a folder with all of the files. */
export const withFiles = (use: (lint: Lint, cwd: string) => void): void =>
  withDirectory((cwd) => {
    chmodSync(cwd, 0o755);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
    use((args, prefix = []) => runCli(["lint", ...args], { cwd, env, prefix }), cwd);
  });
