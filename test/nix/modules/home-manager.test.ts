// The module inside the real home-manager. HOME_MANAGER and NIXPKGS_LIB name checkouts of it and of
// nixpkgs.lib; without them the small library of the tests stands in, in the tests beside this one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../../root.ts";
import { needs } from "../../skip.ts";
import { everyNix, type Nix, run } from "../nix.ts";
import { nixpkgs, project, seed } from "../project.ts";
import { scratch } from "../scratch.ts";
import { proxy } from "./evaluate.ts";
import { analyze } from "./units.ts";

const { HOME_MANAGER: homeManager, NIXPKGS_LIB: nixpkgsLib } = process.env;
const absent = homeManager && nixpkgsLib ? false : "HOME_MANAGER and NIXPKGS_LIB are not set";

/** Every package that a module of home-manager mentions. */
function packageNames(): string[] {
  const modules = path.join(homeManager ?? "", "modules");
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" });
  const names = files
    .filter((file) => file.endsWith(".nix"))
    .flatMap((file) => {
      const text = readFileSync(path.join(modules, file), "utf8");
      const direct = text.matchAll(/pkgs\.([a-zA-Z_][\w-]*)/g);
      const options = text.matchAll(/mkPackageOption pkgs (?:\[ *)?"([^"]+)"/g);
      const listed = [...text.matchAll(/with pkgs; \[([^\]]*)\]/g)];
      return [
        ...[...direct, ...options].map(([, name = ""]) => name),
        ...listed.flatMap(([, list = ""]) => list.match(/[a-zA-Z_][\w-]*/g) ?? []),
      ];
    });
  return [...new Set(names)].filter((name) => name !== "path");
}

const option = (name: string, type: string, empty: string): string =>
  `{ lib, ... }: { options.${name} = lib.mkOption { type = lib.types.${type}; default = ${empty}; }; }`;

/** The folder that home-manager takes for nixpkgs: its lib, and the two modules it borrows. */
function nixpkgsPath(): string {
  const folder = path.join(scratch, "nixpkgs-path");
  const misc = path.join(folder, "nixos/modules/misc");
  mkdirSync(misc, { recursive: true });
  symlinkSync(path.join(nixpkgsLib ?? "", "lib"), path.join(folder, "lib"));
  const warnings = option("warnings", "listOf lib.types.str", "[ ]");
  const assertions = option("assertions", "listOf lib.types.unspecified", "[ ]");
  writeFileSync(
    path.join(misc, "assertions.nix"),
    `{ imports = [ (${warnings}) (${assertions}) ]; }`,
  );
  writeFileSync(
    path.join(misc, "meta.nix"),
    option("meta", "attrsOf lib.types.unspecified", "{ }"),
  );
  return folder;
}

let common: string[] | undefined;
function commonArguments(): string[] {
  if (common === undefined) {
    const names = path.join(scratch, "package-names.json");
    writeFileSync(names, JSON.stringify(packageNames()));
    const places = { project, nixpkgs, packageNames: names, nixpkgsPath: nixpkgsPath() };
    common = Object.entries({ ...places, homeManager: homeManager ?? "" }).flatMap(
      ([name, place]) => ["--arg", name, place],
    );
  }
  return common;
}

function argumentsFor(system: string, settings: string): string[] {
  const file = path.join(scratch, `${system}.nix`);
  writeFileSync(file, settings);
  return [
    ...["-f", inRoot("test/nix/modules/home-manager.nix"), ...commonArguments()],
    ...["--argstr", "system", system, "--arg", "settings", file],
  ];
}

function evaluate(nix: Nix, system: string, settings: string, attribute: string) {
  const { status, stdout, stderr } = run(nix, [
    ...(["nix", "eval", "--json"] as const),
    ...argumentsFor(system, settings),
    attribute,
  ]);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

function render(nix: Nix, system: string, settings: string): string {
  seed(nix);
  const out = path.join(scratch, `rendered-${system}-${path.basename(nix.home)}`);
  const { status, stderr } = run(nix, [
    ...(["nix", "build"] as const),
    ...argumentsFor(system, settings),
    ...["rendered", "-o", out],
  ]);
  assert.equal(status, 0, stderr);
  return out;
}

const canary = "sk-canary-44d0";
const settings = proxy(
  `secrets.LITELLM_MASTER_KEY = "\\\${XDG_RUNTIME_DIR}/agenix/master";`,
  'environmentFiles = [ "\\$(getconf DARWIN_USER_TEMP_DIR)/agenix/litellm.env" ];',
  'clients.claudeCode = { enable = true; opus = "frontier-muffin"; };',
);

for (const { nix, skip } of everyNix) {
  const here = { skip: skip || absent };
  const managers = { "x86_64-linux": "reloadSystemd", "aarch64-darwin": "setupLaunchAgents" };
  for (const [system, manager] of Object.entries(managers)) {
    test(`${nix.name}: home-manager finds nothing wrong on ${system}`, here, () => {
      assert.deepEqual(evaluate(nix, system, settings, "failed"), []);
      const { ANTHROPIC_DEFAULT_OPUS_MODEL: opus } = evaluate(
        nix,
        system,
        settings,
        "sessionVariables",
      );
      assert.equal(opus, "frontier-muffin");
    });

    test(`${nix.name}: the log's folder is there before the service on ${system}`, here, () => {
      const logged = proxy(
        'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";',
        'logFile = "/var/log/mine/proxy.log";',
      );
      const steps: string[] = evaluate(nix, system, logged, "steps");
      const order = ["writeBoundary", "litellmProxyLog", manager];
      assert.deepEqual(
        steps.filter((step) => order.includes(step)),
        order,
      );
    });
  }

  const systemd = { skip: here.skip || needs("systemd-analyze").skip };
  test(`${nix.name}: systemd accepts the unit that home-manager writes`, systemd, () => {
    const out = render(nix, "x86_64-linux", settings);
    const unit = readFileSync(path.join(out, "litellm-proxy.service"), "utf8");
    assert.match(unit, /^ExecStart=\S+\/bin\/litellm-proxy-start$/m);
    assert.deepEqual(analyze(unit, "verify", "--user", "--man=no"), {
      status: 0,
      stdout: "",
      stderr: "",
    });
  });

  const python = { skip: here.skip || needs("python3").skip };
  test(`${nix.name}: plistlib reads the agent that home-manager writes`, python, () => {
    const out = render(nix, "aarch64-darwin", settings);
    const plist = path.join(out, "LaunchAgents/org.nix-community.home.litellm-proxy.plist");
    const read =
      "import json,plistlib,sys; print(json.dumps(plistlib.load(open(sys.argv[1],'rb'))))";
    const { stdout, stderr } = spawnSync("python3", ["-c", read, plist], { encoding: "utf8" });
    assert.equal(stderr, "");
    const { ProgramArguments: program, ...agent } = JSON.parse(stdout);
    const log = "/Users/muffin/Library/Logs/litellm-proxy.log";
    assert.deepEqual(agent, {
      Label: "org.nix-community.home.litellm-proxy",
      KeepAlive: { Crashed: true, SuccessfulExit: false },
      ProcessType: "Interactive",
      SoftResourceLimits: { NumberOfFiles: 4096 },
      RunAtLoad: true,
      StandardErrorPath: log,
      StandardOutPath: log,
    });
    assert.deepEqual(program.slice(0, 2), ["/bin/sh", "-c"]);
    assert.match(
      program[2],
      /^\/bin\/wait4path \/nix\/store && exec \S+\/bin\/litellm-proxy-start$/,
    );
  });

  test(`${nix.name}: the real type system shows no secret either`, here, () => {
    const wrong = proxy(`secrets.LITELLM_MASTER_KEY = "${canary}";`);
    const { status, stderr } = run(nix, [
      ...(["nix", "eval", "--json"] as const),
      ...argumentsFor("x86_64-linux", wrong),
      "failed",
    ]);
    const evaluated = run(nix, [
      ...(["nix", "build"] as const),
      ...argumentsFor("x86_64-linux", wrong),
      ...["rendered", "--no-link"],
    ]);
    assert.equal(evaluated.status, 1);
    assert.match(
      evaluated.stderr,
      /services\.litellm-proxy\.secrets\.LITELLM_MASTER_KEY is not a path/,
    );
    assert.ok(!`${stderr}${evaluated.stderr}`.includes(canary), `${status}`);
  });
}
