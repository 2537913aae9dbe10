import { chat } from "../example.ts";
import { unresolved } from "../unresolved.ts";

export const rule = unresolved({
  id: "ref/fallback-target",
  kind: "fallbacks",
  about: () => ({
    description:
      "A fallback to a name that nothing serves: LiteLLM says nothing, and the fallback fails when it is needed.",
    wrong: `${chat}router_settings:\n  fallbacks:\n    - chat: [chta]`,
    right: `${chat}router_settings:\n  fallbacks:\n    - chat: [chat]`,
  }),
});
