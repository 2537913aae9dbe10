import { isReference } from "./text.ts";

/** What LiteLLM takes for a period: `30s`, `1d`, `2w`, `1mo`, `daily`. It looks no further. */
const period = /^\d+(?:mo|[smhdw])|^\s*(?:hour|dai|week|month)ly\s*$/i;

/** Whether a budget can have the value as its period. */
export const isPeriod = (value: unknown): boolean =>
  typeof value === "string" && (isReference(value) || period.test(value));
