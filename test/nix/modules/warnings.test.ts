// What the modules say of settings that they accept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { type Module, proxy, value } from "./evaluate.ts";

const keys = [
  'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";',
  'environmentFiles = [ "/run/agenix/litellm.env" ];',
];
const lowPort = (where: string): string =>
  `services.litellm-proxy.port is below 1024, to which a user's service has a right only ${where}. Put a web server in front of it, or choose another.`;

const warned: {
  name: string;
  module?: Module;
  system?: string;
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
];

for (const { nix, skip } of everyNix) {
  for (const { name, module = "home-manager", lines, says, ...more } of warned) {
    test(`${nix.name}: what ${module} says of ${name}`, { skip }, () => {
      const wanted = { module, settings: proxy(...keys, ...lines), ...more };
      assert.deepEqual(value(nix, wanted, "checked.warnings"), says);
    });
  }
}
