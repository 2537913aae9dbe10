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
import real_build  # noqa: E402
import vendor_answers  # noqa: E402
from litellm.litellm_core_utils.logging_worker import GLOBAL_LOGGING_WORKER  # noqa: E402
from litellm.litellm_core_utils.thread_pool_executor import executor  # noqa: E402
from litellm.llms.custom_httpx.aiohttp_transport import LiteLLMAiohttpTransport  # noqa: E402

litellm.suppress_debug_info = True
litellm.turn_off_message_logging = True
for name in ("LiteLLM", "LiteLLM Router", "LiteLLM Proxy"):
    __import__("logging").getLogger(name).setLevel("CRITICAL")

random.random = openai._base_client.random = lambda: 0.0  # the jitter of waits; choices keep their own source

# Logging threads are done long before a provider answers: here they are done at once.
executor.submit = lambda function, *args, **kwargs: function(*args, **kwargs)


def run_in_executor(loop, _executor, function, *args):
    """Runs at once what a thread would: which of two steps comes first hangs on no machine's load."""
    future = loop.create_future()
    try:
        future.set_result(function(*args))
    except Exception as error:  # noqa: BLE001
        future.set_exception(error)
    return future


asyncio.base_events.BaseEventLoop.run_in_executor = run_in_executor

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
    status, body = vendor_answers.answer_to(outcome, address)
    return httpx.Response(status, json=body, request=request)


LiteLLMAiohttpTransport.handle_async_request = answer
httpx.AsyncHTTPTransport.handle_async_request = answer

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
    router = real_build.build(case["config"])
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
