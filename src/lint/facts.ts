import type { Surprise } from "../yaml/read-frame.ts";
import type { Path, Place } from "./finding.ts";

/** What reading the YAML showed and plain data no longer says; all empty for a config made by code. */
export type Facts = {
  duplicates: readonly { path: Path; place: Place; firstLine: number }[];
  surprising: readonly (Pick<Surprise, "path" | "key" | "text" | "scalar"> & { place: Place })[];
  /** top-level keys that hold anchors for the rest of the file */
  holders: ReadonlySet<string>;
  missingIncludes: readonly { file: string; place: Place }[];
  /** whether a file is there, by its path from the config; undefined where nobody can say */
  exists?: (file: string) => boolean;
  replacedSections: readonly { section: string; by: string; place: Place }[];
};

export const noFacts: Facts = {
  duplicates: [],
  surprising: [],
  holders: new Set(),
  missingIncludes: [],
  replacedSections: [],
};
