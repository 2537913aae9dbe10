"""Plays cases on the real LiteLLM Router: reads them as JSON lines, answers with JSON lines.

Everything of LiteLLM and of the OpenAI SDK is real but three things: the HTTP transport answers
by itself, the clock moves only when something sleeps or times out, and each random choice among
deployments is written down with its candidates and weights.
"""

import asyncio
import json
import os
import random
import sys
import time

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
os.environ["LITELLM_MODE"] = "PRODUCTION"

EPOCH = 1_700_000_000.0
clock = {"now": EPOCH}
time.time = lambda: clock["now"]

import anyio  # noqa: E402
import httpx  # noqa: E402
import litellm  # noqa: E402
import openai._base_client  # noqa: E402
from litellm.litellm_core_utils.logging_worker import GLOBAL_LOGGING_WORKER  # noqa: E402
from litellm.litellm_core_utils.thread_pool_executor import executor  # noqa: E402
from litellm.llms.custom_httpx.aiohttp_transport import LiteLLMAiohttpTransport  # noqa: E402
from litellm.types.router import RouterGeneralSettings  # noqa: E402

litellm.suppress_debug_info = True
litellm.turn_off_message_logging = True
for name in ("LiteLLM", "LiteLLM Router", "LiteLLM Proxy"):
    __import__("logging").getLogger(name).setLevel("CRITICAL")

random.random = openai._base_client.random = lambda: 0.0  # the jitter of waits; choices keep their own source

# Logging threads are done long before a provider answers: here they are done at once.
executor.submit = lambda function, *args, **kwargs: function(*args, **kwargs)

BODIES = {
    "context": (400, {"message": "This model's maximum context length is 10 tokens.", "code": "context_length_exceeded"}),
    "content-policy": (400, {"message": "Blocked.", "type": "invalid_request_error", "code": "content_policy_violation"}),
}

upstream = {"plan": {}, "seen": []}
picks = []
source = random.Random(0)
real_choices, real_choice, real_sleep = random.choices, random.choice, asyncio.sleep


def deployments(population):
    return all(isinstance(item, dict) and "litellm_params" in item for item in population)


def note(population, weights):
    chosen = source.choices(range(len(population)), weights=weights)[0]
    total = sum(weights)
    picks.append(
        {
            "candidates": [item["litellm_params"]["api_base"] for item in population],
            "shares": [weight / total for weight in weights],
            "chosen": chosen,
        }
    )
    return population[chosen]


def choices(population, weights=None, **rest):
    if population and deployments(population):
        return [note(population, list(weights))]
    return real_choices(population, weights=weights, **rest)


def choice(population):
    if population and deployments(population):
        return note(population, [1.0] * len(population))
    return real_choice(population)


async def sleep(seconds, *rest):
    if seconds > 0:
        clock["now"] += seconds
    await real_sleep(0, *rest)


random.choices, random.choice, asyncio.sleep, anyio.sleep = choices, choice, sleep, sleep


def completion(finish_reason):
    return {
        "id": "x", "object": "chat.completion", "created": 1, "model": "m", "service_tier": "default",
        "choices": [{"index": 0, "finish_reason": finish_reason, "message": {"role": "assistant", "content": "hi"}}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def anthropic_message(stop_reason):
    return {
        "id": "x", "type": "message", "role": "assistant", "model": "m", "stop_reason": stop_reason,
        "content": [{"type": "text", "text": "hi"}], "usage": {"input_tokens": 1, "output_tokens": 1},
    }


async def answer(_transport, request):
    address = str(request.url)
    base = address.split("/v1/")[0] + "/v1"
    await request.aread()
    steps = upstream["plan"].get(base, ["ok"])
    outcome = steps[0] if len(steps) == 1 else steps.pop(0)
    timeout = request.extensions.get("timeout", {}).get("read")
    upstream["seen"].append({"base": base, "outcome": outcome, "at": clock["now"] - EPOCH, "timeout": timeout})
    for _ in range(5):
        await real_sleep(0)
    if outcome == "timeout":
        clock["now"] += timeout or 0
        raise httpx.ReadTimeout("timed out", request=request)
    if outcome == "connection":
        raise httpx.ConnectError("refused", request=request)
    if outcome in ("ok", "content-filter"):
        cut = outcome == "content-filter"
        if "/messages" in address:
            body = anthropic_message("refusal" if cut else "end_turn")
        else:
            body = completion("content_filter" if cut else "stop")
        return httpx.Response(200, json=body, request=request)
    status, error = BODIES.get(outcome) or (int(outcome), {"message": "it failed"})
    return httpx.Response(status, json={"error": error}, request=request)


LiteLLMAiohttpTransport.handle_async_request = answer
httpx.AsyncHTTPTransport.handle_async_request = answer

LISTS = ("callbacks", "success_callback", "failure_callback", "_async_success_callback", "_async_failure_callback", "input_callback")
SETTINGS = ("num_retries", "fallbacks", "default_fallbacks", "context_window_fallbacks", "content_policy_fallbacks",
            "allowed_fails", "max_fallbacks", "request_timeout", "num_retries_per_request", "drop_params")
DEFAULTS = {key: getattr(litellm, key) for key in SETTINGS}
# A small map: with each router LiteLLM goes through all of it, again and again.
for key in [key for key in litellm.model_cost if key not in ("gpt-4", "gpt-4o")]:
    del litellm.model_cost[key]
COSTS = {key: json.dumps(value) for key, value in litellm.model_cost.items()}
touched = set()


def build(config):
    """What the proxy does with a config, for the parts that the router sees."""
    for key in LISTS:
        getattr(litellm, key).clear()
    for key, value in {**DEFAULTS, **config.get("litellm_settings", {})}.items():
        setattr(litellm, key, value)
    litellm.request_timeout_explicitly_set = "request_timeout" in config.get("litellm_settings", {})
    # A router writes what its deployments state into the map of all models.
    for key in [key for key in litellm.model_cost if key not in COSTS]:
        del litellm.model_cost[key]
    for key in touched & COSTS.keys():
        litellm.model_cost[key] = json.loads(COSTS[key])
    models = [row["litellm_params"]["model"] for row in config["model_list"]]
    touched.update(models, [model.split("/")[-1] for model in models])
    litellm.utils._invalidate_model_cost_lowercase_map()
    return litellm.Router(
        cache_responses=False,
        model_list=config["model_list"],
        **config.get("router_settings", {}),
        router_general_settings=RouterGeneralSettings(async_only_mode=True),
        ignore_invalid_deployments=True,
    )


async def settle():
    for _ in range(50):
        await real_sleep(0)
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        await GLOBAL_LOGGING_WORKER.flush()
        if len(others) <= 1:
            return


async def ask(router, request):
    picks.clear()
    upstream["seen"] = []
    data = {
        "model": request["model"],
        "messages": [{"role": "user", "content": "hi"}],
        "metadata": {},
        "proxy_server_request": {},
        "litellm_call_id": "call",
        **request.get("extra", {}),
    }
    known = router.is_recognized_model(data["model"])
    if not known and not router.pattern_router.patterns:
        if data["model"] not in router.deployment_names:
            return {"picks": [], "tried": [], "end": {"error": "ProxyModelNotFoundError", "status": 400}}
        data["specific_deployment"] = True
    logging_obj, data = litellm.utils.function_setup(
        original_function="acompletion", rules_obj=litellm.utils.Rules(),
        start_time=__import__("datetime").datetime.now(), **data,
    )
    data["litellm_logging_obj"] = logging_obj
    try:
        await router.acompletion(**data)
        end = {"answered": upstream["seen"][-1]["base"]}
    except Exception as error:  # noqa: BLE001
        end = {"error": type(error).__name__, "status": getattr(error, "status_code", None)}
        if os.environ.get("TRACE"):
            import traceback
            traceback.print_exc()
    await settle()
    return {"picks": list(picks), "tried": list(upstream["seen"]), "end": end}


async def play(case):
    clock["now"] = EPOCH
    source.seed(case["seed"])
    router = build(case["config"])
    upstream["plan"] = {base: list(steps) for base, steps in case["fail"].items()}
    tokens = {}
    router._count_pre_call_check_tokens = lambda messages, input, request_kwargs=None: tokens["count"]
    results = []
    for request in case["requests"]:
        tokens["count"] = request["tokens"]
        clock["now"] += request.get("after", 0)
        results.append(await ask(router, request))
        cooling = await router.cooldown_cache.async_get_active_cooldowns(router.get_model_ids(), None)
        results[-1]["cooling"] = sorted(id for id, _ in cooling)
        results[-1]["clock"] = clock["now"] - EPOCH
    router.discard()
    return results


async def main():
    for line in sys.stdin:
        case = json.loads(line)
        try:
            played = {"requests": await play(case)}
        except Exception as error:  # noqa: BLE001
            import traceback
            played = {"broken": f"{type(error).__name__}: {error}", "trace": traceback.format_exc()}
        print(json.dumps({"case": case["case"], **played}), flush=True)


asyncio.run(main())
