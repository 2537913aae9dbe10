import { choices } from "./choices.ts";
import { cooldowns } from "./cooldowns.ts";
import { fallbacks } from "./fallbacks.ts";
import { names } from "./names.ts";
import { retries } from "./retries.ts";
import { routingGroups } from "./routing-groups.ts";
import { text } from "./text.ts";

/** Every documented behaviour. */
export const documented = [
  ...cooldowns,
  ...retries,
  ...fallbacks,
  ...names,
  ...choices,
  ...text,
  ...routingGroups,
];
