import { notUtf8 } from "./not-utf8.ts";

/** The most that is read: a hundred thousand deployments are a third of it. */
export const maxBytes = 48 * 1024 * 1024;
const maxValues = 3_000_000;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** How many values a text can hold, counted by what separates them. */
function countSeparators(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x0a || byte === 0x2c || byte === 0x5b) count += 1;
  return count;
}

/** The text of a YAML file, or one sentence on why it is none, and where. */
export function decodeYaml(bytes: Uint8Array): { text: string } | { problem: string; at?: string } {
  const [first, second, third, fourth] = bytes;
  if (third === 0 && fourth === 0 && first === 0xff && second === 0xfe) {
    return { problem: "is UTF-32; LiteLLM reads UTF-8" };
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: "is UTF-16; LiteLLM reads UTF-8" };
  }
  if (bytes.length > maxBytes) {
    return {
      problem: `is ${megabytes(bytes.length)}; configs of up to ${megabytes(maxBytes)} are read`,
    };
  }
  if (bytes.includes(0)) return { problem: "is binary, not YAML" };
  if (bytes.length > maxValues && countSeparators(bytes) > maxValues) {
    return { problem: `holds more than ${maxValues / 1_000_000} million values` };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const { at, byte } = notUtf8(bytes) ?? { at: "1:1", byte: "" };
    return { problem: `the byte ${byte} is not UTF-8: save the file as UTF-8`, at };
  }
}

/** A problem of `decodeYaml` with the file, and the line and the column where they are known. */
export const atProblem = (shown: string, { problem, at }: { problem: string; at?: string }) =>
  `${shown}${at === undefined ? "" : `:${at}`} ${problem}`;
