"""Loads each config named on the command line with the real LiteLLM, one fork each, and says what it did.

Reads JSON lines {"file", "asks"} on standard input, writes JSON lines {"file", "load", "boot", "lost",
"answer", "log"}. `http://upstream` in a config stands for a server that this program starts.
"""

import asyncio
import http.server
import json
import logging
import os
import signal
import sys
import tempfile
import threading
from pathlib import Path

import yaml

sys.stdout, results = sys.stderr, sys.stdout
for name in ("LITELLM_LOCAL_MODEL_COST_MAP", "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS"):
    os.environ[name] = "True"
os.environ.update(UPSTREAM_KEY="upstream", PROXY_KEY="sk-honest-4f1d", RETRIES="1")


class Upstream(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])) or "{}")
        broken = body.get("model") == "broken" or self.path != "/v1/chat/completions"
        answer = {"error": {"message": f"no {self.path} here"}}
        if isinstance(body.get("max_completion_tokens"), str):
            broken, answer = True, {"error": {"message": "max_completion_tokens is no number"}}
        if not broken:
            extra = sorted(set(body) - {"model", "messages", "extra_body"})
            text = " ".join([body["model"], *extra, self.headers.get("authorization", ""), self.headers.get("x-key", "")])
            message = {"role": "assistant", "content": text.strip()}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
            answer = {"id": "1", "object": "chat.completion", "created": 1, "model": body["model"], "choices": [choice], "usage": usage}
        data = json.dumps(answer).encode()
        self.send_response(500 if broken else 200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Upstream)
threading.Thread(target=server.serve_forever, daemon=True).start()
upstream = f"127.0.0.1:{server.server_port}"

import litellm  # noqa: E402
from litellm.proxy import proxy_server  # noqa: E402

try:
    from litellm.proxy.auth import master_key_boot_check as boot_check
    from litellm.proxy.db import db_url_settings
except ImportError:
    boot_check = None


PACKAGE = os.path.dirname(litellm.__file__)


class Records(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def short(error):
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    text = f"{type(error).__name__}: {' '.join(lines)}".replace(upstream, "upstream")
    return text.replace(os.getcwd() + "/", "")[:160]


def boot(master_key, general):
    if boot_check is None:
        return None
    verdict = boot_check.master_key_boot_verdict(
        master_key=master_key,
        environment_master_key=None,
        general_settings=general,
        config_file_path=None,
        override_env_is_on=False,
        salt_key_is_set=True,
        database_is_configured=False,
    )
    if "Refused" in type(verdict).__name__:
        return f"master key: {verdict.reason}"
    scheme = db_url_settings.unsupported_db_scheme(general.get("database_url") or "postgresql://")
    if scheme:
        return db_url_settings.unsupported_db_scheme_message("DATABASE_URL", scheme)[:160]
    try:
        proxy_server.ProxyStartupEvent.validate_redis_transaction_buffer_config(general, None)
        proxy_server.ProxyStartupEvent.initialize_jwt_auth(general, None, proxy_server.user_api_key_cache)
    except Exception as error:
        return short(error)
    return None


async def judge(file, asks):
    records = Records()
    for name in ("LiteLLM", "LiteLLM Proxy", "LiteLLM Router"):
        logging.getLogger(name).addHandler(records)
    said = {"file": file, "load": None, "boot": None, "lost": 0, "answer": None, "log": []}
    try:
        router, _, general = await proxy_server.ProxyConfig().load_config(router=None, config_file_path=file)
    except Exception as error:
        return {**said, "load": short(error)}
    noise = "trusted_proxy_ranges"
    lines = [" ".join(line.split()) for line in records.lines if noise not in line]
    records_at_load = [line.replace(upstream, "upstream").replace(PACKAGE, "litellm")[:160] for line in lines]
    given = yaml.safe_load(Path(file).read_text()).get("model_list")
    given = given if isinstance(given, list) else []
    kept = {deployment["model_info"]["id"] for deployment in router.model_list} if router else set()
    names = [deployment["model_name"] for deployment in router.model_list] if router else []
    lost = len(given) - len(kept if len(kept) == len(names) else names)
    try:
        refused = boot(proxy_server.master_key, general or {})
    except Exception as error:  # a master key that is no text
        refused = short(error)
    said.update(boot=refused, lost=lost, log=records_at_load)
    if asks and router:
        if isinstance(router.num_retries, int):
            router.num_retries = 0  # nobody wants to wait for the pauses between them
        try:
            reply = await router.acompletion(model=asks, messages=[{"role": "user", "content": "hi"}])
            said["answer"] = f"answers: {reply.choices[0].message.content}"
        except Exception as error:
            said["answer"] = f"fails: {short(error)}"
    return said


async def tell(writer, row, copy):
    said = await judge(copy, row.get("asks"))
    with os.fdopen(writer, "w") as pipe:
        pipe.write(json.dumps({**said, "file": row["file"]}))
    os._exit(0)  # here: some tasks of LiteLLM refuse to be cancelled


def run(row, directory):
    source = Path(row["file"])
    copy = Path(directory) / source.name
    copy.write_text(source.read_text().replace("http://upstream", f"http://{upstream}"))
    for part in source.parent.glob("*.part"):
        (Path(directory) / part.name).write_text(part.read_text())
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(60)
        os.chdir(directory)
        asyncio.run(tell(writer, row, str(copy)))
    os.close(writer)
    with os.fdopen(reader) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return json.loads(answer)


with tempfile.TemporaryDirectory() as scratch:
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line), scratch)), file=results, flush=True)
