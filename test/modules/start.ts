// The program of a user's service, with a stand-in for LiteLLM.
import assert from "node:assert/strict";
import path from "node:path";
import { freePort } from "../../src/rehearse/loopback.ts";
import { make, proxy } from "../nix/modules/evaluate.ts";
import { everyNix } from "../nix/nix.ts";

const { nix } = everyNix[0] ?? {};

/** The service's program, with a LiteLLM that is one line of shell; its state is kept in a folder. */
export async function startOf(folder: string, litellm: string, ...more: string[]): Promise<string> {
  return startOn(await freePort(), folder, litellm, ...more);
}

export function startOn(port: number, folder: string, litellm: string, ...more: string[]): string {
  assert.ok(nix);
  const settings = proxy(
    `port = ${port};`,
    `stateDir = "${folder}/state";`,
    `package = pkgs.writeTextFile {
      name = "litellm"; executable = true; destination = "/bin/litellm"; meta.mainProgram = "litellm";
      text = "#!/bin/sh\\n${litellm}\\n";
    };`,
    'configuration = (import (project + "/nix/ready.nix") { inherit pkgs; }).claude;',
    ...more,
  );
  const { status, stderr, out } = make(nix, { module: "home-manager", settings }, "home");
  assert.equal(status, 0, stderr);
  return path.join(out, "start");
}
