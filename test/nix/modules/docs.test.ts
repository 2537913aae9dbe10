import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "../../root.ts";
import { everyNix } from "../nix.ts";
import { proxy, value } from "./evaluate.ts";

const file = inRoot("docs", "nix.md");
const wanted = { module: "home-manager", settings: proxy() } as const;

for (const { nix, skip } of everyNix) {
  test(`${nix.name}: docs/nix.md is what the modules say`, { skip }, () => {
    const made = `${value(nix, wanted, "docs")}\n`;
    if (process.env["MUFFINTIN_UPDATE"] === "1") writeFileSync(file, made);
    assert.equal(
      readFileSync(file, "utf8"),
      made,
      "docs/nix.md is stale; renew it: MUFFINTIN_UPDATE=1 node test/run.mjs nix/modules/docs",
    );
  });
}
