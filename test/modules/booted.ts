// A booted machine with LiteLLM, the secrets' files, and a stand-in for the vendors.
import assert from "node:assert/strict";
import { answers, pause } from "../../src/rehearse/proxy.ts";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { bundle, secrets } from "../deploy/bundles.ts";
import { type Machine, machineWithLitellm, tools } from "../deploy/machine.ts";
import { make, type Wanted } from "../nix/modules/evaluate.ts";
import { everyNix, type Nix } from "../nix/nix.ts";
import { needs } from "../skip.ts";
import { canaries } from "./home.ts";
import { relocate } from "./relocate.ts";
import { type UnitModule, unitSettings } from "./unit-settings.ts";

const first = everyNix[0] ?? { nix: undefined, skip: "there is no Nix" };

/** Why there is no such machine here. */
export const { skip } = first.skip ? first : needs(...tools);

export type Booted = {
  machine: Machine;
  nix: Nix;
  upstream: Upstream;
  /** a module's settings for this machine */
  wanted(module: UnitModule): Wanted;
  /** Builds a unit's program, takes it to the machine, and returns what moves the unit's paths. */
  install(wanted: Wanted, attribute: string): (text: string) => string;
  /** What the model answers, or the log where no proxy comes up. */
  ask(): Promise<string>;
  showsNoSecret(): Promise<void>;
  stop(): Promise<void>;
};

/** Puts the secrets' files where root and the user muffin have them; returns LiteLLM's Python. */
async function prepare(machine: Machine): Promise<string> {
  await machine.sh(`
    install -d -m 700 /etc/keys
    umask 077
    printf '%s\\n' '${canaries.master}' > /etc/keys/master
    printf 'export VENDOR_API_KEY="%s"\\n' '${canaries.vendor}' > /etc/keys/litellm.env
    useradd --create-home muffin
    cp -r /etc/keys /home/muffin/keys
    chown -R muffin: /home/muffin/keys
  `);
  return (await machine.sh("ls /opt/litellm/venvs/*/bin/python")).trim();
}

export async function boot(): Promise<Booted> {
  const { nix } = first;
  assert.ok(nix);
  const machine = await machineWithLitellm(bundle("modules", ["a"]), secrets);
  const python = await prepare(machine).catch((error) => {
    machine.stop();
    throw error;
  });
  const upstream = await startUpstream();
  const url = `http://127.0.0.1:${machine.port}`;

  return {
    machine,
    nix,
    upstream,
    wanted: (module) => ({
      module,
      settings: unitSettings(module, { port: machine.port, python, upstream: upstream.url }),
    }),
    install(wanted, attribute) {
      const { status, stderr, out } = make(nix, wanted, attribute);
      assert.equal(status, 0, stderr);
      return relocate(nix, out, machine.root);
    },
    async ask() {
      const deadline = Date.now() + 40_000;
      while (!(await answers(`${url}/health/liveliness`))) {
        if (Date.now() > deadline)
          return machine.sh(
            "journalctl --no-pager --lines 60 --output cat | grep -vE 'session|publickey|isconn'",
          );
        await pause(200);
      }
      const response = await fetch(`${url}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${canaries.master}`, "content-type": "application/json" },
        body: JSON.stringify({ model: "free-muffin", messages: [{ role: "user", content: "hi" }] }),
      });
      return JSON.parse(await response.text()).choices[0].message.content;
    },
    async showsNoSecret() {
      // everything where one could have come to light
      const traces = await machine.sh(
        `journalctl --no-pager; cat /proc/[0-9]*/cmdline | tr '\\0' ' '
        cat /etc/systemd/system/litellm-proxy.service /home/muffin/.config/systemd/user/*
        grep -r sk- /nix/store || true`,
      );
      for (const canary of Object.values(canaries)) assert.ok(!traces.includes(canary));
    },
    async stop() {
      machine.stop();
      await upstream.close();
    },
  };
}
