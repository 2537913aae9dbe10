import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lastWord, redactor } from "../../src/rehearse/log.ts";

describe("the last word of a log", () => {
  it("is its last error", () => {
    const log = `INFO: Started
Traceback (most recent call last):
  File "server.py", line 1, in load
    raise ImportError(name)
ImportError: Could not import router from hooks

\u001b[31mERROR\u001b[0m:    Application startup failed. Exiting.
`;
    assert.equal(lastWord(log), "ImportError: Could not import router from hooks");
  });

  it("is its last line where there is no error", () => {
    assert.equal(lastWord("one\nunknown option --config\n\n"), "unknown option --config");
  });

  it("may be silence", () => {
    assert.equal(lastWord(""), "it says nothing");
  });
});

it("the secrets of a config are not told", () => {
  const secret = "sk-ant-abcdefghijklmnopqrstuvwx";
  const config = { model_list: [{ litellm_params: { api_key: secret } }] };
  assert.equal(redactor(config)(`the key ${secret} is wrong`), "the key (a secret) is wrong");
});
