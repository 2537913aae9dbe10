import { own } from "../../own.ts";
import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";

const bedrock = (...lines: string[]): string =>
  modelList(
    deployment(
      "chat",
      "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0",
      "aws_region_name: us-east-1",
      ...lines,
    ),
  );

type Login = { keys: readonly string[]; variables: readonly string[] };

/** What only works together, and the variables that LiteLLM takes for what is not said. */
const logins: Readonly<Record<string, Login>> = {
  azure: {
    keys: ["tenant_id", "client_id", "client_secret"],
    variables: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"],
  },
  bedrock: { keys: ["aws_access_key_id", "aws_secret_access_key"], variables: [] },
  sagemaker: { keys: ["aws_access_key_id", "aws_secret_access_key"], variables: [] },
};

export const rule: Rule = {
  id: "provider/half-login",
  severity: "error",
  about: () => ({
    description:
      "Part of a login, such as an AWS access key without its secret: LiteLLM does not use it, and looks for another one.",
    wrong: bedrock("aws_access_key_id: os.environ/AWS_ID"),
    right: bedrock(
      "aws_access_key_id: os.environ/AWS_ID",
      "aws_secret_access_key: os.environ/AWS_SECRET",
    ),
  }),
  check({ deployments, environment, section, report }) {
    for (const { provider = "", params, path } of deployments) {
      const login = own(logins, provider);
      if (login === undefined || "api_key" in params || "azure_ad_token" in params) continue;
      // Azure takes a name and its password in place of a secret.
      const byName = ["client_id", "azure_username", "azure_password"];
      if (provider === "azure" && byName.every((key) => isGiven(params[key]))) continue;
      const given = login.keys.filter((key) => isGiven(params[key]));
      const [first] = given;
      if (first === undefined || given.length === login.keys.length) continue;
      const missing = login.keys.flatMap((key, index) => {
        const name = login.variables[index] ?? "";
        const elsewhere = isSet({ section, environment }, name);
        return given.includes(key) || elsewhere ? [] : [{ key, name }];
      });
      if (missing.length === 0) continue;
      const keys = missing.map(({ key }) => key).join(" and ");
      const names = missing.map(({ name }) => name).filter(Boolean);
      const unless = names.length === 0 ? "" : `, unless ${names.join(" and ")} stand in for it`;
      report([...path, "litellm_params", first], `without ${keys} it is no login${unless}`, {
        severity: names.length === 0 || environment !== undefined ? "error" : "warning",
      });
    }
  },
};
