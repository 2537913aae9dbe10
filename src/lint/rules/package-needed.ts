import { packagesOf } from "../../litellm/packages.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

export const rule: Rule = {
  id: "package/needed",
  severity: "info",
  about: () => ({
    description:
      "A provider, callback, guardrail or cache that imports a package which litellm[proxy] does not bring: LiteLLM's image has the commonest of them, an installation of one's own may not.",
    wrong: modelList(deployment("chat", "vertex_ai/gemini-2.5-flash", "vertex_project: mine")),
    right: modelList(deployment("chat", "gemini/gemini-2.5-flash")),
  }),
  check({ config, catalogue, report }) {
    const packages = packagesOf(config, is180(catalogue.version));
    for (const { what, name, versions = "", without, inImage, path } of packages) {
      // guardrail/unknown says it of one that this version has not.
      if (path[0] === "guardrails" && !catalogue.guardrail_integrations.includes(what)) continue;
      const whose = inImage
        ? "litellm[proxy] does not bring"
        : "neither litellm[proxy] nor its image brings";
      const message = `${what} imports ${name}${versions}, which ${whose}; without it ${without}`;
      // vLLM's own server is the usual one; this prefix loads the model into the proxy.
      const suggestion = what === "vllm/" ? "hosted_vllm/" : undefined;
      report(path, message, {
        at: "value",
        suggestion,
        severity: inImage ? "info" : "warning",
      });
    }
  },
};
