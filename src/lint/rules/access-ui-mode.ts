import { nearest } from "../../nearest.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const modes = ["admin_only", "all"];

export const rule: Rule = {
  id: "access/ui-mode",
  severity: "error",
  description:
    "A word in ui_access_mode that is not admin_only: LiteLLM takes it for all, and lets everybody who can log in use the UI.",
  wrong: "general_settings:\n  ui_access_mode: admin",
  right: "general_settings:\n  ui_access_mode: admin_only",
  check({ section, report }) {
    const mode = section("general_settings")["ui_access_mode"];
    if (typeof mode !== "string" || modes.includes(mode) || isReference(mode)) return;
    const message = `${quoted(mode)} is not one of ${modes.join(", ")}: everybody who can log in may use the UI`;
    report(["general_settings", "ui_access_mode"], message, {
      at: "value",
      suggestion: mode.startsWith("admin") ? "admin_only" : nearest(mode, modes),
    });
  },
};
