import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { altered, bundle, releaseOf, secrets } from "./bundles.ts";
import type { Machine } from "./machine.ts";
import { machineWithLitellm, tools } from "./machine.ts";
import { pointsTo, served, untilServed } from "./probe.ts";

/** A module of the config that lets the proxy start and then ends it. */
const shortLived = `import os, threading
from litellm.integrations.custom_logger import CustomLogger
threading.Timer(2, lambda: os._exit(7)).start()
logger = CustomLogger()
`;

describe("what goes wrong leaves the running release alone", needs(...tools), () => {
  let machine: Machine;
  let good: string;
  let next: string;
  const scratch = mkdtempSync(path.join(tmpdir(), "muffintin-refused-"));
  const copyOf = (from: string, name: string): string => {
    const to = path.join(scratch, name);
    cpSync(from, to, { recursive: true });
    return to;
  };
  before(async () => {
    good = bundle("good", ["a", "b"]);
    next = bundle("next", ["c"]);
    machine = await machineWithLitellm(good, secrets);
    machine.giveSecrets(secrets);
    const { status, stderr } = await machine.push(good);
    assert.deepEqual([status, stderr], [0, ""]);
  });
  after(() => {
    machine?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });
  afterEach(async () => {
    assert.deepEqual(await served(machine), ["local/a", "local/b"]);
    assert.equal(await pointsTo(machine, "current"), releaseOf(good));
    assert.equal(await pointsTo(machine, "healthy"), releaseOf(good));
    assert.equal(await machine.sh("ls -A /opt/litellm/releases | grep '^[.]' || true"), "");
  });
  const kept = (bundled: string): string =>
    `error: release ${releaseOf(bundled)} was not switched to; the host keeps ${releaseOf(good)}\n`;

  test("a config that LiteLLM refuses", async () => {
    const refused = altered("refused", next, {
      "config.yaml": readFileSync(path.join(next, "config.yaml"), "utf8").replace(
        "general_settings:",
        "router_settings:\n  routing_strategy: simple-shufle\ngeneral_settings:",
      ),
    });
    const { status, stdout, stderr } = await machine.push(refused);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, /^error: LiteLLM refuses this config: .*simple-shufle/m);
    assert.ok(stderr.endsWith(kept(refused)), stderr);
  });

  test("a config of which LiteLLM drops a deployment", async () => {
    const dropping = altered("dropping", next, {
      "config.yaml": readFileSync(path.join(next, "config.yaml"), "utf8").replace(
        "model: openai/c",
        "model: opnai/c",
      ),
    });
    const { status, stdout, stderr } = await machine.push(dropping);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(
      stderr,
      /^error: LiteLLM loads 0 of 1 deployments; it drops local\/c \(opnai\/c\)$/m,
    );
    assert.ok(stderr.endsWith(kept(dropping)), stderr);
  });

  test("a config whose proxy starts and dies", async () => {
    const dying = altered("dying", next, {
      "config.yaml": `${readFileSync(path.join(next, "config.yaml"), "utf8")}\nlitellm_settings:\n  callbacks: short_lived.logger\n`,
      "short_lived.py": shortLived,
    });
    const { status, stdout, stderr } = await machine.push(dying);
    assert.equal(status, 1);
    assert.match(stdout, /^the last lines of the proxy's log:\n(?: {2}\| .*\n)+$/);
    assert.match(stderr, /^error: the proxy died after its start \(the service is activating\)\n/);
    assert.match(
      stderr,
      new RegExp(
        `error: release ${releaseOf(dying)} failed; release ${releaseOf(good)} is back and answers on port ${machine.port} with 2 models\n$`,
      ),
    );
  });

  test("a secret that is missing", async () => {
    await machine.sh("sed -i '/^UPSTREAM_KEY/d' /etc/litellm/secrets.env");
    assert.deepEqual(await machine.push(next), {
      status: 1,
      stdout: "",
      stderr: `error: secrets.env has no UPSTREAM_KEY, needed by local/c
error: add 1 line NAME=value to /etc/litellm/secrets.env and deploy again
${kept(next)}`,
    });
    machine.giveSecrets(secrets);
  });

  test("a master key that everybody knows", async () => {
    await machine.sh(
      "sed -i 's/^LITELLM_MASTER_KEY=.*/LITELLM_MASTER_KEY=sk-1234/' /etc/litellm/secrets.env",
    );
    assert.deepEqual(await machine.push(next), {
      status: 1,
      stdout: "",
      stderr: `error: LiteLLM would not start: the master key is one that everybody knows; choose another
error: release ${releaseOf(next)} does not load
${kept(next)}`,
    });
    machine.giveSecrets(secrets);
  });

  test("files that are not the manifest's", async () => {
    const wrong = copyOf(next, "wrong");
    appendFileSync(path.join(wrong, "models.json"), " ");
    rmSync(path.join(wrong, "env.json"));
    writeFileSync(path.join(wrong, "stray.py"), "");
    assert.deepEqual(await machine.push(wrong), {
      status: 1,
      stdout: "",
      stderr: `error: bundle: env.json is missing
error: bundle: stray.py is not in the manifest
error: bundle: models.json differs from the manifest's sha256
error: make the bundle again and copy it anew
`,
    });
  });

  test("packages that cannot be installed leave no half of an environment", async () => {
    const lock = readFileSync(path.join(next, "requirements.txt"), "utf8");
    const other = altered("other-packages", next, {
      "requirements.txt": lock.replace(/^litellm.*==.*/m, "litellm==0.0.1 \\"),
    });
    const was = await machine.sh("ls /opt/litellm/venvs");
    const { status, stdout, stderr } = await machine.push(other);
    assert.equal(status, 1);
    assert.match(stdout, /^installing LiteLLM into \S+\n$/);
    assert.match(stderr, /litellm==0\.0\.1/);
    assert.ok(stderr.endsWith(kept(other)), stderr);
    assert.equal(await machine.sh("ls /opt/litellm/venvs"), was);
  });

  test("a disk that fills up while the release is staged", async () => {
    const releases = "/opt/litellm/releases";
    await machine.sh(
      `cp -a ${releases} /root/kept && mount -t tmpfs -o size=1m,mode=755 tmpfs ${releases} && cp -a /root/kept/${releaseOf(good)} ${releases}/ && ` +
        `(cat /dev/zero > ${releases}/ballast || truncate --size=-100K ${releases}/ballast) 2> /dev/null`,
    );
    const { status, stdout, stderr } = await machine.push(next);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, /No space left on device/);
    assert.ok(stderr.endsWith(kept(next)), stderr);
    const there = (await machine.sh(`cd ${releases} && ls -A`)).trim().split("\n").sort();
    assert.deepEqual(there, [releaseOf(good), "ballast"].sort());
    await machine.sh(`umount ${releases}`);
  });

  test("a host whose key has changed", async () => {
    const key = "/etc/ssh/ssh_host_ed25519_key";
    await machine.sh(
      `mv ${key} /root/key && ssh-keygen -q -t ed25519 -N '' -f ${key} && systemctl restart ssh`,
    );
    const { status, stdout, stderr } = await machine.push(next);
    assert.deepEqual([status, stdout], [255, ""]);
    assert.match(stderr, /Host key verification failed/);
    cpSync(path.join(machine.root, "root/key"), path.join(machine.root, key));
    await machine.powerCycle();
    await untilServed(machine);
  });
});
