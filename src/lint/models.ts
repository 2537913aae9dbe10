import type { Model } from "../litellm/catalogue.ts";
import { own } from "../own.ts";
import { remembered } from "../remembered.ts";

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

/** A line of the map: where it lies, its model's name and what it says; no name in the last one. */
type Line = { start: number; end: number; key: string | undefined; value: string };

/** The text of a catalogue's model map, as the bytes of its file: most of it is never looked at. */
export function modelsInText(text: Buffer): Models {
  const memory = new Map<string, Model | undefined>();
  const first = text.indexOf("\n");
  let whole: Models | undefined;

  /** Most searches begin with the same lines. */
  const lineAt = remembered((offset: number): Line => {
    const start = text.lastIndexOf("\n", offset) + 1;
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.toString("latin1", start, end);
    const mark = line.indexOf('":{');
    const key = line.startsWith('"') ? line.slice(1, mark) : undefined;
    return { start, end, key, value: line.slice(mark + 2) };
  });

  const search = (name: string): Model | undefined => {
    let low = first;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, end, key, value } = lineAt(middle);
      if (key === undefined || key > name) high = Math.min(start - 1, middle);
      else if (key < name) low = end;
      else return JSON.parse(value.replace(/,$/, ""));
    }
    return undefined;
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
