import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Finding } from "../lint/finding.ts";
import type { About } from "../outputs/report/report.ts";
import type { FullReference } from "../reference.ts";
import { remembered } from "../remembered.ts";
import type { Io } from "./command.ts";

declare const MUFFINTIN_VERSION: string;

/** A directory's name without the hash that it has in a Nix store. */
const plainName = (directory: string): string => basename(directory).replace(/^[0-9a-z]{32}-/, "");

/**
 * What a build's report is made of. Places are told from the group directory's own name, so that
 * the page is the same wherever the directory lies and the build was started.
 */
export function reportAbout(
  target: string,
  { reference, findings }: { reference: FullReference; findings: readonly Finding[] },
  io: Io,
): About & { page: string } {
  const full = resolve(io.cwd, target);
  const directory = statSync(full).isDirectory() ? full : dirname(full);
  const title = plainName(directory);
  const place = remembered((file: string) =>
    join(title, relative(directory, resolve(io.cwd, file))),
  );
  return {
    title,
    litellm: reference.catalogue.version,
    muffintin: MUFFINTIN_VERSION,
    limits: reference.limits,
    providerOf: (model) =>
      reference.catalogue.bare_models[model] ?? reference.models()[model]?.provider,
    findings: findings.map((finding) => ({ ...finding, file: place(finding.file) })),
    page: readFileSync(join(io.home, "report.html"), "utf8"),
  };
}
