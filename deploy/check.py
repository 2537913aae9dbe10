#!/usr/bin/env python3
"""The checks of deploy.sh: check.py port, or verify|files|env|load|wait|redact DIR [...].

Secrets come through the environment, as systemd reads them from secrets.env; nothing prints one.
Exit 0 when all is well, else 1 with a sentence for each thing that is not.
"""
import collections
import hashlib
import ipaddress
import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

UNIT = "litellm.service"
terminal = sys.stderr
COMPROMISED = {"1.82.7", "1.82.8"}
named = set()  # the variables of env.json


def redact(text):
    """The text with every secret of the environment replaced by its name."""
    secret = re.compile(r"KEY|TOKEN|SECRET|PASS|AUTH|CREDENTIAL|URL|DSN")
    values = {v: k for k, v in os.environ.items() if len(v) >= 6 and (k in named or secret.search(k.upper()))}
    for value in sorted(values, key=len, reverse=True):
        text = text.replace(value, f"[{values[value]}]")
    return text


def fail(*sentences):
    for sentence in sentences:
        print(f"error: {redact(sentence)}", file=terminal)
    sys.exit(1)


def read_json(directory, name):
    try:
        return json.loads((directory / name).read_text())
    except FileNotFoundError:
        fail(f"{directory} has no {name}: it is no bundle")
    except ValueError as error:
        fail(f"{directory / name} is not JSON ({error}): make the bundle again")


def release_id(files):
    """The id that `muffintin bundle` derives from the files' hashes."""
    lines = "".join(f"{files[name]}  {name}\n" for name in sorted(files))
    return hashlib.sha256(lines.encode()).hexdigest()[:12]


def verify(directory, staged=False):
    """Prints the release's id when the files are those of the manifest, all of them and no other."""
    manifest = read_json(directory, "manifest.json")
    files = manifest["files"]
    ours = {"manifest.json"} | ({"venv", "loads"} if staged else set())
    found = {
        str(path.relative_to(directory)): path
        for path in directory.rglob("*")
        if path.relative_to(directory).parts[0] not in ours and (path.is_symlink() or not path.is_dir())
    }
    flaws = [f"{name} is missing" for name in sorted(files.keys() - found.keys())]
    flaws += [f"{name} is not in the manifest" for name in sorted(found.keys() - files.keys())]
    for name in sorted(files.keys() & found.keys()):
        path = found[name]
        if path.is_symlink() or not path.is_file():
            flaws.append(f"{name} is not a plain file")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != files[name]:
            flaws.append(f"{name} differs from the manifest's sha256")
    if not flaws and release_id(files) != manifest["release"]:
        flaws.append("the release's id does not fit its files")
    if manifest["litellm"] in COMPROMISED:
        flaws.append(f"LiteLLM {manifest['litellm']} is a compromised release")
    if flaws:
        fail(*(f"bundle: {flaw}" for flaw in flaws), "make the bundle again and copy it anew")
    print(manifest["release"])


def files(directory):
    print("\n".join(["manifest.json", *sorted(read_json(directory, "manifest.json")["files"])]))


def env(directory):
    """Every variable of env.json has a value."""
    wanted = read_json(directory, "env.json")
    missing = [name for name in wanted if not os.environ.get(name)]
    if missing:
        fail(
            *(f"secrets.env has no {name}, needed by {', '.join(wanted[name]['needed_by'][:3])}" for name in missing),
            f"add {len(missing)} line{'s'[:len(missing) > 1]} NAME=value to /etc/litellm/secrets.env and deploy again",
        )


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
        _, loaded, _ = loop.run_until_complete(read)
    except BaseException as error:
        finish(1, *said[-3:], f"LiteLLM refuses this config: {type(error).__name__}: {error}")
    if flaw := master_key_flaw(proxy_server.master_key or os.environ.get("LITELLM_MASTER_KEY")):
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


def silence():
    """LiteLLM's own words go nowhere: they may hold a secret. Ours still go where they did."""
    global terminal
    terminal = os.fdopen(os.dup(2), "w")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def finish(status, *sentences):
    """Ends at once: an orderly end waits for ever for the connections of MCP servers."""
    for sentence in sentences:
        print(f"error: {redact(str(sentence))}", file=terminal, flush=True)
    os._exit(status)


def listeners():
    """Who listens where: [(port, pid or None, whether it is the service)]."""
    ports = {}
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:] if Path(table).exists() else []:
            fields = line.split()
            if fields[3] == "0A":
                ports[f"socket:[{fields[9]}]"] = (fields[1].split(":")[0], int(fields[1].split(":")[1], 16))
    owners = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            names = [os.readlink(fd) for fd in (process / "fd").iterdir()]
            ours = re.search(rf"/{re.escape(UNIT)}(/|$)", (process / "cgroup").read_text(), re.M)
        except OSError:
            continue
        for name in set(names) & ports.keys():
            owners[name] = (int(process.name), bool(ours))
    return [(*ports[name], *owners.get(name, (None, False))) for name in ports]


def port():
    """Nobody but the service itself listens on its port."""
    port_said = os.environ.get("PORT", "4000")
    if not (port_said.isascii() and port_said.isdigit() and 0 < int(port_said) < 65536):
        fail(
            f"PORT is {port_said!r}, which is no port",
            "write a number from 1 to 65535 in /etc/litellm/proxy.env, and deploy again",
        )
    wanted = int(port_said)
    for _, number, pid, ours in listeners():
        if number == wanted and not ours:
            name = Path(f"/proc/{pid}/comm").read_text().strip() if pid else "a program elsewhere"
            fail(
                f"port {wanted} is taken by {name}" + (f", process {pid}" if pid else ""),
                f"end it, or set another PORT in /etc/litellm/proxy.env, and deploy again",
            )


def host_of(address):
    """An address of /proc, words of 32 bits in this machine's order, as a URL has it."""
    words = [int(address[at : at + 8], 16) for at in range(0, len(address), 8)]
    ip = ipaddress.ip_address(b"".join(word.to_bytes(4, sys.byteorder) for word in words))
    if ip.is_unspecified:
        ip = ipaddress.ip_address("127.0.0.1" if ip.version == 4 else "::1")
    return str(ip) if ip.version == 4 else f"[{ip}]"


def ask(address, number, path, headers=None, timeout=5.0):
    """The status and the body of a GET to the service, whatever address it listens on."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        request = urllib.request.Request(f"http://{host_of(address)}:{number}{path}", headers=headers or {})
        with opener.open(request, timeout=timeout) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, b""
    except (OSError, ValueError):
        return 0, b""


def main_process():
    """The service's state and its process."""
    shown = subprocess.run(
        ["systemctl", "show", UNIT, "--property=ActiveState,MainPID"], capture_output=True, text=True
    ).stdout
    fields = dict(line.split("=", 1) for line in shown.splitlines())
    return fields.get("ActiveState"), fields.get("MainPID")


def stays(started):
    state, pid = main_process()
    if state != "active" or pid != started:
        fail(f"the proxy died after its start (the service is {state})")


def models(directory, address, number):
    """/v1/models lists what models.json says."""
    needed = read_json(directory, "env.json")
    names = [name for name in needed if "general_settings.master_key" in needed[name]["needed_by"]]
    key = os.environ.get((names or ["LITELLM_MASTER_KEY"])[0], "")
    status, body = ask(address, number, "/v1/models", {"Authorization": f"Bearer {key}"}, 30)
    if status != 200:
        fail(f"/v1/models answers with status {status}")
    known = read_json(directory, "models.json")["models"]
    wanted = {model["name"] for model in known if model["listed"]}
    served = {model["id"] for model in json.loads(body)["data"]}
    open_ended = any(not model["listed"] for model in known)
    wrong = [f"the proxy does not serve {name}" for name in sorted(wanted - served)]
    wrong += [] if open_ended else [f"the proxy serves {name}, which is not in models.json" for name in sorted(served - wanted)]
    if wrong:
        fail(*wrong[:10])
    return len(served)


def uptime():
    """The clock by which deploy.sh measures: nobody sets it."""
    return float(Path("/proc/uptime").read_text().split()[0])


def wait(directory, since, limit, settle):
    """The service answers, serves its models and lives on for `settle` seconds."""
    since, limit, settle = float(since), float(limit), float(settle)
    _, started = main_process()
    while True:
        stays(started)
        for address, number, _, ours in listeners():
            if ours and ask(address, number, "/health/liveliness")[0] == 200:
                break
        else:
            if uptime() - since > limit:
                fail(f"the proxy does not answer on /health/liveliness after {limit:.0f} s")
            time.sleep(0.2)
            continue
        break
    away = uptime() - since
    # a deployment that was taken over says nothing of its models
    served = models(directory, address, number) if (directory / "models.json").exists() else None
    until = uptime() + settle
    while uptime() < until:
        time.sleep(0.5)
        stays(started)
    print(f"answers on port {number}" + ("" if served is None else f" with {served} model{'s'[:served != 1]}"), end="")
    print(f", {away:.1f} s after the restart began" if settle else "")


def main(command, *arguments):
    if command == "port":
        port()
        return
    directory, *rest = Path(arguments[0]), *arguments[1:]
    if command not in ("verify", "files") and (directory / "env.json").exists():
        named.update(read_json(directory, "env.json"))
    if command == "redact":
        sys.stdout.write(redact(sys.stdin.read()))
    else:
        commands = {"verify": verify, "files": files, "env": env, "load": load, "wait": wait}
        commands[command](directory, *rest)


if __name__ == "__main__":
    main(*sys.argv[1:])
