"""Providers: valid prefixes, the variables their key is read from, what a deployment must state."""

import ast
import json
import re

import litellm

from .source import ROOT, Source, strings

READERS = ("get_secret", "get_secret_str", "getenv", "get_env_var", "_get_secret")
# A secret that stands in for api_key, and an address that stands in for api_base.
SECRET = re.compile(r"(APIKEY|_KEY|_TOKEN|_JWT|ACCESS_KEY_ID|APPLICATION_CREDENTIALS)$")
ADDRESS = re.compile(r"(API_BASE|BASE_URL|API_URL|ENDPOINT|_HOST)$")
# Marked as required in the form, although LiteLLM has a default or reads them elsewhere.
DEFAULTED = {
    "openai": {"api_base"},
    "text-completion-openai": {"api_base"},
    "assemblyai": {"api_base"},
    "dashscope": {"api_base"},
    "qwencloud": {"api_base"},
    "qwen_ai_platform": {"api_base"},
    "snowflake": {"api_base"},
    "vertex_ai": {"vertex_project", "vertex_location"},
    "oci": {"oci_user", "oci_fingerprint", "oci_tenancy", "oci_region", "oci_key"},
}
# Read by the vendor's own SDK or for several prefixes: no literal beside the prefix.
SHARED = {
    "bedrock": [
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_PROFILE",
        "AWS_BEARER_TOKEN_BEDROCK",
        "AWS_ROLE_ARN",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
    ],
    "vertex_ai": [
        "GOOGLE_APPLICATION_CREDENTIALS",
        "VERTEXAI_CREDENTIALS",
        "VERTEXAI_PROJECT",
        "VERTEXAI_LOCATION",
    ],
    "azure": ["AZURE_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_AD_TOKEN"],
    "gemini": ["GEMINI_API_KEY", "GOOGLE_API_KEY"],
    "github_copilot": [],
    "chatgpt": [],
}
SAME = {
    "bedrock_converse": "bedrock",
    "sagemaker": "bedrock",
    "sagemaker_chat": "bedrock",
    "sagemaker_nova": "bedrock",
    "vertex_ai_beta": "vertex_ai",
    "azure_text": "azure",
    "google_ai_studio": "gemini",
    "text-completion-openai": "openai",
    "custom_openai": "openai",
    "aiohttp_openai": "openai",
    "anthropic_text": "anthropic",
    "watsonx_text": "watsonx",
    "ollama_chat": "ollama",
}


def table(source: Source, params: set[str]) -> dict[str, dict]:
    registered = data("llms/openai_like/providers.json")
    forms = {
        form["litellm_provider"]: form
        for form in data("proxy/public_endpoints/provider_create_fields.json", [])
    }
    secrets, addresses = environment(source)
    found = {}
    for prefix in sorted({*map(text_of, litellm.provider_list), *registered}):
        own = registered.get(prefix, {})
        main = SAME.get(prefix, prefix)
        env = (
            SHARED.get(main)
            if main in SHARED
            else unique(own.get("api_key_env"), *foreign(main, secrets.get(main, [])))
        )
        base = unique(own.get("api_base_env"), *foreign(main, addresses.get(main, [])))
        form = forms.get(prefix, {}).get("credential_fields", [])
        required = [
            field["key"]
            for field in form
            if field["required"]
            and field["key"] in params - {"api_key"} - DEFAULTED.get(prefix, set())
        ]
        found[prefix] = {"env": env, "required": required, **({"base_env": base} if base else {})}
    return found


def data(name: str, default: object = None):
    path = ROOT / name
    return (
        json.loads(path.read_text(encoding="utf8"))
        if path.exists()
        else ({} if default is None else default)
    )


def text_of(provider: object) -> str:
    return str(getattr(provider, "value", provider))


def unique(*names: str | None) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def foreign(prefix: str, names: list[str]) -> list[str]:
    """Without OpenAI's own variables, which branches shared with `openai` read for OpenAI alone."""
    return (
        names
        if prefix == "openai"
        else [
            name
            for name in names
            if not re.match(r"OPENAI_(API|BASE|LIKE)_", name) or prefix in name.lower()
        ]
    )


def environment(source: Source) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Variables named in the branches for a provider, then in the provider's own folder."""
    names: dict[str, list[str]] = {}
    for path in (
        "litellm/utils.py",
        "litellm/main.py",
        "litellm/litellm_core_utils/get_llm_provider_logic.py",
    ):
        for node in ast.walk(source.tree(path)):
            if isinstance(node, ast.If):
                for prefix in compared(node.test):
                    names.setdefault(prefix, []).extend(
                        v for part in node.body for v in variables(part)
                    )
    for path in source.texts:
        folder = re.match(r"litellm/llms/(\w+)/", path)
        if folder and re.search(r"get_secret|getenv|environ", source.texts[path]):
            names.setdefault(folder.group(1), []).extend(v for v in variables(source.tree(path)))
    return chosen(names, SECRET), chosen(names, ADDRESS)


def chosen(names: dict[str, list[str]], pattern: re.Pattern[str]) -> dict[str, list[str]]:
    return {prefix: unique(*filter(pattern.search, found))[:4] for prefix, found in names.items()}


def compared(test: ast.expr) -> set[str]:
    """Providers that `custom_llm_provider == "x"` (or `in (…)`) names."""
    found: set[str] = set()
    for node in ast.walk(test):
        if (
            isinstance(node, ast.Compare)
            and isinstance(node.left, ast.Name)
            and node.left.id == "custom_llm_provider"
        ):
            if isinstance(node.ops[0], (ast.Eq, ast.In)):
                found |= strings(node.comparators[0]) | members(node.comparators[0])
    return found


def members(node: ast.AST) -> set[str]:
    """`LlmProviders.NAME` and `litellm.LlmProviders.NAME.value` as the prefix they stand for."""
    names = {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    return {text_of(provider) for provider in litellm.LlmProviders if provider.name in names}


def variables(tree: ast.AST):
    """Names of environment variables that a piece of code reads."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = (
                node.func.attr
                if isinstance(node.func, ast.Attribute)
                else getattr(node.func, "id", "")
            )
            if called in READERS or (called == "get" and "environ" in ast.unparse(node.func)):
                yield from strings(node.args[0])
        elif (
            isinstance(node, ast.Compare)
            and isinstance(node.ops[0], ast.In)
            and isinstance(node.left, ast.Constant)
        ):
            if ast.unparse(node.comparators[0]) == "os.environ":
                yield from strings(node.left)
