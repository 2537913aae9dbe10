import { isReference } from "./text.ts";
import { is180 } from "./versions.ts";

/** What LiteLLM takes for a period: `30s`, `1d`, `2w`, `1mo`. It looks no further. */
const period = /^\d+(?:mo|[smhdw])/;
/** And what versions after 1.80 take as well. */
const word = /^\s*(?:hour|dai|week|month)ly\s*$/i;

/** Whether a budget can have the value as its period. */
export const isPeriod = (value: unknown, version: string): boolean =>
  typeof value === "string" &&
  (isReference(value) || period.test(value) || (word.test(value) && !is180(version)));
