"""The checks of a proxy that runs, or is to run."""
import http.client
import ipaddress
import json
import os
import re
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from check_report import fail, read_json

UNIT = "litellm.service"


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


def show(*properties):
    """What systemd says of the service."""
    told = subprocess.run(
        ["systemctl", "show", UNIT, f"--property={','.join(properties)}"], capture_output=True, text=True
    ).stdout
    return dict(line.split("=", 1) for line in told.splitlines())


def lowest_port():
    """The first port that the service may listen on: it has no capability, unless a drop-in gives it one."""
    shown = show("DropInPaths", "AmbientCapabilities")
    if shown.get("DropInPaths") and "cap_net_bind_service" in shown.get("AmbientCapabilities", ""):
        return 1
    try:
        return int(Path("/proc/sys/net/ipv4/ip_unprivileged_port_start").read_text())
    except (OSError, ValueError):
        return 1024


def port():
    """The service may listen on its port, and nobody else does."""
    port_said = os.environ.get("PORT", "4000")
    if not (port_said.isascii() and port_said.isdigit() and 0 < int(port_said) < 65536):
        fail(
            f"PORT is {port_said!r}, which is no port",
            "write a number from 1 to 65535 in /etc/litellm/proxy.env, and deploy again",
        )
    wanted = int(port_said)
    lowest = lowest_port()
    if wanted < lowest:
        fail(
            f"PORT is {wanted}, and the service has no right to a port below {lowest}",
            f"set one from {lowest} to 65535 in /etc/litellm/proxy.env, put a web server in front of it, and deploy again",
        )
    for address, number, pid, ours in listeners():
        if number == wanted and not ours and is_in_the_way(address, wanted):
            name = Path(f"/proc/{pid}/comm").read_text().strip() if pid else "a program elsewhere"
            fail(
                f"port {wanted} is taken by {name}" + (f", process {pid}" if pid else ""),
                "end it, or set another PORT in /etc/litellm/proxy.env, and deploy again",
            )


def ip_of(address):
    """An address of /proc: words of 32 bits in this machine's order."""
    words = [int(address[at : at + 8], 16) for at in range(0, len(address), 8)]
    ip = ipaddress.ip_address(b"".join(word.to_bytes(4, sys.byteorder) for word in words))
    return getattr(ip, "ipv4_mapped", None) or ip


def is_in_the_way(address, wanted):
    """Whether who listens on an address keeps the service from the same port of its own."""
    try:
        found = socket.getaddrinfo(os.environ.get("HOST", "127.0.0.1"), wanted, type=socket.SOCK_STREAM)
    except OSError:
        return True
    ours = {ipaddress.ip_address(sockaddr[0].split("%")[0]) for *_, sockaddr in found}
    # where somebody listens on 4000 of 127.0.0.1, LiteLLM takes any other port, whatever the host is
    ours |= {ipaddress.ip_address("127.0.0.1")} if wanted == 4000 else set()
    theirs = ip_of(address)
    return theirs.is_unspecified or theirs in ours or any(ip.is_unspecified for ip in ours)


def host_of(address):
    """An address of /proc as a URL has it."""
    ip = ip_of(address)
    if ip.is_unspecified:
        ip = ipaddress.ip_address("127.0.0.1" if ip.version == 4 else "::1")
    return str(ip) if ip.version == 4 else f"[{ip}]"


def ask(address, number, path, headers=None, timeout=5.0):
    """The status and the body of a GET to the service, whatever address it listens on."""
    # no name on a certificate is that of the address, and nobody else's process is asked
    unverified = ssl._create_unverified_context()
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=unverified)
    )
    # SSL_KEYFILE_PATH and SSL_CERTFILE_PATH make LiteLLM speak TLS alone
    for scheme in ("http", "https"):
        url = f"{scheme}://{host_of(address)}:{number}{path}"
        try:
            with opener.open(urllib.request.Request(url, headers=headers or {}), timeout=timeout) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, b""
        except (OSError, ValueError, http.client.HTTPException):
            continue
    return 0, b""


def main_process():
    """The service's state and its process."""
    fields = show("ActiveState", "MainPID")
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


def has_own_auth(directory):
    """Whether a function of the config decides on keys, which need not know the master key."""
    return re.search(r"^  custom_auth: (?!null$)", (directory / "config.yaml").read_text(), re.M) is not None


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
    is_known = (directory / "models.json").exists() and not has_own_auth(directory)
    served = models(directory, address, number) if is_known else None
    until = uptime() + settle
    while uptime() < until:
        time.sleep(0.5)
        stays(started)
    print(f"answers on port {number}" + ("" if served is None else f" with {served} model{'s'[:served != 1]}"), end="")
    print(f", {away:.1f} s after the restart began" if settle else "")
