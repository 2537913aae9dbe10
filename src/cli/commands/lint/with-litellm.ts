import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Finding, Severity } from "../../../lint/finding.ts";
import { mappingOf } from "../../../yaml/read.ts";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";
import { count } from "../../count.ts";
import { codeOf } from "../../system-error.ts";

/** LiteLLM's validator takes ten seconds, and hangs for ever on MCP servers over http. */
const patience = 90_000;

const start = "import sys; from litellm import run_server; sys.exit(run_server())";

/** The last line that says something. */
function lastLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.findLast((line) => line !== "" && !line.startsWith("^")) ?? "";
}

export type Asked = {
  python: string;
  /** what is linted, as the user called it: LiteLLM runs beside it */
  target: string;
  /** how its findings name it */
  file: string;
  config: unknown;
};

/** Has the installed LiteLLM validate the config, and compares how many deployments it kept. */
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
    const { error, status, signal, stdout, stderr } = spawnSync(
      python,
      ["-c", start, "--config", file, "--validate_config"],
      {
        cwd: target === "-" ? io.cwd : dirname(resolve(io.cwd, target)),
        env: { ...io.env, LITELLM_LOCAL_MODEL_COST_MAP: "True", LITELLM_MODE: "PRODUCTION" },
        encoding: "utf8",
        timeout: patience,
        killSignal: "SIGKILL",
      },
    );
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
    const kept = Number(/config OK \((\d+) models?\)/.exec(text)?.[1]);
    const list = Array.isArray(whole["model_list"]) ? whole["model_list"].length : 0;
    if (Number.isNaN(kept) || kept === list) return [];
    return [
      finding("litellm/drops", "error", `LiteLLM keeps ${kept} of ${count(list, "deployment")}`),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
