import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { isReference } from "../../../authoring/env.ts";
import type { Finding, Severity } from "../../../lint/finding.ts";
import { listOf, type Mapping, mappingOf } from "../../../yaml/read.ts";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";
import { count } from "../../count.ts";
import { codeOf } from "../../system-error.ts";

/** LiteLLM's validator takes ten seconds, and hangs for ever on MCP servers over http. */
const patience = 90_000;

/** Loads the config as the proxy does, and tells which deployments it has then. */
const script = `
import asyncio, json, sys
from litellm.proxy.proxy_server import ProxyConfig
try:
    loaded = asyncio.run(ProxyConfig().load_config(router=None, config_file_path=sys.argv[1]))
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
rows = [] if loaded[0] is None else loaded[0].model_list
print("kept " + json.dumps([[row["model_name"], row["litellm_params"]["model"]] for row in rows]))
`;

/** The last line that says something. */
function lastLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.findLast((line) => !/^$|^\^|^For further information/.test(line)) ?? "";
}

const isKept = (value: unknown): value is readonly (readonly string[])[] => Array.isArray(value);

/** The positions of model_list that are not among those that LiteLLM kept, in its order. */
function droppedFrom(rows: readonly Mapping[], kept: readonly (readonly string[])[]): number[] {
  let next = 0;
  return rows.flatMap((row, index) => {
    const [name, model] = kept[next] ?? [];
    const stated = mappingOf(row["litellm_params"])["model"];
    const stays = row["model_name"] === name && (stated === model || isReference(stated));
    if (stays) next += 1;
    return stays ? [] : [index];
  });
}

/** Why deployments were not made, each in the first sentence of what LiteLLM logs of it. */
const reasonsIn = (log: string): string[] =>
  [
    ...log.matchAll(
      /Error creating deployment: (?:litellm\.\w+: )?(?:GetLLMProvider Exception - )?(.*?)(?=\. |, ignoring|$)/gm,
    ),
  ].flatMap(([, reason]) => reason ?? []);

const most = 5;

/** What LiteLLM left out, and why as far as it says so. */
function droppedSentence(
  rows: readonly Mapping[],
  dropped: readonly number[],
  log: string,
): string {
  const named = dropped.slice(0, most).map((index) => {
    const { model_name, litellm_params } = rows[index] ?? {};
    return `model_list[${index}] (${model_name}: ${mappingOf(litellm_params)["model"]})`;
  });
  const more = dropped.length > most ? ` and ${dropped.length - most} more` : "";
  const why = [...new Set(reasonsIn(log))].join("; ");
  const list = `${named.join(", ")}${more}`;
  return `LiteLLM drops ${dropped.length} of ${count(rows.length, "deployment")}: ${list}${why && `; it says: ${why}`}`;
}

export type Asked = {
  python: string;
  /** what is linted, as the user called it: LiteLLM runs beside it */
  target: string;
  /** how its findings name it */
  file: string;
  config: unknown;
};

/** Has the installed LiteLLM load the config, and tells which deployments it drops. */
export function secondOpinion({ python, target, file: shown, config }: Asked, io: Io): Finding[] {
  const finding = (rule: string, severity: Severity, message: string): Finding => {
    return { rule, severity, file: shown, line: 1, column: 1, path: "", message };
  };
  const directory = mkdtempSync(join(tmpdir(), "muffintin-"));
  try {
    const whole = mappingOf(config);
    const { mcp_servers: _, ...rest } = whole;
    const file = join(directory, "config.yaml");
    writeFileSync(file, JSON.stringify(rest), { mode: 0o600 });
    // loaded here: without --litellm nothing is started
    const { spawnSync }: typeof import("node:child_process") = require("node:child_process");
    const { error, status, signal, stdout, stderr } = spawnSync(python, ["-c", script, file], {
      cwd: target === "-" ? io.cwd : dirname(resolve(io.cwd, target)),
      env: { ...io.env, LITELLM_LOCAL_MODEL_COST_MAP: "True", LITELLM_MODE: "PRODUCTION" },
      encoding: "utf8",
      timeout: patience,
      killSignal: "SIGKILL",
    });
    if (codeOf(error) === "ETIMEDOUT")
      return [
        finding("litellm/silent", "warning", `LiteLLM gave no answer in ${patience / 1000} s`),
      ];
    if (error) throw new UsageError(`--with-litellm: ${python} cannot be run`);
    if (signal !== null) throw new UsageError(`--with-litellm: ${python} was ended by ${signal}`);
    const text = `${stdout}\n${stderr}`;
    if (/No module named '?litellm/.test(text))
      throw new UsageError(`--with-litellm: ${python} has no litellm`);
    if (status !== 0)
      return [
        finding("litellm/refuses", "error", `LiteLLM refuses this config: ${lastLine(text)}`),
      ];
    const kept: unknown = JSON.parse(/^kept (.*)$/m.exec(text)?.[1] ?? "null");
    const rows = listOf(whole["model_list"]).map(mappingOf);
    if (!isKept(kept)) return [];
    const dropped = droppedFrom(rows, kept);
    if (dropped.length === 0) return [];
    return [finding("litellm/drops", "error", droppedSentence(rows, dropped, text))];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
