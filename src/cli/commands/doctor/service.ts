import { connect } from "node:net";
import { compromised } from "../../../litellm/compromised.ts";
import { isMapping } from "../../../yaml/read-values.ts";
import { askProxy, keyName } from "../../proxy.ts";
import { ask, type Check, fail, ok, type Patient, warn } from "./check.ts";
import { proxyKey } from "./secrets.ts";

const patience = 3_000;

/** Whether anything listens at an address. */
function listens(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address);
  const number = Number(port || (protocol === "https:" ? 443 : 80));
  return new Promise((done) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: number });
    const end = (answer: boolean) => () => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(patience, end(false));
    socket.once("connect", end(true));
    socket.once("error", end(false));
  });
}

function systemd({ io }: Patient): Check {
  const unit = io.env["LITELLM_CTL_UNIT"] ?? "litellm-proxy";
  const scopes = [
    { args: ["--user"], unit, whose: "the user's service" },
    { args: [], unit: "litellm", whose: "the system's service" },
  ];
  for (const { args, unit: name, whose } of scopes) {
    const properties = "--property=LoadState,ActiveState,SubState,Result";
    const answer = ask(io, "systemctl", [...args, "show", properties, `${name}.service`]);
    if (answer === undefined) return warn("service", "systemctl is not on PATH");
    const told = Object.fromEntries(answer.text.split("\n").map((line) => line.split("=", 2)));
    if (told["LoadState"] !== "loaded") continue;
    const state = `${told["ActiveState"]} (${told["SubState"]})`;
    if (told["ActiveState"] === "active") return ok("service", `${whose} ${name} is ${state}`);
    if (told["ActiveState"] === "failed") {
      return fail("service", `${whose} ${name} has failed: ${told["Result"]}`);
    }
    return warn("service", `${whose} ${name} is ${state}`);
  }
  return warn("service", `no service ${unit} is installed`);
}

function launchd({ io }: Patient): Check {
  const label = io.env["LITELLM_CTL_LABEL"] ?? "org.nix-community.home.litellm-proxy";
  const answer = ask(io, "launchctl", ["print", `gui/${process.getuid?.() ?? 0}/${label}`]);
  if (answer === undefined) return warn("service", "launchctl is not on PATH");
  if (!answer.ok) return warn("service", `no service ${label} is loaded`);
  const state = /^\s*state = (.+)$/m.exec(answer.text)?.[1] ?? "unknown";
  const code = /^\s*last exit code = (\d+)/m.exec(answer.text)?.[1];
  if (state === "running") return ok("service", `the service ${label} is running`);
  return code === undefined || code === "0"
    ? warn("service", `the service ${label} is ${state}`)
    : fail("service", `the service ${label} is ${state}; it ended with ${code}`);
}

/** The version of the running LiteLLM: the first way takes the key, the last one seconds. */
async function runningVersion(patient: Patient): Promise<string | undefined> {
  const key = proxyKey(patient);
  for (const way of ["/health/readiness/details", "/health/readiness", "/openapi.json"]) {
    const answer = await askProxy(patient.address, way, { env: key ? { [keyName]: key } : {} });
    const body = isMapping(answer?.body) ? answer.body : {};
    const { litellm_version: told, info } = body;
    const version = told ?? (isMapping(info) ? info["version"] : undefined);
    if (typeof version === "string") return version;
  }
  return undefined;
}

function checkRunning(version: string | undefined, target: string): Check {
  if (version === undefined) return warn("running", "the proxy does not say which LiteLLM it is");
  if (compromised.includes(version)) {
    return fail("running", `LiteLLM ${version} was published with foreign code: stop it`);
  }
  return version === target
    ? ok("running", `LiteLLM ${version}, which the config is made for`)
    : warn("running", `LiteLLM ${version} runs, the config is made for ${target}`);
}

/** The service, the port and the proxy behind it. */
export async function serviceChecks(
  patient: Patient,
): Promise<{ checks: Check[]; alive: boolean }> {
  const { io, address, target } = patient;
  const manager =
    io.env["LITELLM_CTL_MANAGER"] ?? (process.platform === "darwin" ? "launchd" : "systemd");
  const service = manager === "launchd" ? launchd(patient) : systemd(patient);
  const where = address.replace(/^https?:\/\//, "");
  if (!(await listens(address))) {
    const active = service.state === "ok";
    const health = active
      ? fail("health", `the service runs, and nothing answers at ${address}`)
      : warn("health", `no proxy answers at ${address}`);
    return { checks: [service, ok("port", `${where} is free`), health], alive: false };
  }
  const signal = AbortSignal.timeout(patience);
  const answer = await askProxy(address, "/health/liveliness", { env: {} }, signal);
  // "I'm alive!"
  if (answer?.status !== 200 || typeof answer.body !== "string") {
    const status = answer?.status === 200 ? "what LiteLLM does not" : answer?.status;
    const told = answer === undefined ? "does not speak HTTP" : `answers ${status}`;
    const port = fail("port", `${where} is used by something that ${told} for a health check`);
    return { checks: [service, port], alive: false };
  }
  const checks = [
    service,
    ok("port", `${where} is used by the proxy`),
    ok("health", "the proxy says that it is alive"),
  ];
  checks.push(checkRunning(await runningVersion(patient), target));
  return { checks, alive: true };
}
