import { nearest } from "../../nearest.ts";
import { once } from "../../once.ts";
import { own } from "../../own.ts";
import { mappingOf } from "../../yaml/read.ts";
import { isEmpty } from "../accepted.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const params = (line: string): string =>
  `litellm_settings:\n  success_callback: [s3_v2]\n  s3_callback_params:\n${indented(4, ["s3_bucket_name: logs", line])}`;

/** What LiteLLM reads of s3_callback_params: 1.80 these. */
const known180 = once(() =>
  [
    ...["bucket_name", "region_name", "api_version", "use_ssl", "verify", "endpoint_url", "config"],
    ...["aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_session_name"],
    ...["aws_profile_name", "aws_role_name", "aws_web_identity_token", "aws_sts_endpoint", "path"],
    ...["use_team_prefix", "use_key_prefix", "strip_base64_files"],
  ].map((name) => `s3_${name}`),
);
const later = once(() =>
  [
    ...[
      "use_virtual_hosted_style",
      "log_prompts_only",
      "partition_granularity",
      "server_side_encryption",
      "sse_kms_key_id",
    ],
    ...["batch_size", "flush_interval", "batch_file_upload", "drop_on_terminal_error"],
    ...["adaptive_concurrency", "max_adaptive_concurrency", "max_concurrent_uploads"],
    ...["max_queue_size", "max_retry_age_seconds"],
  ].map((name) => `s3_${name}`),
);
const synonyms: Readonly<Record<string, string>> = {
  bucket: "s3_bucket_name",
  folder: "s3_path",
  prefix: "s3_path",
  region: "s3_region_name",
  endpoint: "s3_endpoint_url",
};

function meantBy(key: string, known: readonly string[]): string | undefined {
  const bare = key.replace(/^s3_/, "");
  return (
    own(synonyms, bare) ??
    [`s3_${bare}`, `s3_aws_${bare}`].find((name) => known.includes(name)) ??
    nearest(key, known)
  );
}

export const rule: Rule = {
  id: "callback/s3-key",
  severity: "error",
  about: () => ({
    description:
      "A key of s3_callback_params that LiteLLM does not read, such as s3_prefix for s3_path or region without its s3_.",
    wrong: params("s3_prefix: litellm"),
    right: params("s3_path: litellm"),
  }),
  check({ section, catalogue, report }) {
    const place = "s3_callback_params";
    const given = mappingOf(section("litellm_settings")[place]);
    if (isEmpty(given)) return;
    const known = is180(catalogue.version) ? known180() : [...known180(), ...later()];
    for (const key of Object.keys(given)) {
      if (known.includes(key)) continue;
      const suggestion = meantBy(key, known);
      // There may be newer ones.
      if (suggestion === undefined && !later().includes(key)) continue;
      const path = ["litellm_settings", place, key];
      const fix =
        suggestion === undefined || Object.hasOwn(given, suggestion)
          ? {}
          : { fix: { path, at: "key", text: suggestion } as const };
      report(path, "LiteLLM does not read this key", { suggestion, ...fix });
    }
  },
};
