import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { altered, bundle, masterKey, releaseOf, secrets } from "./bundles.ts";
import type { Machine } from "./machine.ts";
import { machineWithLitellm, tools } from "./machine.ts";
import { dyingUnit, installOlder, oldConfig, oldKey, oldUnit } from "./older.ts";
import { pointsTo, served, untilServed } from "./probe.ts";

for (const { user, home } of [
  { user: "litellm", home: 700 },
  { user: "ai", home: 755 },
]) {
  describe(`a host with an older kind of deployment, run by ${user}`, needs(...tools), () => {
    let machine: Machine;
    let next: string;
    before(async () => {
      next = bundle(`takeover-${user}`, ["a", "b"]);
      machine = await machineWithLitellm(next, secrets);
      await installOlder(machine, user, home);
      assert.deepEqual(await untilServed(machine, oldKey), ["old-muffin"]);
    });
    after(() => machine?.stop());
    const owners = () =>
      machine.sh("stat -c '%U %a' /opt/litellm /etc/litellm /etc/litellm/config.yaml");
    const asItWas = `${user} ${home}\nroot 755\n${user} 600\n`;

    test("its secrets are missing: it goes on as it was, and the names are said", async () => {
      const { status, stdout, stderr } = await machine.push(next);
      assert.deepEqual(
        [status, stdout],
        [1, "/etc/litellm/secrets.env was open to others: its mode is now 600\n"],
      );
      assert.match(
        stderr,
        /^error: secrets.env has no LITELLM_MASTER_KEY, needed by general_settings.master_key\n/,
      );
      assert.match(stderr, /the host keeps what it had\n$/);
      assert.equal(await owners(), asItWas);
      await machine.sh("systemctl restart litellm");
      assert.deepEqual(await untilServed(machine, oldKey), ["old-muffin"]);
    });

    test("its home is closed to the new user: it goes on as it was", async () => {
      await machine.sh("chown root /opt/litellm && chmod 700 /opt/litellm");
      const { status, stderr } = await machine.push(next);
      assert.deepEqual(
        [status, stderr.split("\n")[0]],
        [
          1,
          "error: the user litellm cannot look into /opt/litellm: chmod a+x it, and what is above it, and deploy again",
        ],
      );
      await machine.sh(`chown ${user} /opt/litellm && chmod ${home} /opt/litellm`);
      assert.deepEqual(await served(machine, oldKey), ["old-muffin"]);
    });

    test("the new release does not live: the old service comes back as it was", async () => {
      machine.giveSecrets(`LITELLM_LOG=INFO
${secrets}`);
      const dying = altered(`takeover-${user}-dying`, next, {
        "litellm.service": dyingUnit,
      });
      const { status, stderr } = await machine.push(dying);
      assert.equal(status, 1);
      assert.match(
        stderr,
        new RegExp(
          `error: release ${releaseOf(dying)} failed; release adopted is back and answers on port ${machine.port}\n$`,
        ),
      );
      assert.deepEqual(await served(machine, oldKey), ["old-muffin"]);
      assert.equal(await machine.sh("cat /etc/litellm/config.yaml"), oldConfig);
      assert.equal(await owners(), asItWas);
      assert.equal(
        await machine.sh("cat /etc/systemd/system/litellm.service"),
        oldUnit(user, machine.port),
      );
    });

    test("a deployment takes the host over, with the tokens of the old one", async () => {
      const { status, stderr } = await machine.push(next);
      assert.deepEqual([status, stderr], [0, ""]);
      assert.deepEqual(await served(machine, masterKey), ["local/a", "local/b"]);
      assert.equal(await pointsTo(machine, "previous"), "adopted");
      assert.equal(await owners(), "root 755\nroot 750\nlitellm 600\n");
      const token = "/var/lib/litellm/.config/litellm/github_copilot/access-token";
      assert.equal(await machine.sh(`cat ${token}; stat -c %U ${token}`), "token\nlitellm\n");
    });

    test("a rollback goes back to the old service, and forth again", async () => {
      const { status, stderr } = await machine.push("rollback");
      assert.deepEqual([status, stderr], [0, ""]);
      assert.deepEqual(await served(machine, oldKey), ["old-muffin"]);
      assert.equal(await owners(), asItWas);
      assert.equal((await machine.push("rollback")).status, 0);
      assert.deepEqual(await served(machine, masterKey), ["local/a", "local/b"]);
    });
  });
}
