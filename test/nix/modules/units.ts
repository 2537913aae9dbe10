// Unit files as systemd reads them, and what its own tools say about them.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { scratch } from "../scratch.ts";

type Value = string | number | boolean | (string | number)[];
export type Unit = { [section: string]: { [key: string]: Value } };

const text = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

/** A unit file; a list is a line for each of its items. */
export function render(unit: Unit): string {
  const sections = Object.entries(unit).map(([section, keys]) => {
    const lines = Object.entries(keys).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map((each) => `${key}=${text(each)}`),
    );
    return `[${section}]\n${lines.join("\n")}\n`;
  });
  return sections.join("\n");
}

export type Service = {
  description: string;
  wants?: string[];
  after?: string[];
  wantedBy?: string[];
  startLimitBurst?: number;
  startLimitIntervalSec?: number;
  environment?: { [name: string]: string };
  serviceConfig: { [key: string]: Value };
};

/** A service of NixOS as the unit that NixOS makes of it. */
export const systemUnit = (service: Service): Unit => ({
  Unit: {
    Description: service.description,
    Wants: service.wants ?? [],
    After: service.after ?? [],
    StartLimitBurst: service.startLimitBurst ?? [],
    StartLimitIntervalSec: service.startLimitIntervalSec ?? [],
  },
  Service: {
    Environment: Object.entries(service.environment ?? {}).map(([name, each]) => `${name}=${each}`),
    ...service.serviceConfig,
  },
  Install: { WantedBy: service.wantedBy ?? [] },
});

/** systemd-analyze on one unit file. */
export function analyze(unitText: string, ...args: string[]) {
  const folder = mkdtempSync(path.join(scratch, "unit-"));
  const file = path.join(folder, "litellm-proxy.service");
  writeFileSync(file, unitText);
  // verify --user wants to know where a user's units would be
  const runtime = path.join(folder, "run");
  mkdirSync(runtime, { mode: 0o700 });
  const { status, stdout, stderr } = spawnSync("systemd-analyze", [...args, file], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: folder, XDG_RUNTIME_DIR: runtime, TERM: "dumb" },
  });
  return { status, stdout, stderr };
}
