import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { providersOf } from "../litellm/provider-of.ts";
import type { About } from "../outputs/report/report.ts";
import { own } from "../own.ts";
import { remembered } from "../remembered.ts";
import type { Io } from "./command.ts";
import type { Built } from "./generated.ts";

declare const MUFFINTIN_VERSION: string;

/** A directory's name without the hash that it has in a Nix store. */
const plainName = (directory: string): string => basename(directory).replace(/^[0-9a-z]{32}-/, "");

/**
 * What a build's report is made of. Places are told from the group directory's own name, so that
 * the page is the same wherever the directory lies and the build was started.
 */
export function reportAbout(
  target: string,
  { whole, reference, findings }: Pick<Built, "whole" | "reference" | "findings">,
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
    naming: {
      providers: new Set(Object.keys(reference.catalogue.providers)),
      providerOf: providersOf(
        whole,
        reference.catalogue,
        (name) => own(reference.models(), name)?.provider,
      ),
    },
    findings: findings.map((finding) => ({ ...finding, file: place(finding.file) })),
    page: readFileSync(join(io.home, "report.html"), "utf8"),
  };
}
