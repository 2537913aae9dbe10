import assert from "node:assert/strict";
import { SourceMap } from "node:module";
import { test } from "node:test";
import { bundle } from "../../src/cli/load/esbuild.ts";
import { readMappings } from "../../src/cli/load/mappings.ts";
import { inRoot } from "../root.ts";

test("every place in the bundle of groups/ comes from where Node says too", () => {
  const io = { cwd: process.cwd(), env: process.env, home: inRoot("dist") };
  const made = bundle(inRoot("groups/index.ts"), io);
  assert.ok("code" in made);
  const [code = "", map = ""] = made.code.split(
    "//# sourceMappingURL=data:application/json;base64,",
  );
  const payload = JSON.parse(Buffer.from(map, "base64").toString("utf8"));
  const node = new SourceMap(payload);
  const originAt = readMappings(payload.mappings);
  let compared = 0;
  for (const [line, text] of code.split("\n").entries()) {
    for (let column = 0; column <= text.length; column += 1) {
      const origin = originAt(line, column);
      if (origin === undefined) continue;
      const entry = node.findEntry(line, column);
      assert.ok("originalSource" in entry);
      const { originalSource, originalLine, originalColumn } = entry;
      const { source, ...place } = origin;
      assert.deepEqual(
        { source: payload.sources[source], ...place },
        { source: originalSource, line: originalLine, column: originalColumn },
      );
      compared += 1;
    }
  }
  assert.ok(compared > 5000, `only ${compared} places were compared`);
});

test("what comes from nowhere has no origin, nor has what stands before the first segment", () => {
  // line 1: column 2 from 0:5:1, column 8 from nowhere; line 3: column 0 from 1:4:0, with a name
  const originAt = readMappings("EAKC,M;;ACDDA");
  const at = (line: number, column: number) => originAt(line, column);
  assert.deepEqual(at(0, 1), undefined);
  assert.deepEqual(at(0, 2), { source: 0, line: 5, column: 1 });
  assert.deepEqual(at(0, 7), { source: 0, line: 5, column: 1 });
  assert.deepEqual(at(0, 8), undefined);
  assert.deepEqual(at(1, 0), undefined);
  assert.deepEqual(at(2, 3), { source: 1, line: 4, column: 0 });
  assert.deepEqual(at(9, 0), undefined);
});
