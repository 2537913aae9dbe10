// The project's modules, evaluated and built with a test's settings.
import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "../../root.ts";
import { type Nix, type Outcome, run } from "../nix.ts";
import { nixpkgs, project, seed } from "../project.ts";
import { scratch } from "../scratch.ts";

export type Module = "home-manager" | "nixos" | "nixos-container";
export type Wanted = {
  module: Module;
  /** a Nix module, as text */
  settings: string;
  system?: string;
};

function argumentsFor({ module, settings, system }: Wanted): string[] {
  const file = path.join(mkdtempSync(path.join(scratch, "settings-")), "settings.nix");
  writeFileSync(file, settings);
  return [
    "-f",
    inRoot("test/nix/modules/eval.nix"),
    ...["--arg", "project", project, "--arg", "nixpkgs", nixpkgs, "--arg", "settings", file],
    ...["--argstr", "module", module],
    ...(system === undefined ? [] : ["--argstr", "system", system]),
  ];
}

/** One attribute of what eval.nix makes, as JSON. */
export function evaluate(nix: Nix, wanted: Wanted, attribute: string): Outcome {
  return run(nix, ["nix", "eval", "--json", ...argumentsFor(wanted), attribute]);
}

/** The same, of a module that must evaluate. */
export function value(nix: Nix, wanted: Wanted, attribute: string) {
  const { status, stdout, stderr } = evaluate(nix, wanted, attribute);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Builds one attribute; the result is at `out`. */
export function make(nix: Nix, wanted: Wanted, attribute: string): Outcome & { out: string } {
  seed(nix);
  const out = path.join(mkdtempSync(path.join(scratch, "out-")), "result");
  return { ...run(nix, ["nix", "build", ...argumentsFor(wanted), attribute, "-o", out]), out };
}

const option = "services.litellm-proxy";
/** A module that sets options below services.litellm-proxy, given as Nix text. */
export const proxy = (...lines: string[]): string =>
  `{ pkgs, project, ... }: { ${option} = { enable = true; ${lines.join("\n")} }; }`;
