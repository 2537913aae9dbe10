import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Difference } from "../../../import/compare.ts";
import type { Draft } from "../../../import/draft.ts";
import type { Importer } from "../../../import/import.ts";
import { configYaml } from "../../../outputs/config.ts";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";
import { generateFrom } from "../../generated.ts";
import type { Origin } from "./origin.ts";

type Companions = Origin["companions"];
type Built = { errors: string[]; yaml: string };

/** Builds a draft as `muffintin build` would, in a directory that is gone afterwards. */
function build(draft: Draft, companions: Companions, io: Io): Built {
  const directory = mkdtempSync(join(tmpdir(), "muffintin-import-"));
  try {
    for (const { name, text } of [...draft.files, ...companions]) {
      const file = join(directory, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const { generated, findings } = generateFrom(directory, undefined, io);
    const errors = findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
    return { errors: [...new Set(errors)].sort(), yaml: configYaml(generated) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A draft that says what the original says, or where it does not. */
export type Proof = { draft: Draft; accept: string[] } | { differs: Difference[] };

function proveOne(found: Importer, companions: Companions, rich: boolean, io: Io): Proof {
  const first = found.draft([], rich);
  const { errors: accept, yaml } = build(first, companions, io);
  const draft = accept.length === 0 ? first : found.draft(accept, rich);
  const built = accept.length === 0 ? { errors: [], yaml } : build(draft, companions, io);
  const differs = [
    ...found.differences(built.yaml),
    ...built.errors.map((rule) => ({ path: [], what: `the build would stop at ${rule}` })),
  ];
  return differs.length > 0 ? { differs } : { draft, accept };
}

/**
 * A draft that is proven to say what the original says: where the one with spread() and the vendors'
 * functions does not, the one without them.
 *
 * @param companions what stands beside the group files
 */
export function prove(found: Importer, companions: Companions, io: Io): Proof {
  try {
    const proof = proveOne(found, companions, true, io);
    if ("draft" in proof) return proof;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  try {
    return proveOne(found, companions, false, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`nothing was written: the draft does not load: ${error.message}`, 1);
  }
}
