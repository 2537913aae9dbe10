// The modules' settings on a booted machine that has LiteLLM and the secrets' files.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { proxy } from "../nix/modules/evaluate.ts";
import { scratch } from "../nix/scratch.ts";
import { groups } from "./home.ts";

const files = {
  nixos: ["/etc/keys/litellm.env", "/etc/keys/master"],
  "home-manager": [`\\\${HOME}/keys/litellm.env`, "~/keys/master"],
};

export type UnitModule = keyof typeof files;

/** @param host the machine's port, its LiteLLM's Python, and where the vendors' stand-in listens */
export function unitSettings(
  module: UnitModule,
  host: { port: number; python: string; upstream: string },
): string {
  const folder = mkdtempSync(path.join(scratch, "groups-"));
  mkdirSync(path.join(folder, "groups"));
  writeFileSync(path.join(folder, "groups", "index.ts"), groups(host.upstream));
  return proxy(
    `port = ${host.port};`,
    `package = pkgs.writeTextFile {
      name = "litellm"; executable = true; destination = "/bin/litellm"; meta.mainProgram = "litellm";
      text = "#!/bin/sh\\nexec ${host.python} -m litellm.proxy.proxy_cli \\"$@\\"";
    };`,
    `configuration = import (project + "/nix/mk-litellm-config.nix") {
      inherit pkgs; groups = ${path.join(folder, "groups")};
    };`,
    `environmentFiles = [ "${files[module][0]}" ];`,
    `secrets.LITELLM_MASTER_KEY = "${files[module][1]}";`,
  );
}
