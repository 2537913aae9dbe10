// What LiteLLM's documentation and its source say of the router, a case each: both the model and
// the real router have to do what is written here.
import type { Case, Row } from "../case.ts";

type Given = Partial<Omit<Case["requests"][number], "extra">> & Record<string, unknown>;

/** A documented behaviour: where each request goes and how it ends. */
export type Documented = { name: string; case: Case; routes: string[] };

/** A deployment in short. */
export type Short = readonly [
  name: string,
  model: string,
  answers: string,
  params?: Record<string, unknown>,
  info?: Record<string, unknown>,
];

let made = 0;

/** Makes a case of a behaviour; each has a number of its own. */
export function behaviour(
  name: string,
  rows: readonly Short[],
  router: Record<string, unknown>,
  requests: readonly Given[],
  routes: string[],
): Documented {
  const fail: Case["fail"] = {};
  const list = rows.map(([model_name, model, answers, params, model_info], index): Row => {
    const api_base = `http://127.0.0.1:9/d${index}/v1`;
    fail[api_base] = answers.split(",");
    const litellm_params = { model, api_key: "k", api_base, ...params };
    return { model_name, litellm_params, ...(model_info ? { model_info } : {}) };
  });
  const { litellm_settings, ...router_settings } = router;
  made += 1;
  return {
    name,
    routes,
    case: {
      case: 1_000_000 + made,
      seed: 1,
      config: {
        model_list: list,
        router_settings,
        ...(litellm_settings ? { litellm_settings } : {}),
      },
      fail,
      requests: requests.map(({ model = "a", tokens = 1, after = 0, ...extra }) => ({
        model,
        tokens,
        after,
        extra,
      })),
    },
  };
}

/** A model_info with a small window. */
export const small = { max_input_tokens: 10 };
/** A group of two, of which the first is always picked while it is in. */
export const two = (first: string, second: string, params = {}): Short[] => [
  ["a", "openai/m", first, { weight: 1, ...params }],
  ["a", "openai/n", second, { weight: 0 }],
];
