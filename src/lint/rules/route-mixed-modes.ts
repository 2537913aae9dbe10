import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import { modeOf } from "../routes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

/** The words for what is asked in one way. */
const same: Readonly<Record<string, string>> = { responses: "chat", completion: "chat" };

export const rule: Rule = {
  id: "route/mixed-modes",
  severity: "warning",
  about: () => ({
    description:
      "Deployments of one name, or a fallback, that do different things, such as chat and embedding: the router does not look at it, and part of the requests fails.",
    wrong: modelList(
      deployment("chat", "openai/gpt-5"),
      deployment("chat", "openai/text-embedding-3-small"),
    ),
    right: modelList(
      deployment("chat", "openai/gpt-5"),
      deployment("embed", "openai/text-embedding-3-small"),
    ),
  }),
  check({ deployments, fallbacks, model, report }) {
    const modes = new Map<string, string>();
    for (const entry of deployments) {
      const { name, path } = entry;
      if (name === undefined) continue;
      const stated = modeOf(entry, model);
      if (typeof stated !== "string" || stated === "") continue;
      const mode = same[stated] ?? stated;
      const first = modes.get(name);
      if (first === undefined) modes.set(name, mode);
      else if (first !== mode) {
        const message = `${quoted(name)} has deployments for ${first} and for ${mode}: the router does not tell them apart`;
        report([...path, "model_name"], message, { at: "value" });
      }
    }
    const look = (from: string, to: string, path: Path): void => {
      const [mode, other] = [modes.get(from), modes.get(to)];
      if (mode === undefined || other === undefined || mode === other) return;
      const message = `${quoted(from)} is for ${mode}, ${quoted(to)} for ${other}: it cannot stand in for it`;
      report(path, message, { at: "value" });
    };
    for (const { source, targets } of fallbacks()) {
      if (source === undefined) continue;
      for (const { name, path } of targets) look(source, name, path);
    }
  },
};
