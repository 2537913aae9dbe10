import assert from "node:assert/strict";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { readyConfigurations } from "../project.ts";
import { make, proxy } from "./evaluate.ts";
import { canary, keys, refuses } from "./refusals.ts";

const claude = 'configuration = (import (project + "/nix/ready.nix") { inherit pkgs; }).claude;';

refuses([
  {
    name: "a path literal",
    lines: [...keys, "secrets.ZAI_API_KEY = ./key;"],
    says: "services.litellm-proxy.secrets.ZAI_API_KEY is a path literal, which copies the secret into the Nix store, where everybody can read it. Write the path as a string, in quotes.",
  },
  {
    name: "a file in the store",
    lines: [...keys, `secrets.ZAI_API_KEY = "\${pkgs.writeTextFile { name = "k"; text = "x"; }}";`],
    says: "services.litellm-proxy.secrets.ZAI_API_KEY is in the Nix store, where everybody can read it. Name a file outside of it.",
  },
  {
    name: "the secret itself",
    lines: [...keys, `secrets.ZAI_API_KEY = "${canary}";`],
    says: "services.litellm-proxy.secrets.ZAI_API_KEY is not a path that starts with /, ~/ or $. It names a file; a secret itself has no place in a Nix file.",
  },
  {
    name: "the secret itself, in NixOS",
    module: "nixos",
    lines: [...keys, `secrets.ZAI_API_KEY = "${canary}";`],
    says: "services.litellm-proxy.secrets.ZAI_API_KEY is not an absolute path. It names a file; a secret itself has no place in a Nix file.",
  },
  {
    name: "an environment file that is a path literal",
    lines: ['environmentFiles = [ "/run/a.env" ./b.env ];'],
    says: "services.litellm-proxy.environmentFiles[2] is a path literal, which copies the secret into the Nix store, where everybody can read it. Write the path as a string, in quotes.",
  },
  {
    name: "a set in place of a path",
    module: "nixos-container",
    lines: [...keys, "secrets.ZAI_API_KEY = { };"],
    says: "services.litellm-proxy.secrets.ZAI_API_KEY is not a string. Write the path of a file, in quotes.",
  },
  {
    name: "no source of the master key",
    lines: ['secrets.ANTHROPIC_API_KEY = "/run/agenix/anthropic";'],
    says: "services.litellm-proxy: LITELLM_MASTER_KEY has no source, and the master key is taken from it alone. Set services.litellm-proxy.secrets.LITELLM_MASTER_KEY to the path of its file.",
  },
  ...["stateDir", "logFile"].map((option) => ({
    name: `a ${option} that no shell expands`,
    lines: [...keys, `${option} = "~/litellm";`],
    says: `services.litellm-proxy.${option}' is not of type`,
  })),
  {
    name: "a password in the proxy's address",
    lines: [...keys, `httpProxy = "http://me:${canary}@proxy:8080";`],
    says: "services.litellm-proxy.httpProxy has a user or password, which everybody can read in the Nix store. Use services.litellm-proxy.secrets.HTTPS_PROXY.",
  },
  {
    name: "a proxy that LiteLLM does not start with",
    lines: [...keys, 'httpProxy = "socks5h://127.0.0.1:1080";'],
    says: "services.litellm-proxy.httpProxy is a SOCKS proxy, with which LiteLLM does not start. Name an HTTP proxy.",
  },
  {
    name: "the variables of no file",
    lines: [...keys, 'environmentFileVariables = [ "ZAI_API_KEY" ];'],
    says: "services.litellm-proxy.environmentFileVariables names what services.litellm-proxy.environmentFiles set, and there are none. Name the files, or say where each value is with services.litellm-proxy.secrets.",
  },
  ...["stateDir", "logFile"].map((option) => ({
    name: `a ${option} in the store`,
    lines: [...keys, `${option} = "\${pkgs.litellm}/litellm";`],
    says: `services.litellm-proxy.${option} is in the Nix store, where nothing can be written. Write the path as a string, in quotes.`,
  })),
  {
    name: "a folder of group files as the configuration",
    lines: [...keys, "configuration = ./groups;"],
    says: "services.litellm-proxy.configuration' is not of type `package that lib.mkLitellmConfig makes'",
  },
  {
    name: "a model without a name",
    lines: [...keys, 'clients.codex = { enable = true; model = ""; };'],
    says: "services.litellm-proxy.clients.codex.model' is not of type",
  },
  {
    name: "values among the names of variables",
    lines: [
      'environmentFiles = [ "/run/a.env" ];',
      `environmentFileVariables = [ "LITELLM_MASTER_KEY" "ZAI_API_KEY=${canary}" ];`,
      'optionalVariables = [ "os.environ/REDIS_HOST" ];',
    ],
    says: "services.litellm-proxy.environmentFileVariables[2], services.litellm-proxy.optionalVariables[1] cannot be the name of a variable. Write the name alone.",
  },
  {
    name: "a name that no variable can have",
    lines: [...keys, 'secrets."MY-KEY" = "/run/agenix/mine";'],
    says: "services.litellm-proxy: MY-KEY cannot be the name of a variable.",
  },
  {
    name: "a callback that no module can be named after",
    lines: [...keys, 'callbacks."my handler" = ./handler.py;'],
    says: "services.litellm-proxy.callbacks: my handler cannot be the name of a Python module.",
  },
  {
    name: "an unknown ready configuration",
    module: "nixos-container",
    lines: [...keys, 'modelConfig = "grok";'],
    says: `services.litellm-proxy.modelConfig is "grok", which is none of ${readyConfigurations.join(", ")}.`,
  },
]);

const inBuild: { name: string; lines: string[]; says: string[] }[] = [
  {
    name: "a variable that nothing declares",
    lines: [claude, 'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";'],
    says: [
      "services.litellm-proxy: the config needs ANTHROPIC_API_KEY (for claude-opus-5-5, claude-sonnet-5-5, claude-haiku-5-5, …), and nothing declares it.",
      "  Set services.litellm-proxy.secrets.ANTHROPIC_API_KEY to the path of its file, or say that it may stay unset with services.litellm-proxy.optionalVariables.",
    ],
  },
  {
    name: "a variable that the named ones of a file lack",
    lines: [
      claude,
      'environmentFiles = [ "/run/a.env" ];',
      'environmentFileVariables = [ "LITELLM_MASTER_KEY" ];',
    ],
    says: [
      "services.litellm-proxy: the config needs ANTHROPIC_API_KEY (for claude-opus-5-5, claude-sonnet-5-5, claude-haiku-5-5, …), and nothing declares it.",
      "  Set services.litellm-proxy.secrets.ANTHROPIC_API_KEY to the path of its file, or say that it may stay unset with services.litellm-proxy.optionalVariables.",
    ],
  },
  {
    name: "a configuration that mkLitellmConfig did not make",
    lines: [...keys, 'configuration = pkgs.runCommand "mine" { } "mkdir $out";'],
    says: [
      "services.litellm-proxy.configuration has no env.json: it is not what lib.mkLitellmConfig returns.",
    ],
  },
  {
    name: "a configuration in JSON",
    lines: [
      ...keys,
      `configuration = import (project + "/nix/mk-litellm-config.nix") {
        inherit pkgs; groups = project + "/examples/minimal"; extraArgs = [ "--format" "json" ];
      };`,
    ],
    says: [
      "services.litellm-proxy.configuration has no config.yaml: it has JSON. Leave --format out of its extraArgs.",
    ],
  },
  {
    name: "a callback that is a folder",
    lines: [claude, ...keys, 'callbacks.handlers = pkgs.runCommand "handlers" { } "mkdir $out";'],
    says: [
      "services.litellm-proxy.callbacks.handlers is not a file that a build sees. Write its path without quotes.",
    ],
  },
  {
    name: "a model that a client names and the config lacks",
    lines: [
      claude,
      ...keys,
      'clients.claudeCode = { enable = true; opus = "claude-opus-5"; sonnet = "claude-sonnet-5-5"; };',
      'clients.codex = { enable = true; model = "gpt-6"; };',
    ],
    says: [
      "services.litellm-proxy.clients.claudeCode.opus: the config serves no claude-opus-5. Near it: claude-opus-5-5, claude-haiku-5-5, claude-sonnet-5-5.",
      "services.litellm-proxy.clients.codex.model: the config serves no gpt-6. Near it: claude-opus-5-5, claude-sonnet-5-5, claude-haiku-5-5.",
    ],
  },
];

/** The lines of a failed build's own log, as Nix repeats them. */
const log = (stderr: string): string[] =>
  stderr.split("\n").flatMap((line) => (line.startsWith("       > ") ? [line.slice(9)] : []));

for (const { nix, skip } of everyNix) {
  for (const { name, lines, says } of inBuild) {
    test(`${nix.name}: ${name} fails the build`, { skip }, () => {
      const wanted = { module: "home-manager", settings: proxy(...lines) } as const;
      const { status, stderr } = make(nix, wanted, "home");
      assert.equal(status, 1);
      assert.deepEqual(log(stderr), says);
    });
  }

  test(`${nix.name}: a build says whose groups the default configuration has`, { skip }, () => {
    const wanted = { module: "home-manager", settings: proxy(...keys) } as const;
    const { status, stderr } = make(nix, wanted, "home");
    assert.equal(status, 1);
    assert.equal(
      log(stderr).at(-1),
      "  It is the config of muffintin's own groups, because services.litellm-proxy.configuration is not set.",
    );
  });
}
