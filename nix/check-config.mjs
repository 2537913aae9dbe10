// Compares what a config needs with what a module declares: node check-config.mjs CONFIG SPEC
// Prints the warnings to keep; what is wrong goes to stderr, one sentence each, and the exit is 1.
// What must have a value when the proxy starts goes to the file `needed`, a name a line.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [, , folder, specFile] = process.argv;
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const spec = read(specFile);
for (const file of ["env.json", "models.json", "config.yaml"]) {
  if (existsSync(path.join(folder, file))) continue;
  const why = existsSync(path.join(folder, "config.json"))
    ? "it has JSON. Leave --format out of its extraArgs."
    : "it is not what lib.mkLitellmConfig returns.";
  console.error(`${spec.option}.configuration has no ${file}: ${why}`);
  process.exit(1);
}
const needs = read(path.join(folder, "env.json"));
const { models } = read(path.join(folder, "models.json"));
const config = readFileSync(path.join(folder, "config.yaml"), "utf8");

const errors = [];
const warnings = [];

const declared = new Set([...spec.declared, ...spec.optional]);
const missing = Object.keys(needs).filter((name) => !declared.has(name));
if (missing.length > 0 && !spec.open) {
  const users = missing.flatMap((name) => needs[name].needed_by);
  const first = [...new Set(users)].slice(0, 3).join(", ");
  const more = new Set(users).size > 3 ? ", …" : "";
  const text = `the config needs ${missing.join(", ")} (for ${first}${more}), and nothing declares ${
    missing.length === 1 ? "it" : "them"
  }.`;
  const remedy = `Set ${spec.option}.secrets.${missing[0]} to the path of its file, or say that it may stay unset with ${spec.option}.optionalVariables.`;
  const origin = spec.isDefault
    ? `\n  It is the config of muffintin's own groups, because ${spec.option}.configuration is not set.`
    : "";
  (spec.required ? errors : warnings).push(`${spec.option}: ${text}\n  ${remedy}${origin}`);
}

// LiteLLM puts an address together where these three say where it is
const parts = ["DATABASE_HOST", "DATABASE_USERNAME", "DATABASE_NAME"];
const database = /^ {2}database_url:/im.test(config)
  ? "the config has a database_url"
  : spec.declared.includes("DATABASE_URL")
    ? "DATABASE_URL is declared"
    : parts.every((name) => spec.declared.includes(name)) && `${parts.join(", ")} are declared`;
if (database && spec.noDatabase) {
  warnings.push(
    `${spec.option}: ${database}, and ${spec.option}.package has no Prisma client, without which LiteLLM does not start.\n  Use the container, or a package with a generated client.`,
  );
}

const loopback =
  /(?:\/\/(?:[^\s/@]*@)?|host: ["']?)((?:localhost|127\.[\d.]+|\[?::1\]?)(?::\d+)?)(?![\w.-])/i;
const inside = config
  .split("\n")
  .filter((line) => !/^\s*#/.test(line))
  .flatMap((line) => line.match(loopback)?.[1] ?? []);
if (spec.isContainer && inside.length > 0) {
  warnings.push(
    `${spec.option}: the config has ${[...new Set(inside)].join(", ")}, which in the container is the container itself.\n  Write host.docker.internal, or another address of this machine.`,
  );
}

const fixed = models.filter(({ kind }) => kind !== "wildcard").map(({ name }) => name);
const wild = models.filter(({ kind }) => kind === "wildcard").map(({ name }) => name.split("*"));
const isServed = (model) =>
  fixed.includes(model) ||
  wild.some(([start = "", end = ""]) => model.startsWith(start) && model.endsWith(end));

/** Edits between two names; a list of a hundred needs no faster way. */
function distance(from, to) {
  let row = [...Array(to.length + 1).keys()];
  for (let at = 1; at <= from.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = row[column - 1] + (from[at - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[column] + 1, next[column - 1] + 1));
    }
    row = next;
  }
  return row[to.length];
}

for (const [option, model] of Object.entries(spec.models)) {
  if (isServed(model)) continue;
  const near = fixed
    .map((name) => [distance(model, name), name])
    .sort(([one], [other]) => one - other)
    .slice(0, 3)
    .map(([, name]) => name);
  errors.push(`${option}: the config serves no ${model}. Near it: ${near.join(", ")}.`);
}

for (const error of errors) console.error(error);
if (errors.length > 0) process.exit(1);
const needed = Object.keys(needs).filter((name) => !spec.optional.includes(name));
writeFileSync("needed", needed.map((name) => `${name}\n`).join(""));
if (warnings.length > 0) console.log(warnings.join("\n"));
