#!/usr/bin/env python3
"""The checks of deploy.sh: check.py port, or verify|files|env|load|wait|redact DIR [...].

Secrets come through the environment, as systemd reads them from secrets.env; nothing prints one.
Exit 0 when all is well, else 1 with a sentence for each thing that is not.
"""
import hashlib
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a release has no file beside those of its manifest

from check_load import load
from check_proxy import port, wait
from check_report import fail, named, read_json, redact

COMPROMISED = {"1.82.7", "1.82.8"}


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
