import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { altered, bundle, masterKey, releaseOf, secrets } from "./bundles.ts";
import type { Machine } from "./machine.ts";
import { machineWithLitellm, tools } from "./machine.ts";
import { pointsTo, served, untilServed } from "./probe.ts";

const oldKey = "sk-the-key-inside-the-old-config";

const oldConfig = `model_list:
  - model_name: old-muffin
    litellm_params:
      model: openai/old
      api_base: http://127.0.0.1:9/v1
      api_key: sk-an-old-upstream-key
general_settings:
  master_key: ${oldKey}
`;

/** A service as a copied config.yaml and a hand-made unit leave it: uvx starts a pinned LiteLLM. */
const oldUnit = (user: string, port: number): string => `[Unit]
Description=LiteLLM Proxy Server
After=network-online.target

[Service]
Type=simple
Restart=always
RestartSec=10
User=${user}
Group=${user}
WorkingDirectory=/opt/litellm
EnvironmentFile=-/etc/litellm/secrets.env
Environment=LITELLM_LOCAL_MODEL_COST_MAP=True
ExecStart=/usr/local/bin/uvx --python 3.11 --with 'litellm[proxy]==1.80.11' \\
    litellm==1.80.11 --config /etc/litellm/config.yaml --host 127.0.0.1 --port ${port}
ProtectSystem=strict
ProtectHome=true
ReadWritePaths=/opt/litellm

[Install]
WantedBy=multi-user.target
`;

/** Stands for uvx: it keeps a cache in the user's home, and starts the LiteLLM that is at hand. */
const uvx = `#!/bin/sh
set -eu
mkdir -p "$HOME/.cache/uv"
while [ "\${1%%==*}" != litellm ]; do shift; done
shift
exec /opt/litellm/venvs/*/bin/litellm "$@"
`;

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
      await machine.sh(`useradd --system --user-group --home-dir /opt/litellm --shell /usr/sbin/nologin ${user}
chown ${user}:${user} /opt/litellm
chmod ${home} /opt/litellm
install -d -o ${user} -g ${user} /opt/litellm/.config/litellm/github_copilot
echo token > /opt/litellm/.config/litellm/github_copilot/access-token
chown ${user}:${user} /opt/litellm/.config/litellm/github_copilot/access-token
cat > /usr/local/bin/uvx <<'EOF'
${uvx}EOF
chmod 755 /usr/local/bin/uvx
cat > /etc/litellm/config.yaml <<'EOF'
${oldConfig}EOF
chown ${user}:${user} /etc/litellm/config.yaml
chmod 600 /etc/litellm/config.yaml
echo LITELLM_LOG=INFO > /etc/litellm/secrets.env
cat > /etc/systemd/system/litellm.service <<'EOF'
${oldUnit(user, machine.port)}EOF
systemctl daemon-reload
systemctl enable --quiet --now litellm`);
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
        "litellm.service": `[Service]\nType=exec\nExecStart=/bin/false\nRestart=always\n[Install]\nWantedBy=multi-user.target\n`,
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
