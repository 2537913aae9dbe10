import { type Environment, environmentOf } from "../../environment.ts";
import type { Config, Generated } from "../../generate.ts";
import { callbackNames, moduleFile } from "../../lint/modules.ts";
import { callbackVariables } from "../../litellm/callbacks.ts";
import { listOf } from "../../yaml/read-values.ts";
import { envExample } from "../env-example.ts";
import { environmentSecret, fromSecret, secretName } from "./pod.ts";
import { hasDatabase, masterKeyVariable, section } from "./shared.ts";

/** The key of the Secret that holds what `access-token` holds after a login to GitHub Copilot. */
const copilotKey = "GITHUB_COPILOT_ACCESS_TOKEN";
const copilotFolder = "/var/run/secrets/github-copilot";

/** What the Secret has to hold. */
export type Needs = {
  /** every key, with who needs it */
  keys: Environment;
  /** those that are variables of the pods; the others are files */
  variables: readonly string[];
  copilot: boolean;
  database: boolean;
};

/** What the pods need of the Secret: the config's variables, and what several proxies share. */
export function needsOf(generated: Pick<Generated, "env" | "modelList">, config: Config): Needs {
  const { model_list: _, ...sections } = config;
  const variables = new Map(Object.entries(generated.env));
  const shared = environmentOf({ ...sections, model_list: [] }, () => undefined);
  for (const [name, by] of Object.entries(shared)) variables.set(name, variables.get(name) ?? by);
  const database = hasDatabase(config);
  if (database) {
    const why =
      "credentials in the database: one value for ever; where one has run without it, the master key of then";
    variables.set("LITELLM_SALT_KEY", { needed_by: [why] });
  }
  const masterKey = masterKeyVariable(config);
  if (!variables.has(masterKey)) {
    const why = "the master key: without one LiteLLM does not start, or lets everybody in";
    variables.set(masterKey, { needed_by: [why] });
  }
  const keys = new Map(variables);
  const copilots = generated.modelList.filter(({ litellm_params: { model } }) =>
    String(model).startsWith("github_copilot/"),
  );
  if (copilots.length > 0) {
    const needed = [...new Set(copilots.map(({ model_name }) => model_name))];
    keys.set(copilotKey, { needed_by: needed });
  }
  return {
    keys: Object.fromEntries([...keys].sort(([a], [b]) => (a < b ? -1 : 1))),
    variables: [...variables.keys()].sort(),
    copilot: copilots.length > 0,
    database,
  };
}

/**
 * LiteLLM keeps a login to GitHub Copilot in a file and cannot log in by itself in a pod. Each pod
 * gets the file from the Secret and keeps the short-lived keys that it fetches with it to itself.
 */
export function copilotMount({ copilot }: Needs) {
  if (!copilot) return { environment: {}, volumes: [], volumeMounts: [] };
  const items = [{ key: copilotKey, path: "access-token" }];
  return {
    environment: {
      GITHUB_COPILOT_TOKEN_DIR: "/tmp/github-copilot",
      GITHUB_COPILOT_ACCESS_TOKEN_FILE: `${copilotFolder}/access-token`,
    },
    volumes: [{ name: "github-copilot", secret: { secretName, items } }],
    volumeMounts: [{ name: "github-copilot", mountPath: copilotFolder, readOnly: true }],
  };
}

export const secretVariables = ({ variables }: Needs) => variables.map(fromSecret);

/** The lines that say how to make the Secret. */
export const secretHeader: readonly string[] = [
  `The Secret ${secretName} is yours to make: .env.example beside this file has every key of it.`,
];

/** What may want variables that nobody names: alerting, and callbacks of LiteLLM's own. */
function readers(config: Config): string[] {
  const of = (name: string) => section(config, name);
  const alerting = of("general_settings")["alerting"];
  const callbacks = callbackNames(of).filter(({ name }) => moduleFile(name) === undefined);
  const known = new Set(callbackVariables(config).map(({ reader }) => reader));
  const all = [...listOf(alerting), ...callbacks.map(({ name }) => name)];
  // a comment is one line
  return [...new Set(all.map(String))].filter((name) => /^[\w.-]+$/.test(name) && !known.has(name));
}

export function secretExample({ keys }: Needs, config: Config): string {
  const wanting = readers(config);
  return envExample(keys, [
    `Every key of the Secret ${secretName}. Copy to a file outside of version control, mode 0600:`,
    `kubectl create secret generic ${secretName} --namespace litellm --from-env-file=FILE`,
    "Variables that the config does not name are keys of a second Secret of yours, or of none:",
    `${environmentSecret}, for AWS_*, OTEL_*, DIRECT_URL, HTTPS_PROXY, LITELLM_LICENSE.`,
    "With the chart it has to be there and be named:",
    `--set 'environmentSecrets={${environmentSecret}}'`,
    ...(wanting.length > 0 ? [`What may want some here: ${wanting.join(", ")}`] : []),
  ]);
}
