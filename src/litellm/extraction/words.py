"""Tables as text: long lists of names stay readable."""


def names(text: str) -> frozenset[str]:
    """`a b c` as a set."""
    return frozenset(text.split())


def kinds(text: str) -> dict[str, str]:
    """`key=type key=type` as a dictionary."""
    return dict(pair.split("=", 1) for pair in text.split())
