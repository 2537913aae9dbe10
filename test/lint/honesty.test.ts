import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { newest } from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { lintText } from "./fixture.ts";
import { type Said, tried } from "./honest.ts";
import { environment, included, type Specimen, specimens } from "./mistakes.ts";

const document = inRoot("docs/lint-vs-litellm.md");
const renew = "MUFFINTIN_UPDATE=1 node test/run.mjs lint/honesty";

let said: Map<string, Said> | undefined;

/** What became of every specimen: they are run once. */
function ask(): Map<string, Said> {
  said ??= tried(["flawed", "mistakes", "clean"].flatMap(specimens));
  return said;
}

const cell = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replace(/\s+/g, " ");

function behaviour({ load, boot, lost, answer, log }: Said): string {
  if (load !== null) return `refuses to start: ${load}`;
  const parts = [boot === null ? "" : `refuses to start: ${boot}`];
  if (lost > 0) parts.push(`drops ${lost} of the deployments`);
  else if (log.length > 0) parts.push(`log: ${log[0]}`);
  if (answer !== null && answer !== "") parts.push(answer);
  return parts.filter((part) => part !== "").join("; ") || "says nothing";
}

function row(specimen: Specimen, answers: ReadonlyMap<string, Said>): string {
  const heard = answers.get(specimen.file);
  const found = lintText(specimen.text, { environment, files: included })
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, rule, line }) => `${severity} ${rule} (line ${line})`);
  const link = specimen.file.slice(inRoot("test/fixtures").length + 1);
  const name = `[${cell(specimen.title)}](../test/fixtures/${link})`;
  return `| ${name} | ${heard ? cell(behaviour(heard)) : "?"} | ${[...new Set(found)].join("; ")} |`;
}

function table(folder: string, answers: ReadonlyMap<string, Said>): string {
  const rows = specimens(folder).map((specimen) => row(specimen, answers));
  return ["| mistake | LiteLLM | muffintin lint |", "|---|---|---|", ...rows].join("\n");
}

function page(answers: ReadonlyMap<string, Said>): string {
  return `# What LiteLLM says, and what muffintin lint says

Made by \`${renew}\` with LiteLLM ${newest}: each config is loaded by the
real proxy's own code, and asked for an answer where the mistake shows only then. Do not edit.

## Configs that LiteLLM's own validator was tried on

${table("flawed", answers)}

## Mistakes

${table("mistakes", answers)}
`;
}

test("what LiteLLM does with each mistake is what the documents say", needs("litellm"), () => {
  const text = page(ask());
  if (process.env["MUFFINTIN_UPDATE"] === "1") writeFileSync(document, text);
  assert.equal(text, readFileSync(document, "utf8"), `out of date; renew it: ${renew}`);
});

for (const { name, file } of specimens("clean")) {
  test(`a clean config starts, loses nothing and answers: ${name}`, needs("litellm"), () => {
    const { load, boot, lost, answer } = ask().get(file) ?? {};
    assert.deepEqual({ load, boot, lost }, { load: null, boot: null, lost: 0 });
    assert.match(answer ?? "", /^answers: /);
  });
}
