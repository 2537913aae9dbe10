import type { Outcome } from "../router/errors.ts";
import type { Trouble } from "./vendors/index.ts";

/** What the router is told that a vendor in trouble does. */
const outcomes: { readonly [trouble in Trouble]: Outcome } = {
  error: 500,
  "rate limit": 429,
  key: 401,
  context: "context",
  "content policy": "content-policy",
};

/** What the router is told of a deployment in trouble: of Amazon's refusals LiteLLM knows none. */
export const outcomeOf = (trouble: Trouble, { provider }: { provider: string }): Outcome =>
  trouble === "content policy" && provider.startsWith("bedrock") ? 400 : outcomes[trouble];
