import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { rules } from "../../src/lint/rules/index.ts";
import { newest, readCatalogue } from "../../src/litellm/catalogue.ts";
import { configSchema } from "../../src/litellm/json-schema.ts";
import { inRoot } from "../root.ts";

const renew = "MUFFINTIN_UPDATE=1 node test/run.mjs lint/docs";

function matches(name: string, text: string): void {
  const file = inRoot("docs", name);
  if (process.env["MUFFINTIN_UPDATE"] === "1") writeFileSync(file, text);
  assert.equal(text, readFileSync(file, "utf8"), `docs/${name} is out of date; renew it: ${renew}`);
}

test("docs/rules.md lists the rules", () => {
  const rows = rules.map(({ id, severity, about, profile }) => {
    const { description } = about();
    const only = profile === undefined ? "" : ` (only with \`--profile ${profile}\`)`;
    return `| \`${id}\` | ${severity}${only} | ${description.replaceAll("|", "\\|").replaceAll("<", "&lt;")} |`;
  });
  const head = `# The rules of muffintin lint

${rules.length} rules. \`muffintin explain RULE\` shows an example of each, wrong and right. A finding can be milder than its
rule where the case is, or where the environment is known. Made by \`${renew}\`: do not edit.

| rule | severity | what it finds |
|---|---|---|
`;
  matches("rules.md", `${head}${rows.join("\n")}\n`);
});

test("docs/litellm-config.schema.json is the catalogue's", () => {
  const catalogue = readCatalogue(inRoot("src/litellm/catalogue"), newest);
  matches(
    "litellm-config.schema.json",
    `${JSON.stringify(configSchema(catalogue), undefined, 1)}\n`,
  );
});
