// A host of its own for a test: Debian booted by systemd-nspawn, reached through ssh.
import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "../root.ts";
import { endContainer } from "./end-container.ts";
import { debian, litellm, wheels } from "./image.ts";
import { freePort, listens } from "./ports.ts";
import type { Outcome } from "./run.ts";
import { output, run } from "./run.ts";

export type Machine = {
  /** how push.sh names the host */
  name: string;
  /** where its proxy is to listen */
  port: number;
  /** its root directory, as this host sees it */
  root: string;
  ssh(command: string): Promise<Outcome>;
  /** What a command that must succeed prints. */
  sh(command: string): Promise<string>;
  /** deploy/push.sh to this host. */
  push(...args: string[]): Promise<Outcome>;
  /** Writes secrets.env; no command line shows it. */
  giveSecrets(text: string): void;
  /** Pulls the plug and boots again. */
  powerCycle(): Promise<void>;
  stop(): void;
};

/** The tools that these tests need, for `needs`. */
export const tools = ["systemd-nspawn", "debootstrap", "rsync", "ssh", "ssh-keygen"] as const;

const write = (file: string, text: string, mode = 0o644): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
};

type Layout = { scratch: string; root: string; sshConfig: string; sshPort: number; port: number };

async function layOut(lower: readonly string[]): Promise<Layout> {
  const scratch = mkdtempSync(path.join(tmpdir(), "muffintin-machine-"));
  const inScratch = (name: string): string => path.join(scratch, name);
  for (const name of ["upper", "work", "root"]) mkdirSync(inScratch(name));
  chmodSync(inScratch("upper"), 0o755);
  const root = inScratch("root");
  const layers = `lowerdir=${lower.join(":")},upperdir=${inScratch("upper")},workdir=${inScratch("work")}`;
  await output("mount", ["-t", "overlay", "overlay", "-o", layers, root]);

  const [sshPort, port] = [await freePort(), await freePort()];
  await output("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", inScratch("key")]);
  const hostKey = path.join(root, "etc/ssh/ssh_host_ed25519_key");
  rmSync(hostKey, { force: true });
  rmSync(`${hostKey}.pub`, { force: true });
  await output("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", hostKey]);
  mkdirSync(path.join(root, "root/.ssh"), { mode: 0o700, recursive: true });
  write(
    path.join(root, "root/.ssh/authorized_keys"),
    readFileSync(inScratch("key.pub"), "utf8"),
    0o600,
  );
  write(
    path.join(root, "etc/ssh/sshd_config.d/machine.conf"),
    `ListenAddress 127.0.0.1\nPort ${sshPort}\nHostKey /etc/ssh/ssh_host_ed25519_key\nMaxStartups 100\n`,
  );
  write(path.join(root, "etc/litellm/proxy.env"), `PORT=${port}\n`);
  const known = readFileSync(`${hostKey}.pub`, "utf8").split(" ").slice(0, 2).join(" ");
  write(inScratch("known_hosts"), `[127.0.0.1]:${sshPort} ${known}\n`);
  const sshConfig = inScratch("ssh_config");
  write(
    sshConfig,
    `Host machine\n  HostName 127.0.0.1\n  Port ${sshPort}\n  User root\n  IdentityFile ${inScratch("key")}\n` +
      `  IdentitiesOnly yes\n  UserKnownHostsFile ${inScratch("known_hosts")}\n  StrictHostKeyChecking yes\n`,
  );
  return { scratch, root, sshConfig, sshPort, port };
}

async function boot({ root, scratch, sshConfig }: Layout): Promise<ChildProcess> {
  const child = spawn(
    "systemd-nspawn",
    [
      "--quiet",
      "--boot",
      "--register=no",
      "--keep-unit",
      "--link-journal=no",
      `--machine=${path.basename(scratch).toLowerCase()}`,
      `--directory=${root}`,
      `--bind-ro=${await wheels()}:/wheels`,
    ],
    { stdio: "ignore" },
  );
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { status } = await run("ssh", [
      "-F",
      sshConfig,
      "machine",
      "systemctl is-system-running --wait",
    ]);
    if (status === 0) return child;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error("the machine does not boot");
    await sleep(100);
  }
}

async function start(lower: readonly string[]): Promise<Machine> {
  const layout = await layOut(lower);
  const { scratch, root, sshConfig, port } = layout;
  let child: ChildProcess | undefined;
  const unplug = (): void => {
    if (child?.pid !== undefined) endContainer(child.pid);
    child = undefined;
  };
  const stop = (): void => {
    unplug();
    if (!existsSync(scratch)) return;
    spawnSync("umount", ["--lazy", root]);
    rmSync(scratch, { recursive: true, force: true });
  };
  process.once("exit", stop);
  process.once("SIGTERM", () => process.exit(143));
  try {
    child = await boot(layout);
  } catch (error) {
    stop();
    throw error;
  }
  const ssh = (command: string): Promise<Outcome> =>
    run("ssh", ["-F", sshConfig, "machine", command]);
  return {
    name: "machine",
    port,
    root,
    ssh,
    stop,
    async sh(command) {
      const { status, stdout, stderr } = await ssh(command);
      if (status !== 0) throw new Error(`${command}: exit ${status}\n${stdout}${stderr}`);
      return stdout;
    },
    push: (...args) =>
      run(inRoot("deploy/push.sh"), ["machine", ...args], {
        env: { PATH: process.env["PATH"] ?? "", HOME: scratch, DEPLOY_SSH_CONFIG: sshConfig },
      }),
    giveSecrets: (text) => {
      const file = path.join(root, "etc/litellm/secrets.env");
      write(file, text, 0o600);
      chmodSync(file, 0o600);
    },
    async powerCycle() {
      unplug();
      // the kernel ends what ran in it one by one
      while ((await listens(port)) || (await listens(layout.sshPort))) await sleep(20);
      child = await boot(layout);
    },
  };
}

/** A host on which nothing was ever deployed. */
export async function bareMachine(): Promise<Machine> {
  return start([await debian()]);
}

/**
 * A host with LiteLLM's packages in place, as an earlier deployment leaves them.
 *
 * @param bundle what the first machine of all deploys, to get the packages
 */
export async function machineWithLitellm(bundle: string, secrets: string): Promise<Machine> {
  const layer = await litellm(async (into) => {
    const machine = await bareMachine();
    try {
      machine.giveSecrets(secrets);
      const { status, stdout, stderr } = await machine.push(bundle);
      if (status !== 0) throw new Error(`the first deployment failed\n${stdout}${stderr}`);
      await output("cp", ["--archive", path.join(machine.root, "opt/litellm/venvs"), into]);
    } finally {
      machine.stop();
    }
  });
  return start([layer, await debian()]);
}
