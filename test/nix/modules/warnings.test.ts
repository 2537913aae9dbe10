// What the modules say of settings that they accept.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { type Module, make, proxy, value } from "./evaluate.ts";

const keys = [
  'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";',
  'environmentFiles = [ "/run/agenix/litellm.env" ];',
];
const lowPort = (where: string): string =>
  `services.litellm-proxy.port is below 1024, to which a user's service has a right only ${where}. Put a web server in front of it, or choose another.`;

const noKey = (reason: string): string =>
  `services.litellm-proxy.clients.opencode: opencode finds no key by itself, as services.litellm-proxy.secrets.LITELLM_MASTER_KEY is ${reason}. Start it as litellm-with-key opencode.`;

const warned: {
  name: string;
  module?: Module;
  system?: string;
  keys?: string[];
  lines: string[];
  says: string[];
}[] = [
  { name: "nothing unusual", lines: [], says: [] },
  {
    name: "a low port on Linux",
    system: "x86_64-linux",
    lines: ['port = 443; host = "0.0.0.0";'],
    says: [lowPort("where net.ipv4.ip_unprivileged_port_start allows it")],
  },
  {
    name: "a low port of one address of macOS",
    system: "aarch64-darwin",
    lines: ["port = 443;"],
    says: [lowPort("with the host 0.0.0.0 or ::")],
  },
  {
    name: "a low port of every address of macOS",
    system: "aarch64-darwin",
    lines: ['port = 443; host = "::";'],
    says: [],
  },
  {
    name: "opencode with a key that it reads",
    lines: ["clients.opencode.enable = true;"],
    says: [],
  },
  {
    name: "opencode with a key in a file of many",
    keys: keys.slice(1),
    lines: ["clients.opencode.enable = true;"],
    says: [noKey("not set")],
  },
  {
    name: "opencode with a key whose path is known at start",
    keys: ['secrets.LITELLM_MASTER_KEY = "$HOME/master";', ...keys.slice(1)],
    lines: ["clients.opencode.enable = true;"],
    says: [noKey("a path with a variable in it")],
  },
  {
    name: "opencode without a key",
    keys: keys.slice(1),
    lines: ["clients.opencode.enable = true; requireMasterKey = false;"],
    says: [],
  },
  {
    name: "a firewall that is opened for a loopback host",
    module: "nixos",
    lines: ["openFirewall = true;"],
    says: [
      "services.litellm-proxy.openFirewall lets nobody in, because the host is this machine's own. Set services.litellm-proxy.host to an address that others reach, or leave the firewall closed.",
    ],
  },
  {
    name: "a firewall that is opened for every host",
    module: "nixos",
    lines: ['openFirewall = true; host = "0.0.0.0";'],
    says: [],
  },
  {
    name: "addresses that are the container itself",
    module: "nixos-container",
    lines: [
      'httpProxy = "http://127.0.0.1:7890";',
      'environment = { REDIS_HOST = "localhost"; OLLAMA_API_BASE = "http://[::1]:11434"; };',
    ],
    says: [
      "services.litellm-proxy.httpProxy, services.litellm-proxy.environment.OLLAMA_API_BASE, services.litellm-proxy.environment.REDIS_HOST: localhost in the container is the container itself. Write host.docker.internal, or another address of this machine.",
    ],
  },
  {
    name: "addresses outside the container",
    module: "nixos-container",
    lines: [
      'httpProxy = "http://proxy.example:7890"; noProxy = [ "localhost" ];',
      'environment = { NO_PROXY = "localhost"; REDIS_HOST = "localhost.example"; };',
    ],
    says: [],
  },
];

const claude = 'configuration = (import (project + "/nix/ready.nix") { inherit pkgs; }).claude;';
const withDatabase = `configuration = pkgs.runCommand "mine" { } ''
  mkdir $out
  cd $out
  echo '{ "DATABASE_URL": { "needed_by": [ "general_settings.database_url" ] } }' > env.json
  echo '{ "models": [ ] }' > models.json
  printf 'general_settings:\\n  database_url: os.environ/DATABASE_URL\\n' > config.yaml
'';`;
const noPrisma = (reason: string): string =>
  `services.litellm-proxy: ${reason}, and services.litellm-proxy.package has no Prisma client, without which LiteLLM does not start.
  Use the container, or a package with a generated client.
`;

/** What a switch of home-manager says, of what only the build finds. */
const atSwitch = [
  {
    name: "a database of nixpkgs' LiteLLM",
    lines: [claude, 'secrets.DATABASE_URL = "/run/agenix/database";'],
    says: noPrisma("DATABASE_URL is declared"),
  },
  {
    name: "a database that three variables name",
    lines: [
      claude,
      ...["HOST", "USERNAME", "NAME"].map((part) => `environment.DATABASE_${part} = "db";`),
    ],
    says: noPrisma("DATABASE_HOST, DATABASE_USERNAME, DATABASE_NAME are declared"),
  },
  {
    name: "a database of the locked LiteLLM",
    lines: [withDatabase, 'package = pkgs.callPackage (project + "/nix/uvx.nix") { };'],
    says: noPrisma("the config has a database_url"),
  },
  {
    name: "a database of another LiteLLM",
    lines: [
      withDatabase,
      'package = pkgs.runCommand "litellm" { meta.mainProgram = "litellm"; } "touch $out";',
    ],
    says: "",
  },
];

for (const { nix, skip } of everyNix) {
  for (const { name, lines, says } of atSwitch) {
    test(`${nix.name}: a switch warns of ${name}`, { skip }, () => {
      const wanted = { module: "home-manager", settings: proxy(...keys, ...lines) } as const;
      const { status, stderr } = make(nix, wanted, "home");
      assert.equal(status, 0, stderr);
      const command = value(nix, wanted, "checked.home.activation.litellmProxyWarnings");
      const said = spawnSync("bash", ["-c", command], { encoding: "utf8" });
      assert.deepEqual([said.status, said.stdout, said.stderr], [0, "", says]);
    });
  }

  test(`${nix.name}: what the container's start says of a config with the container's own addresses`, {
    skip,
  }, () => {
    const configuration = `configuration = pkgs.runCommand "mine" { } ''
      mkdir $out
      cd $out
      echo '{ }' > env.json
      echo '{ "models": [ ] }' > models.json
      printf '# http://localhost:1\\na: http://me:pw@127.0.0.1:11434/v1\\nhost: localhost\\nb: http://localhost.example\\n' > config.yaml
    '';`;
    const wanted = { module: "nixos-container", settings: proxy(...keys, configuration) } as const;
    const { status, stderr, out } = make(nix, wanted, "container");
    assert.equal(status, 0, stderr);
    assert.equal(
      readFileSync(path.join(out, "litellm/warnings"), "utf8"),
      "services.litellm-proxy: the config has 127.0.0.1:11434, localhost, which in the container is the container itself.\n  Write host.docker.internal, or another address of this machine.\n",
    );
  });

  for (const { name, module = "home-manager", keys: own = keys, lines, says, ...more } of warned) {
    test(`${nix.name}: what ${module} says of ${name}`, { skip }, () => {
      const wanted = { module, settings: proxy(...own, ...lines), ...more };
      assert.deepEqual(value(nix, wanted, "checked.warnings"), says);
    });
  }
}
