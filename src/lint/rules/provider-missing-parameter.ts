import { own } from "../../own.ts";
import { isMapping } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";
import { is180 } from "../versions.ts";

/** Without an address LiteLLM asks OpenAI, with the key of this one. */
const astray = ["lm_studio", "litellm_proxy", "xinference"];
/** Without an address every request fails. */
const homeless = ["triton", "custom", "oobabooga", "azure_text"];

/** Parameters that later versions than 1.80 take from the environment too. */
const standIns: { readonly [key: string]: string } = { oci_compartment_id: "OCI_COMPARTMENT_ID" };

export const rule: Rule = {
  id: "provider/missing-parameter",
  severity: "error",
  about: () => ({
    description:
      "A provider needs a parameter, or a variable in its place, that the deployment does not have.",
    wrong: modelList(deployment("chat", "triton/own")),
    right: modelList(deployment("chat", "triton/own", "api_base: http://localhost:8000/generate")),
  }),
  check({ config, section, deployments, catalogue, environment, report }) {
    const defaults = section("router_settings")["default_litellm_params"];
    const litellm = section("litellm_settings");
    for (const { provider, params, path, model } of deployments) {
      const known = own(catalogue.providers, provider);
      if (
        known === undefined ||
        params["litellm_credential_name"] !== undefined ||
        model.includes("*")
      )
        continue;
      const isAstray = astray.includes(provider ?? "");
      const base = isAstray || homeless.includes(provider ?? "") ? ["api_base"] : [];
      for (const key of [...known.required, ...base]) {
        const other = key === "api_base" ? (params["base_url"] ?? litellm["api_base"]) : undefined;
        // LiteLLM takes an empty text for nothing.
        if ((params[key] ?? other ?? "") !== "") continue;
        if (config["default_vertex_config"] !== undefined) continue;
        if (isMapping(defaults) && defaults[key] !== undefined) continue;
        const standIn = is180(catalogue.version) ? undefined : own(standIns, key);
        const names = key === "api_base" ? (known.base_env ?? []) : [standIn ?? []].flat();
        if (names.some((name) => isSet({ section, environment }, name))) continue;
        const unless =
          names.length === 0 ? "" : ` unless ${names[0]} is in the proxy's environment`;
        const details =
          names.length > 0 && environment === undefined ? { severity: "warning" as const } : {};
        const without = isAstray && key === "api_base" ? ": LiteLLM asks OpenAI without" : "";
        report(
          [...path, "litellm_params", "model"],
          `${provider} needs ${key}${unless}${without}`,
          { at: "value", ...details },
        );
      }
    }
  },
};
