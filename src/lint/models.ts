import type { Model } from "../litellm/catalogue.ts";
import { own } from "../own.ts";

/** LiteLLM's model map, in the form that costs the least for what is asked of it. */
export type Models = {
  /** whether there is a map at all */
  known: boolean;
  get(name: string): Model | undefined;
  /** the names of a vendor's models, without its prefix */
  names(vendor: string): readonly string[];
};

/** Vendors whose models are nobody else's, and stand in LiteLLM's map in full. */
export const makers: ReadonlySet<string> = new Set([
  ...["openai", "anthropic", "gemini", "xai", "mistral", "deepseek", "cohere"],
]);

const bare = (name: string, vendor: string): string =>
  name.startsWith(`${vendor}/`) ? name.slice(vendor.length + 1) : name;

/** A map that was read whole. */
export function modelsOf(map: Readonly<Record<string, Model>>): Models {
  return {
    known: Object.keys(map).length > 0,
    get: (name) => own(map, name),
    names: (vendor) =>
      Object.keys(map).flatMap((name) =>
        map[name]?.provider === vendor ? [bare(name, vendor)] : [],
      ),
  };
}

/** A few look-ups are cheaper in the text, with its one model a line in order, than parsing it all. */
const fewLookups = 300;

/** The map's text is looked at in pieces of so many bytes. */
const pieceSize = 8192;

/** The text of a catalogue's model map, as the bytes of its file: most of it is never looked at. */
export function modelsInText(text: Buffer): Models {
  const memory = new Map<string, Model | undefined>();
  let whole: Models | undefined;

  /** The first name of each piece, and where its line begins; the names are in order. */
  const pieces: { name: string; start: number }[] = [];
  for (let at = text.indexOf("\n"); at < text.length; at += pieceSize) {
    const start = text.indexOf('\n"', at);
    if (start < 0) break;
    pieces.push({ name: text.toString("latin1", start + 2, text.indexOf('":{', start)), start });
  }

  const search = (name: string): Model | undefined => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.name ?? "") <= name) low = middle + 1;
      else high = middle;
    }
    const start = pieces[low - 1]?.start;
    if (start === undefined) return undefined;
    const piece = text.subarray(start, pieces[low]?.start ?? text.length);
    const mark = `\n"${name}":{`;
    const at = piece.indexOf(mark);
    if (at < 0) return undefined;
    const from = at + mark.length - 1;
    const end = piece.indexOf("\n", from);
    const value = piece.toString("latin1", from, end < 0 ? piece.length : end);
    return JSON.parse(value.endsWith(",") ? value.slice(0, -1) : value);
  };

  return {
    known: true,
    get(name) {
      if (whole) return whole.get(name);
      if (memory.has(name)) return memory.get(name);
      if (memory.size >= fewLookups) {
        whole = modelsOf(JSON.parse(text.toString("latin1")).models);
        return whole.get(name);
      }
      const model = search(name);
      memory.set(name, model);
      return model;
    },
    names(vendor) {
      const mark = `":{"provider":"${vendor}"`;
      const names: string[] = [];
      for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        names.push(bare(text.toString("latin1", text.lastIndexOf("\n", at) + 2, at), vendor));
      }
      return names;
    },
  };
}
