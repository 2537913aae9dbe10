import { vendorBegins } from "../../vendor-keys.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";

const models = (line: string): string =>
  modelList(
    deployment("chat", "bedrock/amazon.nova-pro-v1:0", "aws_access_key_id: os.environ/ID", line),
  );

/** Keys that hold nothing but a secret. */
const holder =
  /^(?:auth_value|master_key|(?:\w+_)?password|(?:\w+_)?client_secret|aws_(?:secret_access_key|session_token)|(?:\w+_)?api_key)$/;

/** Words that stand there for local servers and in examples. */
const placeholder =
  /x{3}|\*{3}|key|token|secret|passw|none|null|need|requ|used|dummy|fake|local|empty|test|change|example|your|any|optional|string|[<>${}]/i;

/** What other rules say of such values. */
const elsewhere = new RegExp(`^os\\.environ|^${vendorBegins}|://`);

function isSecret(path: Path, value: string): boolean {
  const key = path.at(-1);
  if (typeof key !== "string" || !holder.test(key)) return false;
  if (placeholder.test(value) || elsewhere.test(value)) return false;
  // A plain word is none that anybody guards, and long ones are judged by their letters.
  if (value.length < 6 || /^[a-z_-]+$/.test(value)) return false;
  return value.length < 20 || !/^[\w+/=.-]+$/.test(value);
}

export const rule: Rule = {
  id: "secret/in-key",
  severity: "warning",
  about: () => ({
    description:
      "A short value, such as a password, written under a key that holds a secret: whoever reads the file has it.",
    wrong: models("aws_secret_access_key: Tr0ub4dor&3"),
    right: models("aws_secret_access_key: os.environ/AWS_SECRET_ACCESS_KEY"),
  }),
  check({ texts, report }) {
    for (const { path, value } of texts()) {
      if (!isSecret(path, value)) continue;
      const message = `${String(path.at(-1))} is written out in the file; keep it in a variable`;
      report(path, message, { at: "value", suggestion: "os.environ/NAME" });
    }
  },
};
