import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { noFacts } from "../../src/lint/facts.ts";
import { InputError } from "../../src/lint/input.ts";
import { lint } from "../../src/lint/lint.ts";
import { newest, readCatalogue } from "../../src/litellm/catalogue.ts";
import { decodeYaml } from "../../src/yaml/decode.ts";
import { inRoot } from "../root.ts";
import { lintText } from "./fixture.ts";
import { specimens } from "./mistakes.ts";

const seed = 20_240_607;
const catalogue = readCatalogue(inRoot("src/litellm/catalogue"), newest);
const locate = () => ({ file: "config.yaml", line: 1, column: 1 });

/** Either findings, or one sentence; nothing else may come out. */
function survives(text: string): void {
  try {
    for (const { line, column, message } of lintText(text)) {
      assert.ok(line > 0 && column > 0 && message !== "");
    }
  } catch (error) {
    assert.ok(error instanceof InputError, String(error));
    assert.match(error.message, /^config\.yaml(:\d+:\d+)?[: ].+$/);
  }
}

test("any text gives findings or one sentence", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), survives), {
    seed,
    numRuns: 500,
  });
});

test("any bytes give a text or one sentence", () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const check = (given: Uint8Array): void => {
    const decoded = decodeYaml(given);
    if ("text" in decoded) survives(decoded.text);
    else assert.match(decoded.problem, /^(is|holds|the byte) \S/);
  };
  fc.assert(fc.property(bytes, check), { seed, numRuns: 500 });
});

test("damaged configs give findings or one sentence", () => {
  const texts = ["flawed", "mistakes", "clean"].flatMap(specimens).map(({ text }) => text);
  const damage = fc.tuple(
    fc.constantFrom(...texts),
    fc.nat(),
    fc.nat(40),
    fc.string({ maxLength: 8 }),
  );
  const check = ([text, at, cut, put]: [string, number, number, string]): void => {
    const from = at % (text.length + 1);
    survives(text.slice(0, from) + put + text.slice(from + cut));
  };
  fc.assert(fc.property(damage, check), { seed, numRuns: 1500 });
});

test("any data below any section gives findings", () => {
  const sections = catalogue.places["top"]?.names() ?? [];
  const keys = Object.values(catalogue.places).flatMap((keys) => keys.names());
  const key = fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 8 }));
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(null, true, 0, -1.5, "", "os.environ/A", "chat", "openai/*", new Date(0)),
      fc.string({ maxLength: 12 }),
      fc.array(tie("data"), { maxLength: 4 }),
      fc.dictionary(key, tie("data"), { maxKeys: 6, noNullPrototype: true }),
    ),
  }));
  const config = fc.dictionary(fc.constantFrom(...sections), data, {
    maxKeys: 6,
    noNullPrototype: true,
  });
  const check = (given: unknown): void => {
    lint(
      { config: given, locate, facts: noFacts },
      {
        catalogue,
        profile: "production",
        replicas: 2,
        environment: new Set(),
        today: "2026-09-01",
      },
    );
  };
  fc.assert(fc.property(config, check), { seed, numRuns: 2000 });
});

test("a name that every object inherits is a name as others are, wherever it stands", () => {
  for (const { text } of ["mistakes", "clean"].flatMap(specimens)) {
    // what is included is another file
    if (/^include:/m.test(text)) continue;
    for (const { index, 0: word } of text.matchAll(/(?<=^[^#]*)[A-Za-z_][\w-]*/gm)) {
      survives(`${text.slice(0, index)}constructor${text.slice(index + word.length)}`);
    }
  }
});
