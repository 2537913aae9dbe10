import { chat } from "../example.ts";
import { unresolved } from "../unresolved.ts";

export const rule = unresolved({
  id: "ref/context-window-fallback",
  kind: "context_window_fallbacks",
  about: () => ({
    description: "A context window fallback to a name that nothing serves.",
    wrong: `${chat}router_settings:\n  context_window_fallbacks:\n    - chat: [large]`,
    right: `${chat}router_settings:\n  enable_pre_call_checks: true`,
  }),
});
