import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(deployment("chat", "openai/gpt-5"));
const health = "general_settings:\n  background_health_checks: true\n";

export const rule: Rule = {
  id: "health/expensive",
  severity: "warning",
  about: () => ({
    description:
      "Background health checks are real requests, and a model that thinks is paid for its thoughts.",
    wrong: models + health,
    right: `${models}    model_info:\n      disable_background_health_check: true\n${health}`,
  }),
  check({ section, deployments, model, report }) {
    if (section("general_settings")["background_health_checks"] !== true) return;
    const costly = deployments.filter((deployment) => {
      const { info, params } = deployment;
      if (
        info["disable_background_health_check"] === true ||
        info["health_check_model"] !== undefined
      )
        return false;
      if (
        info["health_check_max_tokens"] !== undefined ||
        params["health_check_model"] !== undefined
      )
        return false;
      return model(deployment)?.can?.includes("reasoning") ?? false;
    });
    if (costly.length === 0) return;
    const message = `${costly.length} of the models think, and are asked again and again`;
    report(["general_settings", "background_health_checks"], message, {
      suggestion: "model_info.disable_background_health_check",
    });
  },
};
