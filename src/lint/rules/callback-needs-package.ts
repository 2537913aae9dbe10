import { packagesOf } from "../../litellm/packages.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "callback/needs-package",
  severity: "info",
  description:
    "A callback that imports a package which litellm[proxy] does not bring: LiteLLM's image has the commonest of them, an installation of one's own may not.",
  wrong: "litellm_settings:\n  success_callback: [langfuse]",
  right: "litellm_settings:\n  success_callback: [langsmith]",
  check({ config, report }) {
    for (const { callback, name, without, path } of packagesOf(config)) {
      const message = `${callback} imports ${name}, which litellm[proxy] does not bring; without it ${without}`;
      report(path, message, { at: "value" });
    }
  },
};
