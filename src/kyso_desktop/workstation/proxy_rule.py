"""The setting ``proxy`` as the variables that every part of the program reads; the way out itself is :mod:`web`."""

import os
from collections.abc import MutableMapping
from urllib.parse import urlsplit, urlunsplit

NO_PROXY = "none"
SCRIPT_MARK = "pac:"
SCRIPT_NAME = "KYSO_PROXY_SCRIPT"
"""The variable that tells second processes of a script; it is set by this program and read by it alone."""
PROXY_NAMES = ("http_proxy", "https_proxy")


def use_proxy(rule: str | None, variables: MutableMapping[str, str] = os.environ) -> None:
    """The rule of the setting ``proxy`` holds from now on, in this process and those that it starts.

    A password in the address is dropped: what the environment holds, other programs may read.
    """
    if rule is None:
        return
    for name in (*PROXY_NAMES, "no_proxy", *map(str.upper, (*PROXY_NAMES, "no_proxy")), SCRIPT_NAME):
        variables.pop(name, None)
    if rule == NO_PROXY:
        variables["no_proxy"] = "*"
        return
    if rule.startswith(SCRIPT_MARK):
        variables[SCRIPT_NAME] = rule.removeprefix(SCRIPT_MARK)
        return
    address = _without_password(rule)
    for name in PROXY_NAMES:
        variables[name] = address


def _without_password(rule: str) -> str:
    parts = urlsplit(rule if "//" in rule else f"http://{rule}")
    user, at, place = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{user.partition(':')[0]}{at}{place}"))
