import { join, resolve } from "node:path";
import { formats, outputFiles } from "../../../outputs/index.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { companionsOf } from "../../companions.ts";
import { count } from "../../count.ts";
import { generateFrom } from "../../generated.ts";
import { leftOver, removeLeftOver } from "../../left-over.ts";
import { choiceOption, targetOption } from "../../options.ts";
import { refuseOwnFiles } from "../../own-files.ts";
import { clusterNames, recordOf } from "../../record.ts";
import { reportAbout } from "../../report-about.ts";
import { schemaText } from "../../schema-text.ts";
import { printProblems } from "../../show-finding.ts";
import { shownPath } from "../../shown-path.ts";
import { outOfDate, writeFiles } from "../../write-files.ts";
import { clusterFiles, kubernetesOptions } from "./kubernetes.ts";

/** The command line that makes what --check looked for. */
function again(parsed: Parsed, target: string, shown: string): string {
  const options = ["format", "target", "replicas", "image"].flatMap((name) => {
    const given = stringOption(parsed, name);
    return given === undefined ? [] : [`--${name} ${given}`];
  });
  const cluster = parsed.values["kubernetes"] ? ["--kubernetes"] : [];
  return [`muffintin build ${target} --out ${shown}`, ...cluster, ...options].join(" ");
}

function run(parsed: Parsed, io: Io): number {
  const [target = "groups", ...surplus] = parsed.positionals;
  if (surplus.length > 0)
    throw new UsageError(`${surplus.join(" ")}: only one directory can be built`);
  const format = choiceOption(parsed, "format", formats, "yaml");
  const out = resolve(io.cwd, stringOption(parsed, "out") ?? "out");
  const shown = shownPath(out, io);

  const built = generateFrom(target, stringOption(parsed, "target"), io);
  const { inventory, generated, served, findings } = built;
  if (printProblems(findings, io) > 0) {
    io.stderr(`nothing was written: ${target} has errors\n`);
    return 1;
  }

  const made = outputFiles(inventory, generated, format, {
    served,
    report: reportAbout(target, built, io),
    schema: schemaText(built.reference.catalogue.version, io),
  });
  const companions = companionsOf(built, made, { directory: out, shown }, io);
  const own = [...made, ...clusterFiles(parsed, built, io)];
  const files = [...own, ...companions, ...recordOf(own, companions)];
  const left = leftOver({ directory: out, folder: built.folder }, files);
  if (parsed.values["check"]) {
    const stale = [...outOfDate(out, files), ...left];
    for (const name of stale) io.stderr(`${join(shown, name)}: out of date\n`);
    if (stale.length > 0) io.stderr(`run \`${again(parsed, target, shown)}\` to renew\n`);
    if (left.some((name) => clusterNames.has(name)))
      io.stderr("that removes what --kubernetes made; with --kubernetes it is renewed\n");
    return stale.length > 0 ? 1 : 0;
  }
  refuseOwnFiles({ directory: out, shown }, files);
  writeFiles([{ directory: out, shown, files }]);
  removeLeftOver({ directory: out, shown }, left, io);
  io.stdout(
    `${join(shown, files[0]?.name ?? "")}: ${count(served.modelList.length, "deployment")}, ` +
      `${count(Object.keys(generated.env).length, "environment variable")}\n`,
  );
  return 0;
}

export const command: Command = {
  usage: "build [DIR|FILE] [--out DIR]",
  description:
    "Makes config.yaml, env.json, .env.example, models.json, report.html and config.schema.json (the\n" +
    "JSON Schema of config.yaml, for editors) from the group files in DIR (default: groups).\n" +
    "Everything is checked first; the files are written all together or not at all.\n" +
    "Groups that are read and found wrong exit 1, those that do not compile or that throw exit 2.",
  options: {
    out: { type: "string", short: "o", value: "DIR", description: "where to write (default: out)" },
    target: targetOption,
    format: {
      type: "string",
      value: "yaml|json",
      description: "the config's format (default: yaml)",
    },
    check: {
      type: "boolean",
      description: "write nothing; exit 1 when the files in DIR are out of date",
    },
    ...kubernetesOptions,
  },
  run,
};
