"""Names that may stand as values: strategies, callbacks, cache types, guardrails, MCP."""

import ast
import enum
import importlib
import inspect
import json
import typing

import litellm

from .source import PROXY, ROOT, Source, strings

ABSENT: set[str] = set()


def named(path: str, default: object = None) -> typing.Any:
    """`package.module:NAME`, or the default where this version has none (and says so)."""
    module, name = path.split(":")
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError):
        ABSENT.add(path)
        return default


def members(path: str) -> list[str]:
    found = named(path)
    return (
        [member.value for member in found]
        if inspect.isclass(found) and issubclass(found, enum.Enum)
        else []
    )


def lists(source: Source) -> dict[str, list[str]]:
    hooks = named("litellm.proxy.hooks:PROXY_HOOKS", {})
    proxy = source.compared(
        source.tree("litellm/proxy/common_utils/callback_utils.py"), ("callback", "value")
    )
    logging = source.compared(
        source.tree("litellm/litellm_core_utils/litellm_logging.py"),
        ("callback", "logging_integration"),
    )
    return {
        "routing_strategies": strategies(),
        "callbacks": sorted(
            {
                *generic(),
                *litellm._known_custom_logger_compatible_callbacks,
                *logging,
                *proxy,
                *hooks,
            }
        ),
        "proxy_callbacks": sorted({*proxy, *hooks}),
        "cache_types": members("litellm.types.caching:LiteLLMCacheType"),
        "guardrail_integrations": sorted(
            members("litellm.types.guardrails:SupportedGuardrailIntegrations")
        ),
        "guardrail_modes": members("litellm.types.guardrails:GuardrailEventHooks"),
        "guardrail_pii_actions": members("litellm.types.guardrails:PiiAction"),
        "guardrail_patterns": patterns(),
        "guardrail_categories": categories(),
        "spend_logs_fields": sorted(
            getattr(named("litellm.proxy._types:SpendLogsMetadata"), "__annotations__", ())
        ),
        "alert_types": members("litellm.types.integrations.slack_alerting:AlertType"),
        "prompt_integrations": sorted(
            named("litellm.proxy.prompts.prompt_registry:prompt_initializer_registry", {})
        ),
        "mcp_transports": members("litellm.types.mcp:MCPTransport"),
        "blocked_environment": blocked(source),
        "prometheus_metrics": metrics(),
        "prometheus_labels": labels(),
        "search_providers": members("litellm.types.utils:SearchProviders"),
    }


def generic() -> list[str]:
    """Callbacks that are nothing but an address and headers for the generic one."""
    path = ROOT / "integrations/generic_api/generic_api_compatible_callbacks.json"
    return list(json.loads(path.read_text(encoding="utf8"))) if path.exists() else []


def categories() -> list[str]:
    """Names of the content filter's files with words to look for."""
    files = (ROOT / "proxy" / "guardrails").rglob("categories/*")
    return sorted({file.stem for file in files if file.suffix in (".yaml", ".json")})


def patterns() -> list[str]:
    """The patterns that the content filter brings along."""
    hooks = ROOT / "proxy/guardrails/guardrail_hooks"
    path = hooks / "litellm_content_filter/patterns.json"
    if not path.exists():
        return []
    return sorted(entry["name"] for entry in json.loads(path.read_text(encoding="utf8"))["patterns"])


PROMETHEUS = "litellm.types.integrations.prometheus"


def metrics() -> list[str]:
    return sorted(typing.get_args(named(f"{PROMETHEUS}:DEFINED_PROMETHEUS_METRICS")))


def labels() -> list[str]:
    """The labels that some metric or other has."""
    of = named(f"{PROMETHEUS}:PrometheusMetricLabels")
    known = [metric for metric in metrics() if hasattr(of, metric)]
    return sorted({label for metric in known for label in of.get_labels(metric)})


def strategies() -> list[str]:
    hint = inspect.signature(litellm.Router.__init__).parameters["routing_strategy"].annotation
    return sorted({*typing.get_args(hint), *members("litellm.types.router:RoutingStrategy")})


def blocked(source: Source) -> list[str]:
    for node in ast.walk(source.tree(PROXY)):
        if (
            isinstance(node, ast.AnnAssign)
            and ast.unparse(node.target) == "_BLOCKED_ENV_KEYS"
            and node.value
        ):
            return sorted(strings(node.value))
    return []
