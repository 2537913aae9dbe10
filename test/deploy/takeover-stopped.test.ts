import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { altered, bundle, releaseOf, secrets } from "./bundles.ts";
import type { Machine } from "./machine.ts";
import { machineWithLitellm, tools } from "./machine.ts";
import { dyingUnit, installOlder, oldConfig, oldKey, oldUnit } from "./older.ts";
import { untilServed } from "./probe.ts";

describe("a host whose older kind of service is stopped", needs(...tools), () => {
  let machine: Machine;
  let next: string;
  before(async () => {
    next = bundle("takeover-stopped", ["a", "b"]);
    machine = await machineWithLitellm(next, secrets);
    await installOlder(machine, "ai", 755);
    await machine.sh("systemctl stop litellm");
    machine.giveSecrets(secrets);
  });
  after(() => machine?.stop());
  const state = async (): Promise<string> =>
    (await machine.ssh("systemctl is-active litellm; systemctl is-enabled litellm")).stdout;
  const owners = "stat -c '%U %a' /opt/litellm /etc/litellm /etc/litellm/config.yaml";
  const unit = "cat /etc/systemd/system/litellm.service";

  for (const enabled of ["enabled", "disabled"]) {
    test(`it was ${enabled}, and is so again after a release that does not live`, async () => {
      await machine.sh(
        `rm -rf /opt/litellm/releases/adopted; systemctl --quiet ${enabled.slice(0, -1)} litellm`,
      );
      const was = await machine.sh(owners);
      const dying = altered(`dying-${enabled}`, next, {
        "litellm.service": `# ${enabled}\n${dyingUnit}`,
      });
      const { status, stderr } = await machine.push(dying);
      assert.equal(status, 1);
      assert.match(
        stderr,
        new RegExp(
          `\nerror: release ${releaseOf(dying)} failed; the service that was here is back, stopped as it was: mend the cause and deploy again\n$`,
        ),
      );
      assert.equal(await state(), `inactive\n${enabled}\n`);
      assert.equal(await machine.sh(unit), oldUnit("ai", machine.port));
      assert.equal(await machine.sh("cat /etc/litellm/config.yaml"), oldConfig);
      assert.equal(await machine.sh(owners), was);
    });
  }

  test("a rollback to it starts it", async () => {
    const { status, stderr } = await machine.push("rollback", "adopted");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.deepEqual(await untilServed(machine, oldKey), ["old-muffin"]);
  });
});
