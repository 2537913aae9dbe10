import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const modes = ["admin_only", "all"];
const group = "restricted_sso_group";

export const rule: Rule = {
  id: "access/ui-mode",
  severity: "error",
  about: () => ({
    description:
      "A word in ui_access_mode that is not admin_only, or a mapping whose type is not restricted_sso_group: LiteLLM takes it for all, and lets everybody who can log in use the UI.",
    wrong: "general_settings:\n  ui_access_mode: admin",
    right: "general_settings:\n  ui_access_mode: admin_only",
  }),
  check({ section, report }) {
    const mode = section("general_settings")["ui_access_mode"];
    const path = ["general_settings", "ui_access_mode"];
    if (isMapping(mode)) {
      const kind = mode["type"];
      if (isReference(kind)) return;
      if (kind !== group) {
        const given =
          kind === undefined
            ? "without a type"
            : `${typeof kind === "string" ? quoted(kind) : describeValue(kind)} is not ${group}`;
        report(path, `${given}: everybody who can log in may use the UI`, {
          suggestion: `type: ${group}`,
        });
      } else if (!isGiven(mode[group])) {
        report(path, `without ${group} beside its type nobody can log in`);
      }
      return;
    }
    if (typeof mode !== "string" || modes.includes(mode) || isReference(mode)) return;
    const message = `${quoted(mode)} is not one of ${modes.join(", ")}: everybody who can log in may use the UI`;
    report(path, message, {
      at: "value",
      suggestion: mode.startsWith("admin") ? "admin_only" : nearest(mode, modes),
    });
  },
};
