import { chat } from "../example.ts";
import { unresolved } from "../unresolved.ts";

export const rule = unresolved({
  id: "ref/content-policy-fallback",
  kind: "content_policy_fallbacks",
  about: () => ({
    description: "A content policy fallback to a name that nothing serves.",
    wrong: `${chat}router_settings:\n  content_policy_fallbacks:\n    - chat: [lenient]`,
    right: `${chat}router_settings:\n  content_policy_fallbacks:\n    - chat: [chat]`,
  }),
});
