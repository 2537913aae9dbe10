import assert from "node:assert/strict";
import { after, test } from "node:test";
import { needs } from "../skip.ts";
import { bundle, releaseOf, secrets } from "./bundles.ts";
import { bareMachine, tools } from "./machine.ts";

test("a first deployment on a bare host", needs(...tools), async () => {
  const machine = await bareMachine();
  after(machine.stop);
  const first = bundle("first", ["a", "b"]);
  const began = Date.now();
  console.log(await machine.push(first));
  await machine.sh(`umask 077; cat > /etc/litellm/secrets.env <<'EOF'\n${secrets}EOF`);
  console.log(await machine.push(first), Date.now() - began);
  console.log(await machine.push(first), Date.now() - began);
  assert.equal(releaseOf(first).length, 12);
});
