// What a client makes of the proxy's answers.
import { isMapping, listOf, mappingOf } from "../yaml/read-values.ts";
import { type Kind, tool } from "./requests.ts";
import type { Json } from "./vendors/index.ts";

/** An answer as it came over the wire. */
export type Raw = { status: number; type: string; text: string };

/** An answer as a client understands it. */
export type Told = {
  /** its text, put together again where it was streamed */
  text: string;
  streamed: boolean;
  /** the names of the tools that it calls */
  calls: string[];
  /** whether it has what its format wants: an embedding, a ranking, a text or a call */
  whole: boolean;
  /** the error of a refusal, or within a stream */
  error: string | undefined;
};

/** The strings under `content` (chat) and `text` (the others), in order. */
function texts(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isMapping(value)) return [];
  const { type, delta } = value;
  // A stream of the Responses API tells the whole text again when it ends.
  if (type === "response.output_text.delta") return [String(delta)];
  if (typeof type === "string" && type.startsWith("response.")) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === "string" ? (key === "content" || key === "text" ? [item] : []) : texts(item),
  );
}

/** The names of the tools that are called, in any of the formats. */
function calls(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(calls);
  if (!isMapping(value)) return [];
  const own = isMapping(value["function"]) ? value["function"]["name"] : value["name"];
  const isCall = isMapping(value["function"]) || value["type"] === "tool_use";
  return isCall && typeof own === "string" ? [own] : Object.values(value).flatMap(calls);
}

function errorIn(value: Json): string | undefined {
  if (!isMapping(value)) return undefined;
  const { error, detail } = value;
  if (isMapping(error)) return String(error["message"]);
  if (typeof error === "string") return error;
  return typeof detail === "string" ? detail : undefined;
}

/** The events of a stream, or the one body; undefined where it is no JSON. */
export function parseAnswer(text: string): Json[] | undefined {
  try {
    if (!/^(event|data):/.test(text)) return [JSON.parse(text)];
    return text
      .split("\n")
      .filter((line) => line.startsWith("data:") && !line.includes("[DONE]"))
      .map((line) => JSON.parse(line.slice(5)));
  } catch {
    return undefined;
  }
}

/** The text of an answer, put together again where it was streamed. */
export const textOf = (parts: readonly Json[]): string => parts.flatMap(texts).join("");

const list = (body: unknown, key: string): readonly unknown[] => listOf(mappingOf(body)[key]);

function isWhole(kind: Kind, parts: readonly Json[], text: string, called: string[]): boolean {
  const [body] = parts;
  if (kind === "embedding") {
    const [first] = list(body, "data");
    return list(first, "embedding").length > 0;
  }
  if (kind === "rerank") return list(body, "results").length > 0;
  return kind === "tools" ? called.includes(tool) : text !== "";
}

/** Reads the answer to a request of a kind. */
export function understand(kind: Kind, { status, text: raw }: Raw): Told {
  const parts = parseAnswer(raw);
  const streamed = /^(event|data):/.test(raw);
  if (parts === undefined) {
    const error = raw === "" ? "an empty answer" : raw;
    return { text: "", streamed, calls: [], whole: false, error };
  }
  const text = textOf(parts);
  const called = parts.flatMap(calls);
  const inside = parts.map(errorIn).find((error) => error !== undefined);
  const error = status >= 400 ? (inside ?? raw) : streamed ? inside : undefined;
  const whole = error === undefined && isWhole(kind, parts, text, called);
  return { text, streamed, calls: called, whole, error };
}
