/** A build does without the compiler: what that refuses in an editor is told here in a sentence. */
export function need(given: boolean, sentence: string): asserts given {
  if (!given) throw new Error(sentence);
}

/** Whether a value is an object with that key; a transport, which is called to make one, is none. */
export const hasKey = (value: unknown, key: string): boolean =>
  typeof value === "object" && value !== null && key in value;
