// The Debian that the machines of these tests start from, and LiteLLM's packages for it.
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { inRoot } from "../root.ts";
import { cached } from "./cached.ts";
import { output } from "./run.ts";

const packages = [
  "ca-certificates",
  "dbus",
  "openssh-server",
  "python3",
  "python3-venv",
  "rsync",
  "systemd",
  "systemd-sysv",
];

const suite = "bookworm";

const pipConf = "[global]\nno-index = true\nfind-links = /wheels\n";

/**
 * No user of a machine may have the number of one that this host uses: Nix, for one, kills every
 * process of its build users before a build, those of a container too.
 */
const numbers = "SYS_UID_MIN 45000\nSYS_UID_MAX 45999\nSYS_GID_MIN 45000\nSYS_GID_MAX 45999\n";

const unused = ["console-getty.service", "systemd-logind.service"];

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** The mirror that this host's own apt uses for Debian; DEBIAN_MIRROR names another. */
function mirror(): string[] {
  const named = process.env["DEBIAN_MIRROR"];
  if (named) return [named];
  const folder = "/etc/apt/sources.list.d";
  const lists = [
    "/etc/apt/sources.list",
    ...(existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []),
  ].filter(existsSync);
  const text = lists.map((list) => readFileSync(list, "utf8")).join("\n\n");
  const oneLine = /^deb\s+(?:\[[^\]]*\]\s*)?(\S+\/debian\/?)\s/m.exec(text)?.[1];
  const found = /^URIs:\s*(\S+\/debian\/?)\s*$/m.exec(text)?.[1] ?? oneLine;
  return found === undefined ? [] : [found];
}

/** The root directory of a Debian that boots to an ssh server; nothing of LiteLLM is in it. */
export function debian(): Promise<string> {
  return cached(
    `debian-${hash(JSON.stringify([suite, packages, pipConf, numbers, unused]))}`,
    async (directory) => {
      const include = `--include=${packages.join(",")}`;
      await output("debootstrap", ["--variant=minbase", include, suite, directory, ...mirror()]);
      writeFileSync(path.join(directory, "etc/pip.conf"), pipConf);
      writeFileSync(path.join(directory, "etc/machine-id"), "");
      appendFileSync(path.join(directory, "etc/login.defs"), numbers);
      await output("chroot", [directory, "systemctl", "mask", ...unused]);
    },
  );
}

/** The settings of this host's pip, and its certificates, as nspawn's arguments. */
function pipSettings(): string[] {
  const certificates = process.env["PIP_CERT"] ?? process.env["SSL_CERT_FILE"];
  const inside = "/run/certificates.pem";
  const passed = Object.entries(process.env)
    .filter(([name]) =>
      /^PIP_(INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST|DEFAULT_TIMEOUT)$|_proxy$/i.test(name),
    )
    .map(([name, value]) => `--setenv=${name}=${value}`);
  return [
    "--setenv=PIP_CONFIG_FILE=/dev/null",
    ...passed,
    ...(certificates === undefined
      ? []
      : [`--bind-ro=${certificates}:${inside}`, `--setenv=PIP_CERT=${inside}`]),
  ];
}

/** A directory with every wheel of deploy/requirements.txt, for the Python of the image. */
export async function wheels(): Promise<string> {
  const image = await debian();
  const lock = inRoot("deploy", "requirements.txt");
  const name = `${path.basename(image)}-wheels-${hash(readFileSync(lock, "utf8"))}`;
  return cached(name, async (directory) => {
    await output("systemd-nspawn", [
      "--quiet",
      "--register=no",
      "--keep-unit",
      "--volatile=overlay",
      `--directory=${image}`,
      `--bind=${directory}:/wheels`,
      `--bind-ro=${lock}:/run/requirements.txt`,
      ...pipSettings(),
      "sh",
      "-euc",
      "python3 -m venv /tmp/pip\n" +
        "/tmp/pip/bin/pip download --quiet --only-binary :all: --no-deps --require-hashes " +
        "--requirement /run/requirements.txt --dest /wheels",
    ]);
  });
}

/**
 * An overlay with LiteLLM installed as deploy.sh installs it, so that not every machine has to.
 *
 * @param install deploys to a bare machine and returns its /opt/litellm/venvs
 */
export async function litellm(install: (into: string) => Promise<void>): Promise<string> {
  return cached(`${path.basename(await wheels())}-installed`, async (directory) => {
    const into = path.join(directory, "opt", "litellm");
    mkdirSync(into, { recursive: true });
    await install(into);
  });
}
