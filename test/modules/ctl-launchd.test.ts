// The service commands under launchd, with a recording stand-in for launchctl.
import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { needs } from "../skip.ts";
import { folder, loaded, quiet, run } from "./ctl.ts";

const domain = `gui/${process.getuid?.()}`;
const target = `${domain}/org.example.litellm-proxy`;
const plist = path.join(folder, "Library/LaunchAgents/org.example.litellm-proxy.plist");
const asked = `launchctl print ${target}`;

const launchd = [
  {
    command: "service-start",
    isLoaded: false,
    calls: [asked, `launchctl bootstrap ${domain} ${plist}`],
  },
  { command: "service-start", isLoaded: true, calls: [asked, `launchctl kickstart ${target}`] },
  {
    command: "service-restart",
    isLoaded: false,
    calls: [asked, `launchctl bootstrap ${domain} ${plist}`],
  },
  {
    command: "service-restart",
    isLoaded: true,
    calls: [asked, `launchctl kickstart -k ${target}`],
  },
  { command: "service-stop", isLoaded: false, calls: [asked] },
  { command: "service-status", isLoaded: true, calls: [asked, asked] },
];

for (const shell of ["fish", "bash"] as const) {
  const here = needs(shell, "bash", "curl", "jq");

  for (const { command, isLoaded, calls } of launchd) {
    test(`${shell}, launchd: ${command}, ${isLoaded ? "loaded" : "not loaded"}`, here, () => {
      rmSync(loaded, { force: true });
      if (isLoaded) writeFileSync(loaded, "");
      assert.deepEqual(run(shell, "launchd", command), { ...quiet, calls });
    });
  }

  test(`${shell}, launchd: service-status of what is not loaded`, here, () => {
    rmSync(loaded, { force: true });
    assert.deepEqual(run(shell, "launchd", "service-status"), {
      status: 1,
      stdout: "",
      stderr:
        "litellm-service-status: the service is not loaded. Start it with litellm-service-start.\n",
      calls: [asked],
    });
  });

  test(`${shell}, launchd: service-stop waits until a start can succeed`, here, () => {
    writeFileSync(loaded, "");
    const { calls, ...said } = run(shell, "launchd", "service-stop");
    assert.deepEqual(said, quiet);
    assert.deepEqual(
      calls.filter((call, index) => call !== calls[index - 1]),
      [asked, `launchctl bootout ${target}`, asked],
    );
    assert.ok(!existsSync(loaded));
  });
}
