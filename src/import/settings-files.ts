import { fallbackKinds } from "../litellm/fallbacks.ts";
import type { Comments } from "./comments.ts";
import type { Doc, Entry } from "./doc.ts";
import { entry } from "./doc.ts";
import type { DraftFile, Import, Statement } from "./files.ts";
import { fileText } from "./files.ts";
import { entriesOf, valueDoc } from "./values.ts";

const routes: readonly string[] = fallbackKinds;

/** What defineConfig says itself: fallbacks, aliases, guardrails and the rest. */
export function fieldEntries(
  fields: Readonly<Record<string, unknown>>,
  comments: Comments,
): Entry[] {
  return Object.entries(fields).map(([name, value]) => {
    const section =
      name === "callbacks"
        ? ["litellm_settings", name]
        : name === "aliases"
          ? ["router_settings", "model_group_alias"]
          : [...routes, "default_fallbacks"].includes(name)
            ? ["router_settings", name]
            : [name];
    const doc = valueDoc(value, routes.includes(name) ? [] : section, comments);
    const notes = section.length > 1 ? comments.takeBelow(section) : comments.take(section);
    return entry(name, doc, notes);
  });
}

type SettingsFile = { file: DraftFile; names: string[] };

/** settings.ts: what the types know, and what they do not. */
export function settingsFile(
  { settings, rest }: { settings: Record<string, object>; rest: Record<string, unknown> },
  comments: Comments,
): SettingsFile | undefined {
  const statements: Statement[] = [];
  const names: string[] = [];
  if (Object.keys(settings).length > 0) {
    const doc: Doc = { kind: "map", entries: entriesOf(settings, [], comments) };
    statements.push({ lead: "export const settings: Settings = ", doc });
    names.push("settings");
  }
  if (Object.keys(rest).length > 0) {
    const doc: Doc = { kind: "map", entries: entriesOf(rest, [], comments) };
    const note = ["What the types do not know, as it was."];
    statements.push({ comments: note, lead: "export const sections = ", doc });
    names.push("sections");
  }
  if (names.length === 0) return undefined;
  const type: Import = { from: "muffintin", names: ["Settings"], type: true };
  const imports = names.includes("settings") ? [type] : [];
  return { file: { name: "settings.ts", text: fileText(imports, statements) }, names };
}
