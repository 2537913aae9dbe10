import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { altered, bundle, releaseOf, secrets } from "./bundles.ts";
import type { Machine } from "./machine.ts";
import { machineWithLitellm, tools } from "./machine.ts";
import { pointsTo, served, untilServed } from "./probe.ts";

/** Sourced by bash before deploy.sh: ends the whole process group before the N-th command of a function. */
const cut = `set -T
trap 'if [ "\${FUNCNAME[0]:-}" = "$CUT" ]; then NTH=$((NTH - 1)); [ "$NTH" -gt 0 ] || kill -KILL 0; fi' DEBUG
`;

/** Each step of deploy.sh, and the command of it that is never reached. */
const steps: readonly (readonly [step: string, command: number])[] = [
  ["verify_bundle", 1],
  ["create_user", 1],
  ["check_secrets", 1],
  ["install_litellm", 1],
  ["stage_release", 1],
  ["stage_release", 9],
  ["check_port", 1],
  ["copy_tokens", 1],
  ["check_load", 1],
  ["adopt_old", 1],
  ["activate", 1],
  ["point", 2],
  ["install_unit", 1],
  ["restart_service", 1],
  ["restart_service", 2],
  ["wait_healthy", 1],
  ["mark_healthy", 1],
  ["point", 4],
  ["prune", 1],
];

describe("a deployment that is cut off", needs(...tools), () => {
  let machine: Machine;
  let bundles: readonly [string, string];
  let turn = 0;
  before(async () => {
    bundles = [bundle("even", ["a"]), bundle("odd", ["b"])];
    machine = await machineWithLitellm(bundles[0], secrets);
    machine.giveSecrets(secrets);
    await machine.sh(`cat > /root/cut.sh <<'EOF'\n${cut}EOF`);
    assert.equal((await machine.push(bundles[0])).status, 0);
  });
  after(() => machine?.stop());

  /** The bundle that does not run now, and what it serves. */
  const other = (): [string, string[]] => {
    turn = 1 - turn;
    return turn === 0 ? [bundles[0], ["local/a"]] : [bundles[1], ["local/b"]];
  };
  const copy = "/root/bundle";
  const upload = (from: string): void => {
    rmSync(path.join(machine.root, copy), { recursive: true, force: true });
    cpSync(from, path.join(machine.root, copy), { recursive: true });
  };
  const isKnown = async (): Promise<void> => {
    const current = await pointsTo(machine, "current");
    assert.match(current, /^[0-9a-f]{12}$/);
    await machine.sh(`python3 /opt/litellm/current/check.py verify /opt/litellm/current staged`);
    assert.equal(await machine.sh("cat /etc/litellm/secrets.env"), secrets);
  };

  for (const [step, nth] of steps) {
    test(`before command ${nth} of ${step}: a plain rerun mends it`, async () => {
      const [source, models] = other();
      // what was staged before is not staged again
      const next =
        step === "stage_release"
          ? altered(`staged-${nth}`, source, { ".env.example": `# ${nth}\n` })
          : source;
      upload(next);
      const { status } = await machine.ssh(
        `BASH_ENV=/root/cut.sh CUT=${step} NTH=${nth} setsid --wait bash ${copy}/deploy.sh`,
      );
      assert.equal(status, 9, "setsid gives the signal's number");
      await isKnown();
      const { status: again, stderr } = await machine.push(next);
      assert.deepEqual([again, stderr], [0, ""]);
      assert.equal(await pointsTo(machine, "healthy"), releaseOf(next));
      assert.deepEqual(await served(machine), models);
    });
  }

  test("while packages are installed: a plain rerun installs them again", async () => {
    const [next, models] = other();
    await machine.sh("rm /opt/litellm/venvs/*/complete /opt/litellm/venvs/*/bin/litellm");
    const { status, stdout } = await machine.push(next);
    assert.equal(status, 0);
    assert.match(stdout, /^installing LiteLLM into /);
    assert.deepEqual(await served(machine), models);
  });

  test("a power cut of the whole machine after the switch", async () => {
    const [next, models] = other();
    upload(next);
    let ended = false;
    const deployment = machine.ssh(`bash ${copy}/deploy.sh`).finally(() => {
      ended = true;
    });
    while ((await pointsTo(machine, "current")) !== releaseOf(next)) {
      assert.ok(!ended, "the deployment ended without a switch");
    }
    await machine.powerCycle();
    await deployment;
    assert.deepEqual(await untilServed(machine), models);
    await isKnown();
    const { status, stderr } = await machine.push("status");
    assert.deepEqual(
      [status, stderr],
      [0, "error: a deployment was cut off: run it again, or run deploy.sh rollback\n"],
    );
    assert.equal((await machine.push(next)).status, 0);
    assert.equal(await pointsTo(machine, "healthy"), releaseOf(next));
  });

  test("a lost connection does not stop the deployment", async () => {
    const [next, models] = other();
    upload(next);
    await machine.ssh(`(bash ${copy}/deploy.sh & echo $! > /run/deployment) | true`);
    await machine.sh('while [ -d "/proc/$(cat /run/deployment)" ]; do sleep 0.2; done');
    assert.equal(await pointsTo(machine, "healthy"), releaseOf(next));
    assert.deepEqual(await served(machine), models);
  });

  test("of two deployments at once one wins and the other says why it did not", async () => {
    const third = bundle("third", ["c"]);
    const [next] = other();
    const outcomes = await Promise.all([machine.push(next), machine.push(third)]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), [0, 1]);
    const refused = outcomes.find(({ status }) => status === 1);
    const winner = outcomes[0]?.status === 0 ? next : third;
    const loser = winner === next ? third : next;
    assert.deepEqual(refused, {
      status: 1,
      stdout: "",
      stderr: `error: another deployment is running on this host: nothing was changed, try again when it has ended
`,
    });
    assert.equal(await pointsTo(machine, "healthy"), releaseOf(winner));
    assert.equal((await machine.push(loser)).status, 0);
  });
});
