import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { bundle, masterKey, releaseOf, secrets, upstreamKey } from "./bundles.ts";
import type { Machine } from "./machine.ts";
import { bareMachine, tools } from "./machine.ts";
import { commandLinesWith, downtime, pointsTo, served } from "./probe.ts";

const bare = (text: string): string => text.replace(/\d+\.\d s/g, "N s");

describe("a host from its first deployment on", needs(...tools), () => {
  let machine: Machine;
  let first: string;
  let second: string;
  let third: string;
  before(async () => {
    machine = await bareMachine();
    first = bundle("first", ["a", "b"]);
    second = bundle("second", ["a", "b", "c"]);
    third = bundle("third", ["a", "b", "c", "d"]);
  });
  after(() => machine?.stop());

  test("a host without a release says so", async () => {
    cpSync(first, path.join(machine.root, "root/bundle"), { recursive: true });
    assert.deepEqual(await machine.ssh("bash /root/bundle/deploy.sh status"), {
      status: 1,
      stdout: "",
      stderr: "error: nothing is deployed on this host\n",
    });
  });

  test("a host without secrets is told which to give it", async () => {
    assert.deepEqual(await machine.push(first), {
      status: 1,
      stdout: "",
      stderr: `error: /etc/litellm/secrets.env is missing: create it with mode 600
error: secrets.env has no LITELLM_MASTER_KEY, needed by general_settings.master_key
error: secrets.env has no UPSTREAM_KEY, needed by local/a, local/b
error: add 2 lines NAME=value to /etc/litellm/secrets.env and deploy again
error: release ${releaseOf(first)} was not switched to; the host keeps what it had
`,
    });
  });

  test("a dry run says what would happen and changes nothing", async () => {
    machine.giveSecrets(secrets);
    const state = "cd / && find etc/litellm etc/systemd opt -printf '%p %m %T@\\n' | sort";
    const was = await machine.sh(state);
    const { status, stdout, stderr } = await machine.push(first, "--dry-run");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(
      stdout.replace(/venvs\/\S+/, "venvs/KEY"),
      `release ${releaseOf(first)} is whole
would install LiteLLM into /opt/litellm/venvs/KEY
would install /etc/systemd/system/litellm.service
would switch from nothing to ${releaseOf(first)}
`,
    );
    assert.equal(await machine.sh(state), was);
  });

  test("the first deployment makes a bare host serve the models, and shows no secret", async () => {
    let told = "";
    const leaks = await commandLinesWith([masterKey, upstreamKey], async () => {
      const { status, stdout, stderr } = await machine.push(first);
      assert.deepEqual([status, stderr], [0, ""]);
      told = stdout;
    });
    assert.deepEqual(leaks, []);
    assert.equal(
      bare(told).replace(/venvs\/\S+/, "venvs/KEY"),
      `installing LiteLLM into /opt/litellm/venvs/KEY
release ${releaseOf(first)} answers on port ${machine.port} with 2 models, N s after the restart began
`,
    );
    assert.deepEqual(await served(machine), ["local/a", "local/b"]);
    const journal = await machine.sh("journalctl --no-pager --output=cat");
    const bundled = readdirSync(first).map((name) => readFileSync(path.join(first, name), "utf8"));
    for (const text of [journal, ...bundled]) {
      assert.ok(!text.includes(masterKey) && !text.includes(upstreamKey));
    }
    assert.equal(
      await machine.sh("cd /etc/litellm && stat -c '%n %F %a %U:%G' . config.yaml secrets.env"),
      ". directory 750 root:litellm\nconfig.yaml regular file 600 litellm:litellm\n" +
        "secrets.env regular file 600 root:root\n",
    );
  });

  test("the service is confined, and listens on this host alone", async () => {
    const report = await machine.sh(
      "systemd-analyze security --no-pager litellm.service | tail -1",
    );
    const score = Number(/level for litellm.service: ([\d.]+)/.exec(report)?.[1]);
    assert.ok(score <= 1.5, report);
    const unit = await machine.sh("cat /etc/systemd/system/litellm.service");
    assert.match(unit, /^Environment=HOST=127\.0\.0\.1 PORT=4000$/m);
    assert.ok(!unit.includes("/nix/store"));
    const port = machine.port.toString(16).toUpperCase().padStart(4, "0");
    const sockets = await machine.sh("cat /proc/net/tcp /proc/net/tcp6");
    const listening = [...sockets.matchAll(/ ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A /g)];
    assert.deepEqual(
      listening.filter(([, , number]) => number === port).map(([, address]) => address),
      ["0100007F"],
    );
  });

  test("the same bundle again changes nothing, restarts nothing and takes no 5 s", async () => {
    const pid = "systemctl show --property=MainPID --value litellm";
    const was = await machine.sh(pid);
    const began = Date.now();
    const outcome = await machine.push(first);
    const took = Date.now() - began;
    assert.deepEqual(outcome, {
      status: 0,
      stdout: `release ${releaseOf(first)} runs already: nothing was changed\n`,
      stderr: "",
    });
    assert.equal(await machine.sh(pid), was);
    assert.ok(took < 5_000, `${took} ms`);
  });

  test("a changed config is switched to, and the proxy is away for one restart", async (t) => {
    const away = await downtime(machine, async () => {
      const { status, stdout, stderr } = await machine.push(second);
      assert.deepEqual([status, stderr], [0, ""]);
      assert.equal(
        bare(stdout),
        `release ${releaseOf(second)} answers on port ${machine.port} with 3 models, N s after the restart began\n`,
      );
    });
    t.diagnostic(`the proxy did not answer for ${(away / 1000).toFixed(1)} s`);
    assert.ok(away < 30_000, `${away} ms`);
    assert.deepEqual(await served(machine), ["local/a", "local/b", "local/c"]);
  });

  test("a rollback brings the release before back, a second one undoes it", async () => {
    const { status, stdout, stderr } = await machine.push("rollback");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(
      bare(stdout),
      `release ${releaseOf(first)} answers on port ${machine.port} with 2 models, N s after the restart began\n`,
    );
    assert.deepEqual(await served(machine), ["local/a", "local/b"]);
    assert.equal((await machine.push("rollback")).status, 0);
    assert.equal(await pointsTo(machine, "current"), releaseOf(second));
    assert.equal(await pointsTo(machine, "previous"), releaseOf(first));
    assert.deepEqual(await served(machine), ["local/a", "local/b", "local/c"]);
  });

  test("a folder that was moved and linked to keeps its LiteLLM", async () => {
    await machine.sh("mv /opt/litellm /srv/litellm && ln -s /srv/litellm /opt/litellm");
    assert.equal((await machine.push(third)).status, 0);
    assert.equal(
      await machine.sh("ls /opt/litellm/current/venv/complete"),
      "/opt/litellm/current/venv/complete\n",
    );
    assert.equal((await machine.push("rollback")).status, 0);
    await machine.sh("rm /opt/litellm && mv /srv/litellm /opt/litellm");
  });

  test("status says what runs", async () => {
    const { status, stdout, stderr } = await machine.push("status");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(
      stdout.replace(/here: .*/, "here: ..."),
      `release ${releaseOf(second)}, last healthy ${releaseOf(second)}, previous ${releaseOf(third)}
service active, releases here: ...
answers on port ${machine.port} with 3 models
`,
    );
  });
});
