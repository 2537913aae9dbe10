import { bodyOf, sampleOf } from "./body.ts";
import { formatOf, wires } from "./formats.ts";
import { objection } from "./objection.ts";
import type { Played, Question, Trouble, Vendor } from "./types.ts";
import { json, troubles } from "./wire.ts";

export { isSchemeless } from "./base-of.ts";
export { moved } from "./bases.ts";
export { withCredential, withoutBases } from "./credentials.ts";
export type {
  Json,
  Question,
  Trouble,
  Vendor,
} from "./types.ts";
export { anyVendor, vendorsOf } from "./vendors-of.ts";

/** A token is about four letters; a prompt may claim to be as long as it would be too slow to send. */
function tokensOf(texts: readonly string[]): number {
  const claimed = texts.map((text) => Number(/\bas if of (\d+) tokens\b/.exec(text)?.[1] ?? 0));
  const counted = texts.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
  return Math.max(1, counted, ...claimed);
}

/**
 * The vendor's reply to a request; its text ends with the mark, so that a client can tell who
 * answered. Pure.
 *
 * @param trouble what goes wrong at the vendor this time
 */
export function play(vendor: Vendor, question: Question, trouble?: Trouble): Played {
  const path = question.path.replace(/\?.*$/, "");
  const format = formatOf(path);
  const body = bodyOf(question.body);
  const wire = format && wires[format];
  const asked = wire?.read(body, path);
  const tokens = tokensOf(asked?.texts ?? []);
  const objected = objection(vendor, { question, path, format, body, asked, tokens });
  if (objected !== undefined && (trouble === undefined || wire === undefined)) {
    const { refusal, complaint } = objected;
    const reply = wire ? wire.refuse(refusal) : json({ error: { message: refusal.message } }, 404);
    return { reply, ...(complaint === undefined ? {} : { complaint }) };
  }
  if (wire === undefined || asked === undefined) return { reply: json({}, 404) };
  if (trouble !== undefined) return { reply: wire.refuse(troubles[trouble]) };
  const { model = vendor.model ?? "", streamed, tool } = asked;
  const reply = wire.say({
    model,
    mark: vendor.mark,
    words: ["muffin", " from ", vendor.mark],
    streamed,
    tool: tool && { name: tool.name, input: sampleOf(tool.schema) },
    usage: { input: tokens, output: 3 },
    path: question.path,
    body,
  });
  return { reply };
}
