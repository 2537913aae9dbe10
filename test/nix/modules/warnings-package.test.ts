// What the modules say of a LiteLLM that the config is not written for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { type Module, proxy, value } from "./evaluate.ts";

const packaged = (name: string): string =>
  `package = pkgs.runCommand "${name}" { meta.mainProgram = "litellm"; } "mkdir $out";`;
const tooOld = (version: string, target: string): string =>
  `services.litellm-proxy.package is LiteLLM ${version}, and services.litellm-proxy.configuration is written for ${target}, of which an older one may refuse or overlook settings. Give mkLitellmConfig an older target, or set services.litellm-proxy.package to a newer LiteLLM, such as this flake's litellm-uvx.`;

const key = 'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";';
const warned: { name: string; module?: Module; lines: string[]; says: string[] }[] = [
  ...(["home-manager", "nixos"] as const).map((module) => ({
    name: "a LiteLLM older than what the config is written for",
    module,
    lines: [packaged("litellm-1.75.5")],
    says: [tooOld("1.75.5", "1.108.7")],
  })),
  {
    name: "a LiteLLM of the line that the config is written for",
    lines: [packaged("litellm-1.108.3")],
    says: [],
  },
  {
    name: "an older LiteLLM and an older target",
    lines: [
      packaged("litellm-1.80.5"),
      'configuration = import (project + "/nix/mk-litellm-config.nix") { inherit pkgs; groups = project + "/groups"; target = "1.80.11"; };',
    ],
    says: [],
  },
  {
    name: "a Python with LiteLLM in it",
    lines: [packaged("python3-3.13.1-env")],
    says: [],
  },
];

for (const { nix, skip } of everyNix) {
  for (const { name, module = "home-manager", lines, says } of warned) {
    test(`${nix.name}: what ${module} says of ${name}`, { skip }, () => {
      const wanted = { module, settings: proxy(key, ...lines) };
      assert.deepEqual(value(nix, wanted, "checked.warnings"), says);
    });
  }
}
