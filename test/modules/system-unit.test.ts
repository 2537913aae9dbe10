// The unit of NixOS, run by a real systemd with the real LiteLLM.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pause } from "../../src/rehearse/proxy.ts";
import { value } from "../nix/modules/evaluate.ts";
import { render, systemUnit } from "../nix/modules/units.ts";
import { type Booted, boot, skip } from "./booted.ts";
import { canaries } from "./home.ts";

describe("a booted machine", { skip }, () => {
  let booted: Booted;
  before(async () => {
    booted = await boot();
  });
  after(() => booted?.stop());

  const system = "systemctl show litellm-proxy --value --property";

  test("the unit of NixOS serves, under a user of its own", async () => {
    const { install, machine, nix, upstream } = booted;
    const wanted = booted.wanted("nixos");
    for (const [name, attribute] of [
      ["litellm-proxy", "start"],
      ["litellm-proxy-secrets", "await"],
    ] as const) {
      const moved = install(wanted, attribute);
      const service = value(nix, wanted, `checked.systemd.services.${name}`);
      writeFileSync(
        path.join(machine.root, `etc/systemd/system/${name}.service`),
        moved(render(systemUnit(service))),
      );
    }
    await machine.sh("systemctl daemon-reload && systemctl start litellm-proxy");
    assert.equal(await booted.ask(), "muffin from vendor");
    // systemd's dynamic users
    const user = Number(await machine.sh(`ps -o uid= -p $(${system} MainPID)`));
    assert.ok(user >= 61184 && user <= 65519, `${user}`);
    assert.ok(
      new Map(upstream.seen.at(-1)?.headers).get("authorization")?.includes(canaries.vendor),
    );
    await booted.showsNoSecret();
  });

  test("systemd finds the running unit safe", async () => {
    const told = await booted.machine.sh(
      "systemd-analyze security --no-pager litellm-proxy | tail -1",
    );
    const score = Number(/: ([\d.]+) /.exec(told)?.[1]);
    assert.ok(score <= 2, told);
  });

  test("it sees the boot time, which /metrics needs for process_*", async () => {
    const stat = await booted.machine.sh(`grep btime /proc/$(${system} MainPID)/root/proc/stat`);
    assert.match(stat, /^btime \d+\n$/);
  });

  test("it comes back when it is killed", async () => {
    const pid = await booted.machine.sh(`${system} MainPID`);
    await booted.machine.sh("systemctl kill --signal=KILL litellm-proxy && sleep 6");
    assert.equal(await booted.ask(), "muffin from vendor");
    assert.notEqual(await booted.machine.sh(`${system} MainPID`), pid);
  });

  test("a secret that comes late is named, waited for and taken", async () => {
    await booted.machine.sh(
      "mv /etc/keys/litellm.env /tmp/late && systemctl restart --no-block litellm-proxy",
    );
    await pause(33_000);
    assert.equal(
      await booted.machine.sh(
        "journalctl --no-pager --unit litellm-proxy-secrets --output cat --grep keys",
      ),
      "litellm-proxy: environmentFiles: /etc/keys/litellm.env is not there after 30 s\n",
    );
    await booted.machine.sh("mv /tmp/late /etc/keys/litellm.env");
    assert.equal(await booted.ask(), "muffin from vendor");
  });

  test("it is not restarted for a key that LiteLLM refuses", async () => {
    await booted.machine.sh("cp /etc/keys/master /tmp/master && echo sk-1234 > /etc/keys/master");
    await booted.machine.ssh(
      "systemctl reset-failed litellm-proxy; systemctl restart litellm-proxy; sleep 2",
    );
    assert.equal(await booted.machine.sh(`${system} ExecMainStatus`), "78\n");
    assert.equal(await booted.machine.sh(`${system} ActiveState`), "failed\n");
    const log = await booted.machine.sh(
      "journalctl --no-pager --unit litellm-proxy --lines 8 --output cat",
    );
    assert.match(log, /LITELLM_MASTER_KEY is the well-known example key, which LiteLLM refuses/);
    await booted.machine.sh("cp /tmp/master /etc/keys/master && rm /tmp/master");
  });

  test("a variable that the file lacks is named", async () => {
    await booted.machine.sh(
      "cp /etc/keys/litellm.env /tmp/env && echo OTHER=1 > /etc/keys/litellm.env",
    );
    await booted.machine.ssh(
      "systemctl reset-failed litellm-proxy; systemctl restart litellm-proxy; sleep 2",
    );
    const log = await booted.machine.sh(
      "journalctl --no-pager --unit litellm-proxy --lines 8 --output cat",
    );
    assert.match(
      log,
      /litellm-proxy: the config needs VENDOR_API_KEY: no value in the environment/,
    );
    await booted.machine.sh(
      "cp /tmp/env /etc/keys/litellm.env && rm /tmp/env && systemctl stop litellm-proxy",
    );
  });
});
