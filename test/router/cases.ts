// Generated configs, failures and requests: the same ones each time.
import { type Case, type Row, randomFrom } from "./case.ts";

const statuses = ["400", "401", "403", "404", "408", "422", "429", "500", "502", "503", "504"];
const words = ["timeout", "connection", "context", "content-policy", "content-filter"];

/** Makes one case of its number alone. */
export function makeCase(number: number): Case {
  const random = randomFrom(number * 7919 + 13);
  for (let warm = 0; warm < 8; warm += 1) random();
  const below = (limit: number): number => Math.floor(random() * limit);
  const chance = (share: number): boolean => random() < share;
  const one = <T>(items: readonly [T, ...T[]] | readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  };
  const some = <T>(items: readonly T[], most: number): T[] =>
    Array.from({ length: 1 + below(most) }, () => one(items));

  const groups = ["a", "b", "c", "d", "e"].slice(0, 1 + below(5));
  const rows: Row[] = [];
  const add = (name: string, model: string): void => {
    const info: Record<string, unknown> = {};
    const params: Row["litellm_params"] = {
      model,
      api_key: "k",
      api_base: `http://127.0.0.1:9/d${rows.length}/v1`,
    };
    if (chance(0.25)) params["weight"] = one([0, 1, 2, 5]);
    if (chance(0.2)) params["rpm"] = one([1, 2, 10, 100]);
    if (chance(0.1)) params["tpm"] = one([1000, 5000]);
    if (chance(0.15)) params["order"] = one([1, 2, 3]);
    if (chance(0.05)) info["order"] = one([1, 2]);
    if (chance(0.15)) params["num_retries"] = below(4);
    if (chance(0.15)) params["timeout"] = one([1, 3, 10, 90]);
    if (chance(0.1)) params["cooldown_time"] = one([0, 1, 20, 120]);
    if (chance(0.1)) params["tags"] = [one(["default", "other"])];
    if (chance(0.3)) info["max_input_tokens"] = one([10, 50, 200]);
    if (chance(0.2)) info["id"] = chance(0.1) ? "same" : `id-${rows.length}`;
    if (chance(0.07)) info["cooldown_time"] = one([0, 2, 30]);
    if (chance(0.07)) info["allowed_fails"] = below(3);
    if (chance(0.07)) {
      info["allowed_fails_policy"] = {
        [one([
          "BadRequestErrorAllowedFails",
          "TimeoutErrorAllowedFails",
          "InternalServerErrorAllowedFails",
        ])]: below(2),
      };
    }
    if (chance(0.04)) info["blocked"] = true;
    rows.push({
      model_name: name,
      litellm_params: params,
      ...(Object.keys(info).length > 0 ? { model_info: info } : {}),
    });
  };
  const models = ["openai/m1", "openai/m2", "openai/gpt-4", "hosted_vllm/m3", "groq/m4"];
  for (const name of groups) {
    for (let left = 1 + below(4); left > 0; left -= 1) {
      add(
        name,
        chance(0.2)
          ? one(["openrouter/m5", "anthropic/claude-m6", "gpt-4o", "zai/m7"])
          : one(models),
      );
    }
  }
  const wild = chance(0.2);
  if (wild) {
    add("w/*", chance(0.7) ? "openai/*" : "openai/fixed");
    if (chance(0.5)) add("w/x-*", "openai/x-*");
    if (chance(0.5)) add("openai/*", "openai/*");
  }
  if (chance(0.05)) add(one(groups), "opnai/m1");

  const aliases: Record<string, unknown> = {};
  if (chance(0.3)) aliases["alias"] = one(groups);
  if (chance(0.1)) aliases["chain"] = "alias";
  if (chance(0.1)) aliases["hidden"] = { model: one(groups), hidden: true };
  if (chance(0.03)) aliases[one(groups)] = one(groups);

  const names = [
    ...groups,
    ...groups,
    "alias",
    "nowhere",
    ...(wild ? ["w/x-1", "openai/gpt-4o"] : []),
  ];
  const target = (): unknown =>
    chance(0.08)
      ? { model: one(names), ...(chance(0.5) ? { num_retries: below(3) } : {}) }
      : one(names);
  const chains = (): Record<string, unknown>[] =>
    groups
      .filter(() => chance(0.6))
      .concat(chance(0.1) ? ["alias"] : [])
      .concat(chance(0.08) ? ["*"] : [])
      .map((name) => ({ [name]: Array.from({ length: 1 + below(3) }, target) }));

  const router: Record<string, unknown> = {};
  const general: Record<string, unknown> = {};
  if (chance(0.65)) (chance(0.85) ? router : general)["fallbacks"] = chains();
  if (chance(0.35)) router["context_window_fallbacks"] = chains();
  if (chance(0.25)) router["content_policy_fallbacks"] = chains();
  if (chance(0.2)) (chance(0.8) ? router : general)["default_fallbacks"] = some(names, 2);
  if (chance(0.75)) (chance(0.8) ? router : general)["num_retries"] = below(4);
  if (chance(0.2)) (chance(0.7) ? router : general)["max_fallbacks"] = one([0, 1, 2, 3]);
  if (chance(0.2)) {
    router["retry_policy"] = Object.fromEntries(
      some(
        [
          "BadRequestError",
          "TimeoutError",
          "RateLimitError",
          "InternalServerError",
          "NotFoundError",
          "Default",
          "ServiceUnavailableError",
          "AuthenticationError",
          "ContentPolicyViolationError",
        ],
        3,
      ).map((kind) => [`${kind}Retries`.replace("DefaultRetries", "DefaultRetries"), below(4)]),
    );
  }
  if (chance(0.12)) {
    router["model_group_retry_policy"] = {
      [one(groups)]: {
        [`${one(["TimeoutError", "RateLimitError", "InternalServerError"])}Retries`]: below(4),
      },
    };
  }
  if (chance(0.2)) router["allowed_fails"] = below(5);
  if (chance(0.05)) general["allowed_fails"] = below(5);
  if (chance(0.2)) {
    router["allowed_fails_policy"] = Object.fromEntries(
      some(
        [
          "TimeoutError",
          "RateLimitError",
          "InternalServerError",
          "BadRequestError",
          "NotFoundError",
          "BadGatewayError",
        ],
        3,
      ).map((kind) => [`${kind}AllowedFails`, below(3)]),
    );
  }
  if (chance(0.4)) router["cooldown_time"] = one([1, 10, 60, 300]);
  if (chance(0.05)) router["disable_cooldowns"] = true;
  if (chance(0.4)) router["enable_pre_call_checks"] = true;
  if (chance(0.12)) router["enable_weighted_failover"] = true;
  if (chance(0.08)) router["enable_tag_filtering"] = true;
  if (chance(0.1)) router["retry_after"] = one([1, 5, 20]);
  if (chance(0.3)) router["timeout"] = one([2, 30, 600]);
  if (chance(0.2)) general["request_timeout"] = one([4, 40, 700]);
  if (Object.keys(aliases).length > 0) router["model_group_alias"] = aliases;

  const fail: Case["fail"] = {};
  const common = chance(0.3) ? one([...statuses, ...words]) : undefined;
  for (const { litellm_params } of rows) {
    if (!chance(0.65)) continue;
    const outcome = (): string => common ?? one(chance(0.8) ? statuses : words);
    const steps = some([0], 3).map(outcome);
    fail[litellm_params.api_base] = chance(0.35) ? [...steps, "ok"] : steps;
  }
  const asked = [
    ...names,
    ...groups,
    ...(chance(0.1) ? ["id-0", "openai/m1", "chain", "hidden"] : []),
  ];
  const requests = Array.from({ length: 1 + below(7) }, () => {
    const extra: Record<string, unknown> = {};
    if (chance(0.06)) extra["disable_fallbacks"] = true;
    if (chance(0.08)) extra["num_retries"] = below(3);
    if (chance(0.05)) extra["fallbacks"] = some(groups, 2);
    return {
      model: one(asked),
      tokens: one([5, 30, 100, 500]),
      after: one([0, 0, 0, 1, 7, 70]),
      extra,
    };
  });
  // last, so that the cases before this setting stay what they were
  if (chance(0.1)) router["fallback_on_unsupported_params"] = false;
  return {
    case: number,
    seed: number,
    config: {
      model_list: rows,
      ...(Object.keys(router).length > 0 ? { router_settings: router } : {}),
      ...(Object.keys(general).length > 0 ? { litellm_settings: general } : {}),
    },
    fail,
    requests,
  };
}
