import { chat } from "../example.ts";
import { unresolved } from "../unresolved.ts";

export const rule = unresolved({
  id: "ref/default-fallback",
  kind: "default_fallbacks",
  about: () => ({
    description: "A default fallback to a name that nothing serves.",
    wrong: `${chat}litellm_settings:\n  default_fallbacks: [spare]`,
    right: `${chat}litellm_settings:\n  default_fallbacks: [chat]`,
  }),
});
