import assert from "node:assert/strict";
import { test } from "node:test";
import { needs } from "../../skip.ts";
import { systems } from "../host.ts";
import { everyNix } from "../nix.ts";
import { evaluate, type Module, make, proxy, value } from "./evaluate.ts";
import { analyze, render, systemUnit, type Unit } from "./units.ts";

const keys = [
  'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";',
  'environmentFiles = [ "/run/agenix/litellm.env" ];',
];
const settings = proxy(...keys);
const withSystemd = needs("systemd-analyze");

/** Store paths without their hashes. */
const plain = (made: unknown) =>
  JSON.parse(JSON.stringify(made).replaceAll(/"\/[^"]*?\/[a-z0-9]{32}-/g, '"/store/'));

for (const { nix, skip } of everyNix) {
  const systemd = { skip: skip || withSystemd.skip };

  for (const module of ["home-manager", "nixos", "nixos-container"] as const satisfies Module[]) {
    for (const system of systems) {
      test(`${nix.name}: ${module} evaluates for ${system}`, { skip }, () => {
        const wanted = { module, settings, system };
        const { status, stderr } = evaluate(nix, wanted, "checked");
        assert.equal(status, 0, stderr);
      });
    }
  }

  test(`${nix.name}: a module evaluates in half a second`, { skip }, () => {
    const wanted = { module: "home-manager", settings } as const;
    const times = [1, 2, 3].map(() => {
      const began = performance.now();
      evaluate(nix, wanted, "home.drvPath");
      return performance.now() - began;
    });
    const best = Math.min(...times);
    assert.ok(best < 500, `the best of three took ${best.toFixed(0)} ms`);
  });

  test(`${nix.name}: systemd accepts the user's unit`, systemd, () => {
    const { out, status, stderr } = make(nix, { module: "home-manager", settings }, "home");
    assert.equal(status, 0, stderr);
    const unit: Unit = value(
      nix,
      { module: "home-manager", settings },
      "checked.systemd.user.services.litellm-proxy",
    );
    assert.ok(out);
    assert.deepEqual(analyze(render(unit), "verify", "--user", "--man=no"), {
      status: 0,
      stdout: "",
      stderr: "",
    });
  });

  test(`${nix.name}: systemd accepts the system's unit, and finds it safe`, systemd, () => {
    const wanted = { module: "nixos", settings } as const;
    const { status, stderr } = make(nix, wanted, "start");
    assert.equal(status, 0, stderr);
    const unit = render(systemUnit(value(nix, wanted, "checked.systemd.services.litellm-proxy")));
    assert.deepEqual(analyze(unit, "verify", "--man=no"), { status: 0, stdout: "", stderr: "" });
    const security = analyze(unit, "security", "--offline=true", "--threshold=20", "--no-pager");
    assert.equal(security.status, 0, security.stdout);
  });

  test(`${nix.name}: the agent of launchd`, { skip }, () => {
    const wanted = { module: "home-manager", settings, system: "aarch64-darwin" } as const;
    const agent = value(nix, wanted, "checked.launchd.agents.litellm-proxy");
    const log = "/home/muffin/Library/Logs/litellm-proxy.log";
    assert.deepEqual(plain(agent), {
      enable: true,
      config: {
        Label: "org.nix-community.home.litellm-proxy",
        ProgramArguments: ["/store/litellm-proxy-start/bin/litellm-proxy-start"],
        KeepAlive: { Crashed: true, SuccessfulExit: false },
        RunAtLoad: true,
        ProcessType: "Interactive",
        SoftResourceLimits: { NumberOfFiles: 4096 },
        StandardErrorPath: log,
        StandardOutPath: log,
      },
    });
  });

  test(`${nix.name}: paths without quotes are not copied into the store`, { skip }, () => {
    const text = proxy(...keys, "logFile = /var/log/proxy.log; stateDir = /srv/litellm;");
    const wanted = { module: "home-manager", settings: text } as const;
    const { logFile, stateDir } = value(nix, wanted, "checked.services.litellm-proxy");
    assert.deepEqual(
      { logFile, stateDir },
      { logFile: "/var/log/proxy.log", stateDir: "/srv/litellm" },
    );
  });

  test(`${nix.name}: systemd expands nothing in a path`, { skip }, () => {
    const log = proxy(...keys, 'logFile = "/var/log/100%n.log";');
    const secrets = proxy('secrets.LITELLM_MASTER_KEY = "/run/100%n";');
    const { StandardOutput, StandardError } = value(
      nix,
      { module: "home-manager", settings: log },
      "checked.systemd.user.services.litellm-proxy.Service",
    );
    const { LoadCredential } = value(
      nix,
      { module: "nixos", settings: secrets },
      "checked.systemd.services.litellm-proxy.serviceConfig",
    );
    assert.deepEqual(
      { StandardOutput, StandardError, LoadCredential },
      {
        StandardOutput: "append:/var/log/100%%n.log",
        StandardError: "append:/var/log/100%%n.log",
        LoadCredential: ["LITELLM_MASTER_KEY:/run/100%%n"],
      },
    );
  });

  test(`${nix.name}: a switch makes the folder of the log`, { skip }, () => {
    const text = proxy(...keys, 'logFile = "/var/log/my proxy/proxy.log";');
    const wanted = { module: "home-manager", settings: text } as const;
    const { data } = value(nix, wanted, "checked.home.activation.litellmProxyLog");
    assert.equal(data, "run mkdir -p '/var/log/my proxy'");
  });

  test(`${nix.name}: the program changes with the config, so a switch restarts it`, {
    skip,
  }, () => {
    const other = proxy(
      ...keys,
      'configuration = (import (project + "/nix/ready.nix") { inherit pkgs; }).gemini;',
    );
    const attribute = "checked.systemd.user.services.litellm-proxy.Service.ExecStart";
    const program = (text: string) =>
      value(nix, { module: "home-manager", settings: text }, attribute);
    assert.equal(program(settings), program(settings));
    assert.notEqual(program(settings), program(other));
  });

  test(`${nix.name}: the container`, { skip }, () => {
    const wanted = { module: "nixos-container", settings } as const;
    const { containers } = value(nix, wanted, "checked.virtualisation.oci-containers");
    assert.deepEqual(plain(containers), {
      "litellm-proxy": {
        image: "ghcr.io/berriai/litellm:v1.108.7",
        ports: ["127.0.0.1:4000:4000"],
        volumes: [
          "/store/litellm-proxy-config:/etc/litellm:ro",
          "/var/lib/litellm-proxy:/root/.config/litellm",
        ],
        environment: {
          LITELLM_LOCAL_MODEL_COST_MAP: "True",
          LITELLM_LOG: "INFO",
          LITELLM_MODE: "PRODUCTION",
          PYTHONPATH: "/etc/litellm",
        },
        environmentFiles: ["/run/litellm-proxy/environment"],
        cmd: ["--config", "/etc/litellm/config.yaml", "--host", "0.0.0.0", "--port", "4000"],
      },
    });
  });

  const addresses = [
    { host: "127.0.0.1", published: "127.0.0.1", reached: "127.0.0.1" },
    { host: "localhost", published: "127.0.0.1", reached: "localhost" },
    { host: "::1", published: "[::1]", reached: "[::1]" },
    { host: "0.0.0.0", published: "0.0.0.0", reached: "127.0.0.1" },
    { host: "::", published: "[::]", reached: "[::1]" },
  ];
  for (const { host, published, reached } of addresses) {
    test(`${nix.name}: host = ${host}`, { skip }, () => {
      const text = proxy(...keys, `host = "${host}";`);
      const claude = proxy(...keys, `host = "${host}";`, "clients.claudeCode.enable = true;");
      const { ports } = value(
        nix,
        { module: "nixos-container", settings: text },
        "checked.virtualisation.oci-containers.containers.litellm-proxy",
      );
      const { ANTHROPIC_BASE_URL: url } = value(
        nix,
        { module: "home-manager", settings: claude },
        "checked.home.sessionVariables",
      );
      assert.deepEqual(
        { ports, url },
        { ports: [`${published}:4000:4000`], url: `http://${reached}:4000` },
      );
    });
  }
}
