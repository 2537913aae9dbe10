import { join } from "node:path";
import { diff } from "../../../diff/diff.ts";
import { configOfProxy, dropped, withoutLogin } from "../../../diff/live.ts";
import { type Row, rowsOf } from "../../../diff/rows.ts";
import { readCatalogue, readModels } from "../../../litellm/catalogue.ts";
import { isMapping, listOf, type Mapping, mappingOf } from "../../../yaml/read-values.ts";
import { count } from "../../count.ts";
import { askProxy, keyName } from "../../proxy.ts";
import { type Check, fail, ok, type Patient, warn } from "./check.ts";
import { proxyKey } from "./secrets.ts";

const hidden = (alias: unknown): boolean => isMapping(alias) && alias["hidden"] === true;

/** The names that /v1/models should list: a wildcard is not listed by its own. */
function names(rows: readonly Row[], { router_settings: router }: Mapping): string[] {
  const aliases = mappingOf(mappingOf(router)["model_group_alias"]);
  const further = Object.entries(aliases).flatMap(([name, target]) =>
    hidden(target) ? [] : [name],
  );
  const own = rows.map(({ name }) => name).filter((name) => !name.includes("*"));
  return [...new Set([...own, ...further])];
}

const listed = (body: unknown): Set<unknown> =>
  new Set(listOf(mappingOf(body)["data"]).map((model) => mappingOf(model)["id"]));

/** The config without the deployments of some providers. */
function withoutProviders(config: Mapping, providers: readonly string[]): Mapping {
  const list = config["model_list"];
  if (providers.length === 0 || !Array.isArray(list)) return config;
  const theirs = (row: unknown): boolean =>
    rowsOf({ label: "", config: { model_list: [row] }, live: false }).some(({ model }) =>
      providers.some((provider) => model.startsWith(`${provider}/`)),
    );
  return { ...config, model_list: list.filter((row) => !theirs(row)) };
}

const most = 3;

/** Whether the running proxy serves what the config says. */
export async function driftChecks(config: Mapping, patient: Patient): Promise<Check[]> {
  const { address, io, target, config: shown = "the config" } = patient;
  const key = proxyKey(patient);
  if (!key) return [warn("drift", `${keyName} is not set: the proxy could not be asked`)];
  const as = { env: { [keyName]: key } };
  const models = await askProxy(address, "/v1/models", as);
  if (models === undefined)
    return [fail("drift", "the proxy is alive but does not answer /v1/models")];
  if (models.status !== 200) {
    return [fail("drift", `the proxy refuses ${keyName}: /v1/models answers ${models.status}`)];
  }
  const info = await askProxy(address, "/model/info", as);
  const live = { label: address, config: configOfProxy(info?.body), live: true };
  const written = { label: shown, config, live: false };
  const awaited = info?.status === 200 ? withoutLogin(rowsOf(written), rowsOf(live)) : [];
  const kept = withoutProviders(config, awaited);
  const served = listed(models.body);
  const missing = names(rowsOf({ ...written, config: kept }), config).filter(
    (name) => !served.has(name),
  );
  const login = awaited.length === 0 ? [] : [fail("drift", dropped(awaited))];
  if (missing.length > 0) {
    const more = missing.length > most ? ` and ${missing.length - most} more` : "";
    const some = missing.slice(0, most).join(", ");
    const text = `the proxy does not serve ${some}${more}: it runs another config`;
    return [...login, fail("drift", text)];
  }
  if (info?.status !== 200) {
    return [warn("drift", `/model/info answers ${info?.status ?? "nothing"}: only names compared`)];
  }
  const directory = join(io.home, "catalogue");
  const known = {
    catalogue: readCatalogue(directory, target),
    models: readModels(directory, target).models,
  };
  const { changes } = diff(live, { ...written, config: kept }, known);
  if (changes.length > 0) {
    const see = `see muffintin diff ${address} ${shown}`;
    return [
      ...login,
      fail(
        "drift",
        `the proxy runs another config: ${count(changes.length, "difference")}, ${see}`,
      ),
    ];
  }
  return login.length > 0 ? login : [ok("drift", `the proxy serves what ${shown} says`)];
}
