"""Writes what one installed LiteLLM accepts to DIR/<version>.json and <version>.models.json.

    python extract.py DIR        # the python of an environment that has litellm[proxy]

`npm run catalogue -- VERSION` makes such an environment and calls this.
"""

import importlib.metadata
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from extraction import early, models, places, providers, refused, startup, values  # noqa: E402
from extraction.source import Source  # noqa: E402


def one_a_line(text: dict, key: str) -> str:
    """JSON with each entry of `key` on its own line, so that a diff shows what changed."""
    head = json.dumps({k: v for k, v in text.items() if k != key})[:-1]
    rows = ",\n".join(
        f"{json.dumps(name)}:{json.dumps(entry, separators=(',', ':'))}"
        for name, entry in sorted(text[key].items())
    )
    return f'{head},"{key}":{{\n{rows}\n}}}}\n'


def main(folder: Path) -> None:
    version = importlib.metadata.version("litellm")
    source = Source()
    accepted, free = places.all_places(source)
    obsolete = places.obsolete(source, accepted)
    known = providers.table(source, set(accepted["litellm_params"]))
    table = models.table()
    catalogue = {
        "version": version,
        "places": {name: dict(sorted(keys.items())) for name, keys in accepted.items()},
        "open": sorted(free),
        "closed": places.closed(),
        "required": places.required(accepted),
        "obsolete": obsolete,
        **values.lists(source),
        "config_callbacks": startup.config_callbacks(source),
        "bare_models": startup.bare_models(),
        "early_variables": " ".join(early.variables(source)),
        "checked": startup.checked(accepted),
        "ranges": startup.ranges(accepted),
        "refused": refused.table(table, known),
        "providers": known,
    }
    (folder / f"{version}.json").write_text(json.dumps(catalogue, indent=1) + "\n")
    (folder / f"{version}.models.json").write_text(
        one_a_line({"version": version, "models": table}, "models")
    )
    for name, keys in catalogue["places"].items():
        print(f"{name}: {len(keys)}")
    print(f"providers: {len(catalogue['providers'])}\nmodels: {len(table)}")
    for name in sorted(values.ABSENT):
        print(f"not in {version}: {name}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: extract.py DIR")
    main(Path(sys.argv[1]))
