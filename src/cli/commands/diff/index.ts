import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Side } from "../../../diff/change.ts";
import { diff } from "../../../diff/diff.ts";
import { configOfProxy } from "../../../diff/live.ts";
import { formats, writeDiff } from "../../../diff/write.ts";
import { readCatalogue, readModels } from "../../../litellm/catalogue.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { configAt } from "../../config-at.ts";
import { choiceOption, targetOption, targetVersion } from "../../options.ts";
import { modelInfo } from "../../proxy.ts";
import { isRevision, splitRevision, withRevision } from "./revision.ts";

const isUrl = (target: string): boolean => /^https?:\/\//.test(target);

/** Reads one side: an address, something that exists here, or something in git. */
async function sideOf(target: string, other: string, parsed: Parsed, io: Io): Promise<Side> {
  const version = stringOption(parsed, "target");
  if (isUrl(target)) {
    const config = configOfProxy(await modelInfo(target, io));
    return { label: target, config, live: true };
  }
  if (existsSync(resolve(io.cwd, target))) {
    return { label: target, config: configAt(target, version, io), live: false };
  }
  const { revision, inside } = splitRevision(target);
  if (!isRevision(revision, io)) {
    throw new UsageError(`${target}: neither a file, a directory, a git revision nor an address`);
  }
  const beside = relative(io.cwd, resolve(io.cwd, other));
  const same = !isUrl(other) && existsSync(resolve(io.cwd, other)) && beside !== "";
  return await withRevision(revision, io, async (here, top) => {
    const isWithin = !relative(top, resolve(here, beside)).startsWith("..");
    const place = inside ?? (same && isWithin ? beside : "groups");
    // as git means it, where it is not meant from here
    const fromTop = !existsSync(resolve(here, place)) && existsSync(resolve(top, place));
    const cwd = fromTop ? top : here;
    try {
      const config = configAt(place, version, { ...io, cwd });
      return { label: `${revision}:${place}`, config, live: false };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`${revision}:${error.message}`);
    }
  });
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const format = choiceOption(parsed, "format", formats, "human");
  const [old = "HEAD", now = "groups", ...surplus] = parsed.positionals;
  if (surplus.length > 0)
    throw new UsageError(`${surplus.join(" ")}: only two configs can be compared`);
  if (parsed.positionals.length === 0 && !isRevision(old, io)) {
    throw new UsageError(
      "there is no git revision here to compare with: name OLD, a config, a directory or an address",
    );
  }
  const before = await sideOf(old, now, parsed, io);
  const after = await sideOf(now, old, parsed, io);
  const directory = join(io.home, "catalogue");
  const version = targetVersion(stringOption(parsed, "target"));
  const found = diff(before, after, {
    catalogue: readCatalogue(directory, version),
    models: readModels(directory, version).models,
  });
  io.stdout(writeDiff(found, format, io.color && process.stdout.isTTY === true));
  return found.changes.length > 0 ? 1 : 0;
}

export const command: Command = {
  usage: "diff [OLD [NEW]]",
  description:
    "Says what differs between two configs, and what follows for requests. Each is a config.yaml, a\n" +
    "directory of group files or of a build, a git revision (REV or REV:PATH; the work tree is not\n" +
    "touched), or the address of a running proxy, of which only the models are compared (its key is\n" +
    "read from LITELLM_MASTER_KEY). Without NEW: groups; without OLD: HEAD. Exit 1 when they differ.",
  options: {
    format: { type: "string", value: "FORMAT", description: formats.join(", ") },
    target: targetOption,
  },
  run,
};
