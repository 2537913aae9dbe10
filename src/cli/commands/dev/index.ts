import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { outputFiles } from "../../../outputs/index.ts";
import { reportFile } from "../../../outputs/report/report.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { companionsOf } from "../../companions.ts";
import { count } from "../../count.ts";
import { generateFrom } from "../../generated.ts";
import { leftOver, removeLeftOver } from "../../left-over.ts";
import { entryOf } from "../../load/load.ts";
import { targetOption } from "../../options.ts";
import { refuseOwnFiles } from "../../own-files.ts";
import { recordOf } from "../../record.ts";
import { reportAbout } from "../../report-about.ts";
import { schemaText } from "../../schema-text.ts";
import { printProblems } from "../../show-finding.ts";
import { shownPath } from "../../shown-path.ts";
import { refusalOf } from "../../system-error.ts";
import { writeFiles } from "../../write-files.ts";
import { follow } from "./follow.ts";
import { type Stage, startDevServer } from "./server.ts";

function portOption(parsed: Parsed): number {
  const given = stringOption(parsed, "port") ?? "4780";
  const port = Number(given);
  if (/^\d+$/.test(given) && port < 65_536) return port;
  throw new UsageError(`--port ${given}: must be a port number, or 0 for any`);
}

/** Builds once, says so on the terminal, and gives the page. */
function buildOnce(target: string, parsed: Parsed, io: Io): Stage {
  const began = performance.now();
  try {
    const built = generateFrom(target, stringOption(parsed, "target"), io);
    const { inventory, generated, served, findings } = built;
    const about = reportAbout(target, built, io);
    const errors = printProblems(findings, io);
    const out = stringOption(parsed, "out");
    if (out !== undefined && errors === 0) {
      const directory = resolve(io.cwd, out);
      const schema = schemaText(built.reference.catalogue.version, io);
      const place = { directory, shown: shownPath(directory, io) };
      const files = outputFiles(inventory, generated, "yaml", { served, report: about, schema });
      const companions = companionsOf(built, files, place, io);
      for (const { name } of companions) io.reads?.(join(built.folder, name));
      const all = [...files, ...companions, ...recordOf(files, companions)];
      refuseOwnFiles(place, all);
      const left = leftOver({ directory, folder: built.folder }, all);
      writeFiles([{ ...place, files: all }]);
      removeLeftOver(place, left, io);
    }
    const took = Math.round(performance.now() - began);
    const told = errors === 0 ? "" : `, ${count(errors, "error")}`;
    const deployments = count(served.modelList.length, "deployment");
    io.stdout(`${target}: ${deployments}${told} (${took} ms)\n`);
    return { page: reportFile(inventory, served, about).text, problem: "" };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr(`error: ${error.message.replaceAll("\n", "\nerror: ")}\n`);
    return { page: undefined, problem: error.message };
  }
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const [target = "groups", ...surplus] = parsed.positionals;
  if (surplus.length > 0)
    throw new UsageError(`${surplus.join(" ")}: only one directory can be watched`);
  const full = resolve(io.cwd, target);
  if (!existsSync(full) || statSync(full).isFile()) entryOf(target, io);
  const script = readFileSync(join(io.home, "live.js"), "utf8");
  const server = await startDevServer(portOption(parsed), script);
  const directory = statSync(full).isDirectory() ? full : dirname(full);
  const out = stringOption(parsed, "out");
  let sources: ReadonlySet<string> = new Set();
  const end = follow(
    directory,
    out === undefined ? undefined : resolve(io.cwd, out),
    () => {
      const read = new Set<string>();
      const stage = buildOnce(target, parsed, { ...io, reads: (file) => read.add(file) });
      server.show(stage);
      // a build that stopped has not read all that the next one may
      sources = stage.problem === "" ? read : new Set([...sources, ...read]);
      return [...sources];
    },
    (place, error) =>
      io.stderr(`${shownPath(place, io)}: cannot be followed: ${refusalOf(error)}\n`),
  );
  io.stdout(`${server.url} shows ${target} and follows each save; Ctrl-C ends it\n`);

  await new Promise<void>((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
  end();
  server.close();
  return 0;
}

export const command: Command = {
  usage: "dev [DIR|FILE]",
  description:
    "Serves the report of DIR (default: groups) on 127.0.0.1 and builds anew on each save; open pages\n" +
    "follow by themselves, and show what is wrong. With --out the files of a build are written too.",
  options: {
    port: { type: "string", value: "PORT", description: "where to listen (default: 4780; 0: any)" },
    out: { type: "string", short: "o", value: "DIR", description: "where to write the files" },
    target: targetOption,
  },
  run,
};
