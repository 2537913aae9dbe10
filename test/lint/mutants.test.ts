// Beside the mistakes that somebody thought of: configs with a change that nobody chose.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { needs } from "../skip.ts";
import { lintText } from "./fixture.ts";
import { type Said, tried } from "./honest.ts";
import { environment } from "./mistakes.ts";
import { type Mutant, mutants } from "./mutants.ts";

const seed = 20_261_128;

/** What the linter says of a config, but for what it only informs of or what a database decides. */
const messages = (text: string): string[] =>
  lintText(text, { environment })
    .filter(({ severity, message }) => severity !== "info" || starts.test(message))
    .filter(({ message }) => !/with a database/.test(message))
    .map(({ rule, message }) => `${rule}: ${message}`);

const starts = /refuses? to start|starts only where/;
const drops = /drops this deployment/;

describe("of a config with any change the linter says what LiteLLM does", needs("litellm"), () => {
  let folder = "";
  let rows: { mutant: Mutant; said: Said; found: string[] }[] = [];
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "muffintin-mutants-"));
    const files = mutants(seed, 200).map((mutant, index) => {
      const file = path.join(folder, `${index}.yaml`);
      writeFileSync(file, mutant.text);
      return { mutant, file };
    });
    const answers = tried(files.map(({ file }) => ({ file, asks: "" })));
    rows = files.map(({ mutant, file }) => {
      const said = answers.get(file);
      assert.ok(said, mutant.name);
      return { mutant, said, found: messages(mutant.text) };
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The configs of which LiteLLM and the linter say different things, each as a text. */
  const differing = (does: (said: Said) => boolean, says: RegExp): string[] =>
    rows
      .filter(({ said, found }) => does(said) !== found.some((message) => says.test(message)))
      .map(({ mutant, said: { load, boot, lost }, found }) =>
        [`# ${mutant.name}`, mutant.text, JSON.stringify({ load, boot, lost }), ...found].join(
          "\n",
        ),
      );
  const stops = ({ load, boot }: Said): boolean => load !== null || boot !== null;

  test("whether it starts", () => {
    assert.ok(rows.some(({ said }) => said.load !== null));
    assert.deepEqual(differing(stops, starts), []);
  });

  test("whether it drops a deployment, where it starts", () => {
    assert.ok(rows.some(({ said }) => said.lost > 0));
    assert.deepEqual(
      differing((said) => said.lost > 0 && !stops(said), drops),
      [],
    );
  });
});
