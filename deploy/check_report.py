"""How the checks say what is wrong; nothing prints a secret."""
import json
import os
import re
import sys

terminal = sys.stderr
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
