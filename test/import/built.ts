import assert from "node:assert/strict";
import { generateFrom } from "../../src/cli/generated.ts";
import { configYaml } from "../../src/outputs/config.ts";
import { isMapping, readYaml } from "../../src/yaml/read.ts";
import { writeYaml } from "../../src/yaml/write.ts";
import { inRoot } from "../root.ts";
import { withImport } from "./run-import.ts";

/** A config as it is after YAML. */
export function parse(config: object): unknown {
  const text = writeYaml(config, { header: [], before: new Map() });
  const { data } = readYaml(text);
  return isMapping(data) ? { model_list: [], ...data } : { model_list: [] };
}

/** Imports a config and builds what comes out, in this process. */
export function rebuilt(config: object): Promise<unknown> {
  const text = writeYaml(config, { header: [], before: new Map() });
  return withImport(text, ({ status, stderr, directory }) => {
    assert.equal(status, 0, stderr);
    const io = { stdout() {}, stderr() {}, cwd: directory, env: {}, color: false };
    const { generated, findings } = generateFrom(directory, undefined, {
      ...io,
      home: inRoot("dist"),
    });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === "error"),
      [],
    );
    return readYaml(configYaml(generated)).data;
  });
}
