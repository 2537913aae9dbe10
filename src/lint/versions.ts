/** Whether a version of LiteLLM is of the 1.80 line, which stops at more and looks at less than later ones. */
export const is180 = (version: string): boolean => version.startsWith("1.80.");
