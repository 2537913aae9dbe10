"""Measures which kinds of values end LiteLLM's start, and writes DIR/<version>.stops.json.

    python stops.py DIR [PLACE.KEY ...]   # the python of an environment that has litellm[proxy]

Each value is loaded by the proxy's own code in a process of its own. The keys that DIR/<version>.json
lists take half an hour; with PLACE.KEY only those are measured, and printed.
"""

import asyncio
import copy
import importlib.metadata
import json
import logging
import os
import signal
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import extraction  # noqa: E402, F401

os.environ.update(MODEL_KEY="key", PROXY_KEY="sk-measure")
sys.stdout, results = sys.stderr, sys.stdout

import yaml  # noqa: E402
from litellm.proxy import proxy_server  # noqa: E402

BASES = yaml.safe_load((Path(__file__).parent / "extraction/bases.yaml").read_text())
MODEL = {
    "model_name": "m",
    "litellm_params": {"model": "openai/gpt-4o", "api_key": "os.environ/MODEL_KEY"},
}
#: One value of each kind, by the name that the catalogue has for the kind.
VALUES = {
    "null": None,
    "true": True,
    "false": False,
    "5": 5,
    "0": 0,
    "1.5": 1.5,
    "x": "x",
    "''": "",
    "'5'": "5",
    "[x]": ["x"],
    "[{x}]": [{"x": 1}],
    "[]": [],
    "{x}": {"x": 1},
    "{}": {},
}
#: A key that no place has, and how the table calls it.
STRANGE = ("a_key_of_nobody", "*")
#: Where LiteLLM starts on all of these it does not look at the value's type.
TELLING = ("null", "true", "5", "x", "[x]", "[{x}]", "{x}")


class Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def config_with(place: str, key: str, value: object) -> dict:
    base = BASES[place]
    config = copy.deepcopy({"model_list": [MODEL], **base.get("with", {})})
    config.setdefault("general_settings", {})["master_key"] = "os.environ/PROXY_KEY"
    target = config
    for step in base["at"]:
        target = target[step]
    target.update(base.get("beside", {}).get(key, {}))
    target[key] = value
    return config


async def load(file: str) -> str:
    """What becomes of a config: `stops`, `skips` a guardrail, `drops` a deployment, or `starts`."""
    records = Records()
    for name in ("LiteLLM", "LiteLLM Proxy", "LiteLLM Router"):
        logging.getLogger(name).addHandler(records)
    startup = proxy_server.ProxyStartupEvent
    # earlier versions have it as a private one
    jwt = getattr(startup, "initialize_jwt_auth", None) or startup._initialize_jwt_auth
    try:
        router, _, general = await proxy_server.ProxyConfig().load_config(router=None, config_file_path=file)
        jwt(general or {}, None, proxy_server.user_api_key_cache)
    except BaseException:
        return "stops"
    given = yaml.safe_load(Path(file).read_text())["model_list"]
    if router is not None and isinstance(given, list) and len(router.model_list) < len(given):
        return "drops"
    skipped = any("WITHOUT this guardrail" in line for line in records.lines)
    return "skips" if skipped else "starts"


async def say(writer: int, file: str) -> None:
    os.write(writer, (await load(file)).encode())
    os._exit(0)  # here: some tasks of LiteLLM refuse to be cancelled


def outcome(place: str, key: str, value: object, file: Path) -> str:
    file.write_text(yaml.safe_dump(config_with(place, key, value)))
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(60)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.chdir(file.parent)
        try:
            asyncio.run(say(writer, str(file)))
        finally:
            os._exit(1)  # what failed is the parent's to say, whose folder this is
    os.close(writer)
    with os.fdopen(reader) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    if not said:
        print(f"{place}.{key}: {value!r} neither started nor stopped", file=sys.stderr)
    return said


def measure(place: str, key: str, file: Path) -> dict[str, str]:
    """What LiteLLM does with a value of each kind; of a key of nobody's one is enough."""
    if key == STRANGE[1]:
        return {"x": outcome(place, STRANGE[0], VALUES["x"], file)}
    found = {kind: outcome(place, key, VALUES[kind], file) for kind in TELLING}
    if {*found.values()} != {"starts"}:
        rest = (kind for kind in VALUES if kind not in found)
        found |= {kind: outcome(place, key, VALUES[kind], file) for kind in rest}
    return found


def work(keys: list[tuple[str, str]], folder: Path) -> None:
    rows = []
    for place, key in keys:
        print(f"{place}.{key}", file=sys.stderr)
        rows.append((place, key, measure(place, key, folder / "config.yaml")))
    (folder / "rows.json").write_text(json.dumps(rows))


def measured(keys: list[tuple[str, str]]) -> list[tuple[str, str, dict[str, str]]]:
    """All of them, by as many processes as there are processors."""
    count = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as scratch:
        folders = [Path(scratch) / str(index) for index in range(count)]
        children = []
        for index, folder in enumerate(folders):
            folder.mkdir()
            child = os.fork()
            if child == 0:
                work(keys[index::count], folder)
                os._exit(0)
            children.append(child)
        for child in children:
            os.waitpid(child, 0)
        return sorted(
            row for folder in folders for row in json.loads((folder / "rows.json").read_text())
        )


def table(rows: list[tuple[str, str, dict[str, str]]], wanted: str) -> dict[str, dict[str, str]]:
    """Of the keys of a deployment itself its types say of which it is dropped."""
    found: dict[str, dict[str, str]] = {}
    for place, key, said in rows:
        if wanted == "drops" and "." not in place:
            continue
        kinds = " ".join(kind for kind in VALUES if said.get(kind) == wanted)
        if kinds:
            found.setdefault(place, {})[key] = kinds
    return found


def main(folder: Path, names: list[str]) -> None:
    version = importlib.metadata.version("litellm")
    places = json.loads((folder / f"{version}.json").read_text())["places"]
    keys = [
        (place, key)
        for place, base in BASES.items()
        if place in places
        for key in (*places[place], STRANGE[1])
        if key not in base.get("left_out", ())
    ]
    if names:
        keys = [(place, key) for place, key in keys if f"{place}.{key}" in names]
    rows = measured(keys)
    tables = {wanted: table(rows, wanted) for wanted in ("stops", "skips", "drops")}
    text = {"version": version, **tables}
    written = json.dumps(text, indent=1) + "\n"
    if names:
        results.write(written)
    else:
        (folder / f"{version}.stops.json").write_text(written)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: stops.py DIR [PLACE.KEY ...]")
    main(Path(sys.argv[1]), sys.argv[2:])
