import type { Path } from "../yaml/path.ts";

export type { Path } from "../yaml/path.ts";
export type Severity = "error" | "warning" | "info";

export type Place = { file: string; line: number; column: number };

/** Finds the line that a part of the config was written on. */
export type Locate = (path: Path, at: "key" | "value") => Place;

/** One thing that is wrong with a config, as data. */
export type Finding = {
  rule: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  path: string;
  message: string;
  suggestion?: string;
  /** the one safe change of the source text, for --fix */
  fix?: Fix;
};

/** Replaces the source text of a key or of a scalar value; without a text, puts the value in quotes. */
export type Fix = { path: Path; at: "key" | "value"; text?: string };

/** `model_list[3].litellm_params.rpm` */
export function showPath(path: Path): string {
  let shown = "";
  for (const step of path) {
    if (typeof step === "number") shown += `[${step}]`;
    else
      shown += `${shown === "" ? "" : "."}${/[.[\]\s]/.test(step) ? JSON.stringify(step) : step}`;
  }
  return shown;
}
