import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { after, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { bundle, masterKey, releaseOf, secrets } from "./bundles.ts";
import type { Machine } from "./machine.ts";
import { machineWithLitellm, tools } from "./machine.ts";
import { served } from "./probe.ts";

describe("the secrets and settings of a host", needs(...tools), () => {
  let machine: Machine;
  let good: string;
  let next: string;
  before(async () => {
    good = bundle("settings", ["a", "b"]);
    next = bundle("settings-next", ["c"]);
    machine = await machineWithLitellm(good, secrets);
    machine.giveSecrets(secrets);
    assert.equal((await machine.push(good)).status, 0);
  });
  after(() => machine?.stop());
  const kept = (bundled: string): string =>
    `error: release ${releaseOf(bundled)} was not switched to; the host keeps ${releaseOf(good)}\n`;

  /** Takes a port, as another program, until the test ends. */
  async function takenPort(after: (work: () => void) => void): Promise<number> {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    after(() => other.close());
    const address = other.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  test("a changed secret is taken up by the same bundle", async () => {
    const key = "sk-the-next-master-key";
    machine.giveSecrets(secrets.replace(masterKey, key));
    assert.equal((await machine.push(good)).status, 0);
    assert.deepEqual(await served(machine, key), ["local/a", "local/b"]);
    machine.giveSecrets(secrets);
    assert.equal((await machine.push(good)).status, 0);
  });

  test("a changed secret is taken up whatever date its file was given", async () => {
    const key = "sk-the-key-of-yesterday";
    machine.giveSecrets(secrets.replace(masterKey, key));
    await machine.sh("touch -d '1 day ago' /etc/litellm/secrets.env");
    // what the kernel forgot of a process gets a new date in /proc
    writeFileSync("/proc/sys/vm/drop_caches", "2");
    await machine.sh("ls /proc/*/ > /dev/null 2>&1 || true");
    assert.equal((await machine.push(good)).status, 0);
    assert.deepEqual(await served(machine, key), ["local/a", "local/b"]);
    machine.giveSecrets(secrets);
    assert.equal((await machine.push(good)).status, 0);
  });

  test("secrets may be a link", async () => {
    await machine.sh("mv /etc/litellm/secrets.env /root && ln -s /root/secrets.env /etc/litellm");
    const renewed = await machine.push(good);
    assert.deepEqual([renewed.status, renewed.stderr], [0, ""]);
    assert.deepEqual(await machine.push(good), {
      status: 0,
      stdout: `release ${releaseOf(good)} runs already: nothing was changed\n`,
      stderr: "",
    });
    await machine.sh("mv -f /root/secrets.env /etc/litellm/secrets.env");
  });

  test("settings that were removed are taken back by the same bundle", async () => {
    // the port stays: 4000 may be somebody else's on the machine of the tests
    machine.giveSecrets(`${secrets}PORT=${machine.port}\n`);
    await machine.sh("echo LITELLM_LOG=DEBUG > /etc/litellm/proxy.env");
    assert.equal((await machine.push(good)).status, 0);
    const level =
      "tr '\\0' '\\n' < /proc/$(systemctl show --property=MainPID --value litellm)/environ | grep LITELLM_LOG || true";
    assert.equal(await machine.sh(level), "LITELLM_LOG=DEBUG\n");
    await machine.sh("rm /etc/litellm/proxy.env");
    const { status, stdout, stderr } = await machine.push(good);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^release [0-9a-f]+ answers on port /);
    assert.equal(await machine.sh(level), "");
    assert.equal(
      (await machine.push(good)).stdout,
      `release ${releaseOf(good)} runs already: nothing was changed\n`,
    );
    await machine.sh(`echo PORT=${machine.port} > /etc/litellm/proxy.env`);
    machine.giveSecrets(secrets);
  });

  test("a port that is none is one sentence", async () => {
    await machine.sh("echo PORT=abc > /etc/litellm/proxy.env");
    assert.deepEqual(await machine.push(next), {
      status: 1,
      stdout: "",
      stderr: `error: PORT is 'abc', which is no port
error: write a number from 1 to 65535 in /etc/litellm/proxy.env, and deploy again
${kept(next)}`,
    });
    await machine.sh(`echo PORT=${machine.port} > /etc/litellm/proxy.env`);
  });

  test("a port that the service has no right to is one sentence", async () => {
    await machine.sh("echo PORT=80 > /etc/litellm/proxy.env");
    assert.deepEqual(await machine.push(next), {
      status: 1,
      stdout: "",
      stderr: `error: PORT is 80, and the service has no right to a port below 1024
error: set one from 1024 to 65535 in /etc/litellm/proxy.env, put a web server in front of it, and deploy again
${kept(next)}`,
    });
    await machine.sh(`echo PORT=${machine.port} > /etc/litellm/proxy.env`);
  });

  test("nobody but root can hold the lock", async () => {
    await assert.rejects(
      machine.sh(
        "setpriv --reuid=65534 --regid=65534 --clear-groups flock -n /run/litellm-deploy.lock true",
      ),
      /Permission denied/,
    );
  });

  test("a port that another program has", async (t) => {
    const taken = await takenPort((work) => t.after(work));
    await machine.sh(`echo PORT=${taken} > /etc/litellm/proxy.env`);
    assert.deepEqual(await machine.push(next), {
      status: 1,
      stdout: "",
      stderr: `error: port ${taken} is taken by a program elsewhere
error: end it, or set another PORT in /etc/litellm/proxy.env, and deploy again
${kept(next)}`,
    });
    await machine.sh(`echo PORT=${machine.port} > /etc/litellm/proxy.env`);
  });

  test("settings with which the running release does not come back", async () => {
    await machine.sh("echo HOST=192.0.2.1 >> /etc/litellm/proxy.env");
    const { status, stderr } = await machine.push(good);
    assert.equal(status, 1);
    assert.match(
      stderr,
      new RegExp(
        `error: release ${releaseOf(good)} was the running one and does not come back: mend the cause and deploy again`,
      ),
    );
    await machine.sh(`echo PORT=${machine.port} > /etc/litellm/proxy.env`);
    assert.equal((await machine.push(good)).status, 0);
  });

  test("what both files name is the secrets', as it is for the service", async (t) => {
    const taken = await takenPort((work) => t.after(work));
    await machine.sh(`echo PORT=${taken} > /etc/litellm/proxy.env`);
    machine.giveSecrets(`${secrets}PORT=${machine.port}\n`);
    const { status, stderr } = await machine.push(good);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.deepEqual(await served(machine), ["local/a", "local/b"]);
    await machine.sh(`echo PORT=${machine.port} > /etc/litellm/proxy.env`);
    machine.giveSecrets(secrets);
    assert.equal((await machine.push(good)).status, 0);
  });
});
