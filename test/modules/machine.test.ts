// The units of the modules, run by a real systemd with the real LiteLLM.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { answers, pause } from "../../src/rehearse/proxy.ts";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { bundle, secrets as deploySecrets } from "../deploy/bundles.ts";
import { type Machine, machineWithLitellm, tools } from "../deploy/machine.ts";
import { type Module, make, value } from "../nix/modules/evaluate.ts";
import { render, systemUnit } from "../nix/modules/units.ts";
import { everyNix } from "../nix/nix.ts";
import { needs } from "../skip.ts";
import { canaries } from "./home.ts";
import { relocate } from "./relocate.ts";
import { type UnitModule, unitSettings } from "./unit-settings.ts";

const { nix, skip: noNix } = everyNix[0] ?? { skip: "there is no Nix" };
const { skip } = noNix ? { skip: noNix } : needs(...tools);

describe("a booted machine", { skip }, () => {
  let machine: Machine;
  let upstream: Upstream;
  let python: string;

  before(async () => {
    upstream = await startUpstream();
    machine = await machineWithLitellm(bundle("modules", ["a"]), deploySecrets);
    python = (await machine.sh("ls /opt/litellm/venvs/*/bin/python")).trim();
    await machine.sh(`
      install -d -m 700 /etc/keys
      umask 077
      printf '%s\\n' '${canaries.master}' > /etc/keys/master
      printf 'export VENDOR_API_KEY="%s"\\n' '${canaries.vendor}' > /etc/keys/litellm.env
      useradd --create-home muffin
      cp -r /etc/keys /home/muffin/keys
      chown -R muffin: /home/muffin/keys
    `);
  });
  after(async () => {
    machine?.stop();
    await upstream?.close();
  });

  const settings = (module: UnitModule): string =>
    unitSettings(module, { port: machine.port, python, upstream: upstream.url });

  /** Builds a unit's program, takes it to the machine, and returns what moves the unit's paths. */
  function install(module: Module, text: string, attribute: string): (text: string) => string {
    assert.ok(nix);
    const { status, stderr, out } = make(nix, { module, settings: text }, attribute);
    assert.equal(status, 0, stderr);
    return relocate(nix, out, machine.root);
  }

  async function ask(): Promise<string> {
    const url = `http://127.0.0.1:${machine.port}`;
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
  }

  /** Everything where a secret could have come to light. */
  async function traces(): Promise<string> {
    return machine.sh(
      "journalctl --no-pager; cat /proc/[0-9]*/cmdline | tr '\\0' ' '; cat /etc/systemd/system/litellm-proxy.service; grep -r sk- /nix/store || true",
    );
  }
  function showsNoSecret(text: string): void {
    for (const canary of Object.values(canaries)) assert.ok(!text.includes(canary));
  }

  const system = "systemctl show litellm-proxy --value --property";

  test("the unit of NixOS serves, under a user of its own", async () => {
    assert.ok(nix);
    const wanted = { module: "nixos", settings: settings("nixos") } as const;
    for (const [name, attribute] of [
      ["litellm-proxy", "start"],
      ["litellm-proxy-secrets", "await"],
    ] as const) {
      const moved = install(wanted.module, wanted.settings, attribute);
      const service = value(nix, wanted, `checked.systemd.services.${name}`);
      writeFileSync(
        path.join(machine.root, `etc/systemd/system/${name}.service`),
        moved(render(systemUnit(service))),
      );
    }
    await machine.sh("systemctl daemon-reload && systemctl start litellm-proxy");
    assert.equal(await ask(), "muffin from vendor");
    // systemd's dynamic users
    const user = Number(await machine.sh(`ps -o uid= -p $(${system} MainPID)`));
    assert.ok(user >= 61184 && user <= 65519, `${user}`);
    assert.ok(
      new Map(upstream.seen.at(-1)?.headers).get("authorization")?.includes(canaries.vendor),
    );
    showsNoSecret(await traces());
  });

  test("systemd finds the running unit safe", async () => {
    const told = await machine.sh("systemd-analyze security --no-pager litellm-proxy | tail -1");
    const score = Number(/: ([\d.]+) /.exec(told)?.[1]);
    assert.ok(score <= 2, told);
  });

  test("it comes back when it is killed", async () => {
    const pid = await machine.sh(`${system} MainPID`);
    await machine.sh("systemctl kill --signal=KILL litellm-proxy && sleep 6");
    assert.equal(await ask(), "muffin from vendor");
    assert.notEqual(await machine.sh(`${system} MainPID`), pid);
  });

  test("a secret that comes late is named, waited for and taken", async () => {
    await machine.sh(
      "mv /etc/keys/litellm.env /tmp/late && systemctl restart --no-block litellm-proxy",
    );
    await pause(33_000);
    assert.equal(
      await machine.sh(
        "journalctl --no-pager --unit litellm-proxy-secrets --output cat --grep keys",
      ),
      "litellm-proxy: environmentFiles: /etc/keys/litellm.env is not there after 30 s\n",
    );
    await machine.sh("mv /tmp/late /etc/keys/litellm.env");
    assert.equal(await ask(), "muffin from vendor");
  });

  test("it is not restarted for a key that LiteLLM refuses", async () => {
    await machine.sh("cp /etc/keys/master /tmp/master && echo sk-1234 > /etc/keys/master");
    await machine.ssh(
      "systemctl reset-failed litellm-proxy; systemctl restart litellm-proxy; sleep 2",
    );
    assert.equal(await machine.sh(`${system} ExecMainStatus`), "78\n");
    assert.equal(await machine.sh(`${system} ActiveState`), "failed\n");
    const log = await machine.sh(
      "journalctl --no-pager --unit litellm-proxy --lines 8 --output cat",
    );
    assert.match(log, /LITELLM_MASTER_KEY is the well-known example key, which LiteLLM refuses/);
    await machine.sh("cp /tmp/master /etc/keys/master && rm /tmp/master");
  });

  test("a variable that the file lacks is named", async () => {
    await machine.sh("cp /etc/keys/litellm.env /tmp/env && echo OTHER=1 > /etc/keys/litellm.env");
    await machine.ssh(
      "systemctl reset-failed litellm-proxy; systemctl restart litellm-proxy; sleep 2",
    );
    const log = await machine.sh(
      "journalctl --no-pager --unit litellm-proxy --lines 8 --output cat",
    );
    assert.match(
      log,
      /litellm-proxy: the config needs VENDOR_API_KEY: no value in the environment/,
    );
    await machine.sh(
      "cp /tmp/env /etc/keys/litellm.env && rm /tmp/env && systemctl stop litellm-proxy",
    );
  });

  test("the unit of home-manager serves under systemd --user", async () => {
    assert.ok(nix);
    const text = settings("home-manager");
    const moved = install("home-manager", text, "home");
    const unit = value(
      nix,
      { module: "home-manager", settings: text },
      "checked.systemd.user.services.litellm-proxy",
    );
    assert.ok(unit);
    const home = path.join(machine.root, "home/muffin/.config/systemd/user");
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, "litellm-proxy.service"), moved(render(unit)));
    const inside = "XDG_RUNTIME_DIR=/run/muffin HOME=/home/muffin";
    const asUser = (command: string): string =>
      `setpriv --reuid=muffin --regid=muffin --clear-groups env ${inside} ${command}`;
    await machine.sh(`
      chown -R muffin: /home/muffin && install -d -o muffin -g muffin -m 700 /run/muffin
      systemd-run --quiet --unit=user-manager --uid=muffin --property=Delegate=yes --setenv=XDG_RUNTIME_DIR=/run/muffin \
        --setenv=HOME=/home/muffin /lib/systemd/systemd --user
      sleep 2
    `);
    await machine.sh(asUser("systemctl --user start litellm-proxy"));
    assert.equal(await ask(), "muffin from vendor");
    const pid = asUser("systemctl --user show litellm-proxy --value --property MainPID");
    const was = await machine.sh(pid);
    assert.equal(await machine.sh(`ps -o user= -p ${was.trim()}`), "muffin\n");
    await machine.sh(`kill -9 ${was.trim()} && sleep 6`);
    assert.equal(await ask(), "muffin from vendor");
    assert.notEqual(await machine.sh(pid), was);
    showsNoSecret(await traces());
  });
});
