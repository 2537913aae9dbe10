// A host on which LiteLLM was set up another way, before its first deployment.
import type { Machine } from "./machine.ts";

export const oldKey = "sk-the-key-inside-the-old-config";

export const oldConfig = `model_list:
  - model_name: old-muffin
    litellm_params:
      model: openai/old
      api_base: http://127.0.0.1:9/v1
      api_key: sk-an-old-upstream-key
general_settings:
  master_key: ${oldKey}
`;

/** A service as a copied config.yaml and a hand-made unit leave it: uvx starts a pinned LiteLLM. */
export const oldUnit = (user: string, port: number): string => `[Unit]
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

/** The unit of a release that does not live. */
export const dyingUnit =
  "[Service]\nType=exec\nExecStart=/bin/false\nRestart=always\n[Install]\nWantedBy=multi-user.target\n";

/** Sets the older kind up, and starts it. */
export async function installOlder(machine: Machine, user: string, home: number): Promise<void> {
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
}
