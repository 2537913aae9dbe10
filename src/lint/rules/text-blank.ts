import type { Deployment } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import { makers } from "../models.ts";
import type { Context, Rule } from "../rule.ts";
import { isSet } from "../variables.ts";

const models = (key: string): string =>
  modelList(deployment("chat", "openai/own", "api_base: http://localhost/v1", `api_key: ${key}`));

type Report = Context["report"];

/** What is around a text and not meant: blanks, or the line break of a block such as `|`. */
const isPadded = (value: unknown): value is string =>
  typeof value === "string" && value !== value.trim() && value.trim() !== "";

function checkPadding({ name, params, path, model }: Deployment, report: Report): void {
  const look = (at: Path, text: string, effect: string, isSecret = false): void => {
    const what = /[\r\n]/.test(text) ? "a line break" : "a blank";
    const suggestion = isSecret ? undefined : text.trim();
    report(at, `${what} beside it: ${effect}`, { at: "value", suggestion });
  };
  if (isPadded(name)) look([...path, "model_name"], name, "who asks without it gets nothing");
  // With a blank before it LiteLLM has no such provider, and another rule says so.
  if (isPadded(model) && model.trimStart() === model) {
    look([...path, "litellm_params", "model"], model, "the vendor has no model of that name");
  }
  for (const key of ["api_base", "base_url", "api_key"]) {
    const value = params[key];
    if (!isPadded(value) || value.trim().startsWith("os.environ")) continue;
    const isSecret = key === "api_key";
    if (isSecret && !/[\r\n]/.test(value)) continue;
    look([...path, "litellm_params", key], value, "every request fails", isSecret);
  }
}

/** The variables that LiteLLM looks for instead of a key; servers of one's own do without. */
function variablesOf({ provider = "" }: Deployment, { catalogue }: Context): readonly string[] {
  return makers.has(provider) ? (catalogue.providers[provider]?.env ?? []) : [];
}

function checkEmpty(entry: Deployment, context: Context): void {
  const { name, params, path, provider, bare } = entry;
  const { report } = context;
  const own: Path = [...path, "litellm_params"];
  if (name !== undefined && name.trim() === "") {
    report([...path, "model_name"], "a name of nothing: no request can ask for it", {
      at: "value",
    });
  }
  if (params["model"] === "") {
    report([...own, "model"], "no model: LiteLLM drops this deployment", { at: "value" });
    // Of others, such as azure/ for images, it stands for a model of their own.
  } else if (bare === "" && provider !== undefined && makers.has(provider)) {
    report([...own, "model"], `a prefix without a model: ${provider} has none of that name`, {
      at: "value",
    });
  }
  if (!Object.hasOwn(params, "api_key") || (params["api_key"] ?? "") !== "") return;
  const names = variablesOf(entry, context);
  const [first] = names;
  if (first === undefined || names.some((known) => isSet(context, known))) return;
  report(
    [...own, "api_key"],
    `an empty key: LiteLLM looks for ${first}, and without it every request fails`,
    {
      severity: "warning",
      suggestion: `os.environ/${first}`,
    },
  );
}

export const rule: Rule = {
  id: "text/blank",
  severity: "error",
  about: () => ({
    description:
      "A name, a model, a key or an address that is empty, or has a blank or the line break of a block beside it: LiteLLM uses it as it stands.",
    wrong: models("|\n        local"),
    right: models("local"),
  }),
  check(context) {
    const { deployments, section, report } = context;
    for (const entry of deployments) {
      checkPadding(entry, report);
      checkEmpty(entry, context);
    }
    const key = section("general_settings")["master_key"];
    if (isPadded(key) && key.trim() !== "sk-1234" && !key.trim().startsWith("os.environ")) {
      const message = "a blank or a line break beside it, which no client can send";
      report(["general_settings", "master_key"], message, { at: "value" });
    }
  },
};
