import { graphOf } from "../../outputs/graph.ts";
import { dot, mermaid } from "../../outputs/graph-text.ts";
import { routerOf } from "../../router/from-config.ts";
import type { Command, Io, Parsed } from "../command.ts";
import { stringOption, UsageError } from "../command.ts";
import { choiceOption, targetOption } from "../options.ts";
import { configOf, knownOf } from "../router-config.ts";
import { usualSource } from "../source-at.ts";

/** Mermaid's maxEdges and maxTextSize where nobody set them. */
const [mostLines, mostText] = [500, 50_000];

function run(parsed: Parsed, io: Io): number {
  const [target = usualSource(io) ?? "groups", ...surplus] = parsed.positionals;
  if (surplus.length > 0)
    throw new UsageError(`${surplus.join(" ")}: only one config can be drawn`);
  const format = choiceOption(parsed, "format", ["mermaid", "dot", "json"], "mermaid");
  const version = stringOption(parsed, "target");
  const graph = graphOf(routerOf(configOf(target, version, io), knownOf(version, io)));
  if (format === "json") io.stdout(`${JSON.stringify(graph, null, 2)}\n`);
  else if (format === "dot") io.stdout(dot(graph));
  else {
    const text = mermaid(graph);
    io.stdout(text);
    const lines = text.split("\n").filter((line) => / (?:-->|---|==>|-\.->)/.test(line)).length;
    if (text.length > mostText || lines > mostLines) {
      io.stderr(
        "note: as Mermaid comes, on GitHub too, it draws no more than 500 lines and 50,000 characters; --format dot has no such limit\n",
      );
    }
  }
  return 0;
}

export const command: Command = {
  usage: "graph [CONFIG|DIR]",
  description:
    "Draws the groups with their deployments, providers, shares, limits, fallbacks and aliases.\n" +
    "CONFIG is a config.yaml; DIR holds group files or a build (default: groups, else config.yaml).",
  options: {
    format: {
      type: "string",
      value: "mermaid|dot|json",
      description: "the language (default: mermaid)",
    },
    target: targetOption,
  },
  run,
};
