// What others do with the same data. Each peer that is not on this machine is a sentence.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { litellmPython, whyNoLitellm } from "../test/litellm-env.ts";
import { inRoot } from "../test/root.ts";
import { cacheFile } from "../test/skip.ts";
import { type Runner, withCertificates } from "./measure.ts";

export function pythonRunner(config: string): Runner | string {
  const why = whyNoLitellm();
  if (why) return `PyYAML: ${why}`;
  const script = "import sys, yaml; yaml.safe_load(open(sys.argv[1]))";
  const command = [litellmPython(), "-c", script, config];
  return { name: "PyYAML: load config.yaml", command, every: 2 };
}

export function litellm(config: string): Runner | string {
  const why = whyNoLitellm();
  if (why) return `litellm --validate_config: ${why}`;
  const command = [litellmPython(), "-m", "litellm.proxy.proxy_cli", "--config", config];
  return {
    name: "`litellm --validate_config`",
    command: [...command, "--validate_config"],
    cwd: path.dirname(config),
    env: { LITELLM_LOCAL_MODEL_COST_MAP: "True", LITELLM_MODE: "PRODUCTION" },
    every: 8,
  };
}

/** A TypeScript file that says the same deployments as data and dumps them with js-yaml. */
export function tsNode(work: string, json: string): Runner | string {
  const home = cacheFile("bench-ts-node");
  const program = path.join(home, "node_modules/ts-node/dist/bin.js");
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true });
    // ts-node needs a TypeScript that is written in JavaScript
    const wanted = [
      "ts-node@10",
      "typescript@5",
      "js-yaml@4",
      "@types/js-yaml@4",
      "@types/node@20",
    ];
    const { status } = spawnSync("npm", ["install", "--silent", "--prefix", home, ...wanted], {
      env: withCertificates(),
      timeout: 120_000,
    });
    if (status !== 0) return "ts-node: npm could not install it";
  }
  const folder = path.join(home, "script");
  mkdirSync(folder, { recursive: true });
  const script = path.join(folder, "config.ts");
  writeFileSync(
    script,
    `import { writeFileSync } from "node:fs";
import { dump } from "js-yaml";
type Deployment = { model_name: string; litellm_params: Record<string, unknown>; model_info?: Record<string, unknown> };
const config: { model_list: Deployment[] } & Record<string, unknown> = ${json.trim()};
writeFileSync(process.argv[2] ?? "", dump(config));\n`,
  );
  writeFileSync(
    path.join(folder, "tsconfig.json"),
    '{"compilerOptions":{"module":"commonjs","target":"es2022","strict":true,"esModuleInterop":true}}',
  );
  return {
    name: "ts-node: a script that writes the same config",
    command: [process.execPath, program, script, path.join(work, "ts-node.yaml")],
    every: 4,
  };
}

/** JSON as a Nix expression. */
function nixValue(value: unknown): string {
  if (Array.isArray(value)) return `[ ${value.map(nixValue).join(" ")} ]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${JSON.stringify(key)} = ${nixValue(item)};`,
    );
    return `{ ${entries.join(" ")} }`;
  }
  return JSON.stringify(value).replaceAll("${", "\\${");
}

/** The attribute set alone, and the deployments through typed options of lib.evalModules. */
export function nixRunners(
  work: string,
  json: string,
  program: string | undefined,
): (Runner | string)[] {
  if (program === undefined) return ["Nix: nix-instantiate is not on PATH"];
  const config = nixValue(JSON.parse(readFileSync(json, "utf8")));
  const plain = path.join(work, "plain.nix");
  writeFileSync(plain, config);
  const env = {
    NIX_STATE_DIR: path.join(work, "nix/state"),
    NIX_STORE_DIR: path.join(work, "nix/store"),
    NIX_LOG_DIR: path.join(work, "nix/log"),
    NIX_CONFIG: "substitute = false",
  };
  const args = ["--eval", "--json", "--strict"];
  const runners: (Runner | string)[] = [
    { name: "Nix: the same as an attribute set", command: [program, ...args, plain], env },
  ];
  const checkout = process.env["NIXPKGS_LIB"];
  if (!checkout) {
    return [...runners, "Nix: lib.evalModules, as NIXPKGS_LIB names no checkout of nixpkgs' lib"];
  }
  const modules = path.join(work, "modules.nix");
  writeFileSync(
    modules,
    `let
  lib = import ${inRoot("test/nix/stub/shim.nix")} ${checkout}/lib;
  inherit (lib) mkOption types;
  deployment = {
    options.model_name = mkOption { type = types.str; };
    options.litellm_params = mkOption {
      type = types.submodule { freeformType = types.attrsOf types.anything; options.model = mkOption { type = types.str; }; };
    };
    options.model_info = mkOption { type = types.attrsOf types.anything; default = { }; };
  };
  eval = lib.evalModules {
    modules = [
      { options.model_list = mkOption { type = types.listOf (types.submodule deployment); }; freeformType = types.attrsOf types.anything; }
      { config = import ./plain.nix; }
    ];
  };
in eval.config\n`,
  );
  return [
    ...runners,
    {
      name: "Nix: the same through lib.evalModules (nixpkgs' lib)",
      command: [program, ...args, modules],
      env,
    },
  ];
}
