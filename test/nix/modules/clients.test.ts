// What the clients are told, and where their files are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { proxy, value } from "./evaluate.ts";

const keys = [
  'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";',
  'environmentFiles = [ "/run/agenix/litellm.env" ];',
];
const clients = ["clients.codex.enable = true;", "clients.opencode.enable = true;"];
const codexHomes = [
  { session: "", folder: ".codex" },
  { session: "/home/muffin/.config/codex", folder: ".config/codex" },
];

for (const { nix, skip } of everyNix) {
  for (const { session, folder } of codexHomes) {
    test(`${nix.name}: Codex' profile, with CODEX_HOME = "${session}"`, { skip }, () => {
      const settings = proxy(...keys, ...clients).replace(
        /}$/,
        session === "" ? "}" : `home.sessionVariables.CODEX_HOME = "${session}"; }`,
      );
      const wanted = { module: "home-manager", settings } as const;
      assert.deepEqual(Object.keys(value(nix, wanted, "checked.home.file")), [
        `${folder}/litellm.config.toml`,
      ]);
    });
  }

  test(`${nix.name}: the name of opencode's config is the same after a switch`, { skip }, () => {
    const wanted = { module: "home-manager", settings: proxy(...keys, ...clients) } as const;
    assert.deepEqual(value(nix, wanted, "checked.home.sessionVariables"), {
      OPENCODE_CONFIG: "/home/muffin/.config/litellm/opencode.json",
    });
  });
}
