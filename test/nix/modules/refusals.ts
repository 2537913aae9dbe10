// Settings that no module takes, and the sentences that say so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { evaluate, type Module, proxy } from "./evaluate.ts";

/** A secret, which no message may show. */
export const canary = "sk-canary-5a1be3";
export const keys = [
  'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";',
  'secrets.ANTHROPIC_API_KEY = "/run/agenix/anthropic";',
];

export type Refusal = {
  /** what is wrong */
  name: string;
  module?: Module;
  lines: string[];
  says: string;
};

/** Each is refused when the module is evaluated. */
export function refuses(refusals: readonly Refusal[]): void {
  for (const { nix, skip } of everyNix) {
    for (const { name, module = "home-manager", lines, says } of refusals) {
      test(`${nix.name}: ${name} is refused when the module is evaluated`, { skip }, () => {
        const attribute = module === "home-manager" ? "home.drvPath" : "checked";
        const { status, stderr } = evaluate(nix, { module, settings: proxy(...lines) }, attribute);
        assert.equal(status, 1);
        assert.ok(stderr.includes(says), stderr);
        assert.ok(!stderr.includes(canary), stderr);
      });
    }
  }
}
