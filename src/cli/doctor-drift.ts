import path from "node:path";
import { diff } from "../diff/diff.ts";
import { configOfProxy } from "../diff/live.ts";
import { readCatalogue, readModels } from "../litellm/catalogue.ts";
import { isMapping, type Mapping } from "../yaml/read-values.ts";
import { type Check, fail, ok, type Patient, warn } from "./doctor-check.ts";
import { readEnvFile } from "./doctor-secrets.ts";
import { askProxy, keyName } from "./proxy.ts";

/** The names that /v1/models should list: a wildcard is not listed by its own. */
function names(config: Mapping): string[] {
  const list = config["model_list"];
  const router = config["router_settings"];
  const aliases = isMapping(router) ? router["model_group_alias"] : undefined;
  const own = (Array.isArray(list) ? list : []).map((row) =>
    isMapping(row) ? row["model_name"] : undefined,
  );
  const all = [...own, ...(isMapping(aliases) ? Object.keys(aliases) : [])];
  return [...new Set(all.filter((name) => typeof name === "string"))].filter(
    (name) => !name.includes("*"),
  );
}

const listed = (body: unknown): Set<unknown> =>
  new Set(
    (isMapping(body) && Array.isArray(body["data"]) ? body["data"] : []).map((model) =>
      isMapping(model) ? model["id"] : undefined,
    ),
  );

const most = 3;

/** Whether the running proxy serves what the config says. */
export async function driftChecks(config: Mapping, patient: Patient): Promise<Check[]> {
  const { address, envFile, io, target, config: shown = "the config" } = patient;
  const key =
    (envFile === undefined ? undefined : readEnvFile(envFile, io).get(keyName)) || io.env[keyName];
  if (!key) return [warn("drift", `${keyName} is not set: the proxy could not be asked`)];
  const as = { env: { [keyName]: key } };
  const models = await askProxy(address, "/v1/models", as);
  if (models === undefined) return [fail("drift", "the proxy no longer answers")];
  if (models.status !== 200) {
    return [fail("drift", `the proxy refuses ${keyName}: /v1/models answers ${models.status}`)];
  }
  const served = listed(models.body);
  const missing = names(config).filter((name) => !served.has(name));
  if (missing.length > 0) {
    const more = missing.length > most ? ` and ${missing.length - most} more` : "";
    const some = missing.slice(0, most).join(", ");
    return [fail("drift", `the proxy does not serve ${some}${more}: it runs another config`)];
  }
  const info = await askProxy(address, "/model/info", as);
  if (info?.status !== 200) {
    return [warn("drift", `/model/info answers ${info?.status ?? "nothing"}: only names compared`)];
  }
  const directory = path.join(io.home, "catalogue");
  const { changes } = diff(
    { label: address, config: configOfProxy(info.body), live: true },
    { label: shown, config, live: false },
    { catalogue: readCatalogue(directory, target), models: readModels(directory, target).models },
  );
  if (changes.length === 0) return [ok("drift", `the proxy serves what ${shown} says`)];
  const count = `${changes.length} ${changes.length === 1 ? "difference" : "differences"}`;
  return [
    fail(
      "drift",
      `the proxy runs another config: ${count}, see muffintin diff ${address} ${shown}`,
    ),
  ];
}
