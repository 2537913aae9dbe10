import type { Played, Question, Trouble, Vendor } from "./types.ts";
import { type Answer, answer, formatOf, refuse } from "./wire.ts";

export type {
  Auth,
  Format,
  Json,
  Played,
  Question,
  Reply,
  Trouble,
  Vendor,
} from "./types.ts";
export { type Knowledge, vendorsOf } from "./vendors-of.ts";

const reply = ({ status, type, text }: Answer): Played["reply"] => ({
  status,
  headers: { "content-type": type },
  body: text,
});

/**
 * The vendor's reply to a request; its text ends with the mark, so that a client can tell who
 * answered. Pure.
 *
 * @param trouble what goes wrong at the vendor this time
 */
export function play(vendor: Vendor, question: Question, trouble?: Trouble): Played {
  const { body } = question;
  const path = question.path.replace(/\?.*$/, "");
  const format = formatOf(path);
  if (format === undefined) {
    const text = JSON.stringify({ error: { message: `no such path: ${path}` } });
    const headers = { "content-type": "application/json" };
    return { reply: { status: 404, headers, body: text } };
  }
  if (trouble !== undefined) return { reply: reply(refuse(format, trouble)) };
  const google = /\/models\/([^/]+):(streamG|g)enerateContent$/.exec(path);
  const said = typeof body === "object" && body !== null && !Array.isArray(body) ? body : {};
  const model = google?.[1] ?? String(said["model"]);
  const streamed = google ? google[2] === "streamG" : said["stream"] === true;
  return { reply: reply(answer(format, model, vendor.mark, streamed)) };
}
