// A module in the wrong house.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { evaluate } from "./evaluate.ts";

const houses = [
  { module: "home-manager", stranger: "nixos", expected: "homeManager", given: "nixos" },
  { module: "home-manager", stranger: "nixos-container", expected: "homeManager", given: "nixos" },
  { module: "nixos", stranger: "home-manager", expected: "nixos", given: "homeManager" },
] as const;

for (const { nix, skip } of everyNix) {
  for (const { module, stranger, expected, given } of houses) {
    test(`${nix.name}: ${stranger}.nix in ${expected} is told to be of ${given}`, { skip }, () => {
      const settings = `{ project, ... }: { imports = [ (project + "/nix/${stranger}.nix") ]; }`;
      const { status, stderr } = evaluate(nix, { module, settings }, "checked.warnings");
      assert.equal(status, 1);
      assert.match(
        stderr,
        new RegExp(
          `\\(class: "${given}"\\) cannot be imported into a module evaluation that expects class "${expected}"`,
        ),
      );
    });
  }
}
