"""The check that LiteLLM itself makes of a config."""
import collections
import hashlib
import os
import sys
from pathlib import Path

import check_report
from check_report import read_json, redact


def load(directory):
    """LiteLLM itself reads the config, and keeps every deployment of it."""
    silence()
    os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
    os.environ.setdefault("LITELLM_MODE", "PRODUCTION")
    import asyncio
    import logging

    import yaml

    said = []
    listener = logging.Handler(logging.ERROR)
    listener.emit = lambda record: said.append(record.getMessage().splitlines()[0])
    expected = read_json(directory, "manifest.json")["deployments"]
    os.chdir(directory)
    sys.path.insert(0, str(directory))
    try:
        from litellm.proxy import proxy_server

        for name in ("LiteLLM", "LiteLLM Proxy", "LiteLLM Router"):
            logging.getLogger(name).addHandler(listener)
        read = proxy_server.ProxyConfig().load_config(router=None, config_file_path="config.yaml")
        loop = asyncio.new_event_loop()
        _, loaded, general = loop.run_until_complete(read)
    except BaseException as error:
        finish(1, *said[-3:], f"LiteLLM refuses this config: {type(error).__name__}: {error}")
    if flaw := master_key_flaw(proxy_server.master_key or os.environ.get("LITELLM_MASTER_KEY")):
        finish(1, f"LiteLLM would not start: {flaw}")
    if flaw := database_flaw(general or {}):
        finish(1, f"LiteLLM would not start: {flaw}")
    if len(loaded) == expected:
        finish(0)
    wanted = yaml.safe_load(Path("config.yaml").read_text())["model_list"]
    dropped = ", ".join(names(wanted) - names(loaded))
    finish(1, *said[:5], f"LiteLLM loads {len(loaded)} of {expected} deployments; it drops {dropped}")


def names(deployments):
    return collections.Counter(
        f"{entry['model_name']} ({entry['litellm_params']['model']})" for entry in deployments
    )


def master_key_flaw(key):
    if not key:
        return "there is no master key; set general_settings.master_key to an environment variable"
    try:
        from litellm.proxy.auth import master_key_boot_check as rules
    except ImportError:
        return None
    known = getattr(rules, "PUBLICLY_KNOWN_MASTER_KEY_SHA256_DIGESTS", ())
    if hashlib.sha256(key.encode()).hexdigest() in known:
        return "the master key is one that everybody knows; choose another"
    return None


def database_flaw(general):
    """A database wants the Prisma client, which is generated from the package."""
    parts = ("DATABASE_HOST", "DATABASE_USERNAME", "DATABASE_NAME")
    named = [name for name in ("DATABASE_URL", "DIRECT_URL") if name in os.environ]
    named += [parts[0]] if all(os.environ.get(name) for name in parts) else []
    named += ["general_settings.database_url"] if general.get("database_url") else []
    if not named:
        return None
    try:
        from prisma import Prisma
    except Exception:
        return f"{named[0]} names a database, and there is no Prisma client; take it out, or run LiteLLM's own image, which has one"
    return None


def silence():
    """LiteLLM's own words go nowhere: they may hold a secret. Ours still go where they did."""
    check_report.terminal = os.fdopen(os.dup(2), "w")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def finish(status, *sentences):
    """Ends at once: an orderly end waits for ever for the connections of MCP servers."""
    for sentence in sentences:
        print(f"error: {redact(str(sentence))}", file=check_report.terminal, flush=True)
    os._exit(status)
