import { readdirSync, readFileSync } from "node:fs";
import { inRoot } from "../root.ts";

/** A config with one flaw, or with none: a file in test/fixtures. */
export type Specimen = {
  name: string;
  file: string;
  text: string;
  /** the comment in its first line */
  title: string;
  /** the model that the honesty test asks it for */
  asks: string;
};

/** The specimens of a folder of test/fixtures: flawed, mistakes or clean. */
export function specimens(folder: string): Specimen[] {
  const directory = inRoot("test/fixtures", folder);
  return readdirSync(directory)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const file = `${directory}/${name}`;
      const text = readFileSync(file, "utf8");
      const title = /^# (.*)/.exec(text)?.[1] ?? "empty file";
      const asks = /^# asks for (.*)/m.exec(text)?.[1] ?? "";
      return { name: name.replace(/\.yaml$/, ""), file, text, title, asks };
    });
}

/** What the proxy's environment holds while the specimens run. */
export const environment = new Set(["UPSTREAM_KEY", "PROXY_KEY", "RETRIES"]);

/** The files that specimens include. */
export const included = { "included.yaml.part": "litellm_settings:\n  num_retries: 9\n" };
