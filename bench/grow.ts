// One size of growth, in a process of its own: node grow.mjs COUNT ours|dump. Prints JSON.
import { dump } from "js-yaml";
import { generate } from "../src/generate.ts";
import { lint } from "../src/lint/lint.ts";
import { newest } from "../src/litellm/catalogue.ts";
import { outputFiles } from "../src/outputs/index.ts";
import { readReference } from "../src/reference.ts";
import { readYaml } from "../src/yaml/read.ts";
import { inRoot } from "../test/root.ts";
import { inventoryOf } from "./inventory.ts";

const [, , size = "10", mode = "ours"] = process.argv;
const spent: Record<string, number> = {};

function timed<Value>(step: string, make: () => Value): Value {
  const start = performance.now();
  const value = make();
  spent[step] = performance.now() - start;
  return value;
}

const peak = (): number => process.resourceUsage().maxRSS * 1024;

const inventory = timed("author", () => inventoryOf(Number(size)));
const reference = readReference(inRoot("dist"), newest, inventory);
const generated = timed("generate", () => generate(inventory, reference));
if (mode === "dump") {
  // without shared objects, which it would write as anchors: the same text as ours
  const config = JSON.parse(JSON.stringify(generated.config));
  timed("dump", () => dump(config));
} else {
  const nowhere = { file: "", line: 1, column: 1 };
  timed("lint", () => lint({ config: generated.config, locate: () => nowhere }, reference));
  const [config] = timed("write", () => outputFiles(inventory, generated, "yaml"));
  spent["memory"] = peak();
  timed("read", () => readYaml(config?.text ?? ""));
}
process.stdout.write(JSON.stringify({ ...spent, peak: peak() }));
