"""Proxy auto-configuration: a script of the network's owner names the proxy of each address.

The script runs in QuickJS with nothing of this computer in reach, within a second and 16 MB. Names are looked up before
it runs, because an engine with a time limit may not call back. Scripts are taken from a fixed address alone: the
network is never searched for one (WPAD). Nothing goes out where a script cannot be read or names no way that this
program knows: a broken rule is not a free way out.
"""

import json
import queue
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from pathlib import Path
from time import monotonic
from typing import TypeVar
from urllib.parse import urlsplit
from urllib.request import HTTPSHandler, ProxyHandler, build_opener, url2pathname

import quickjs

from kyso_desktop.workstation.computer import connect_milliseconds
from kyso_desktop.workstation.encryption import tls_context
from kyso_desktop.workstation.errors import ProxyScriptBroken
from kyso_desktop.workstation.resources import resource

FUNCTIONS = "proxy/functions.js"
SECONDS = 1.0
MEMORY_BYTES = 16 * 1024 * 1024
STACK_BYTES = 512 * 1024
MOST_BYTES = 1024 * 1024
FETCH_SECONDS = 5.0
LOOKUP_SECONDS = 3.0
CONNECT_SECONDS = 3.0
REMEMBERED_SECONDS = 600.0
DIRECT = ""
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Script:
    """A script as it was read, and until when it counts."""

    text: str
    until: float


_kept: dict[str, Script] = {}
_lock = threading.Lock()


def proxy_for(script: str, address: str) -> str:
    """``host:port`` of the proxy that serves ``address``, or :data:`DIRECT`; raises :class:`ProxyScriptBroken`.

    Of several proxies the first that takes a connection is chosen.
    """
    ways = ways_in(run_script(read_script(script), address))
    if not ways:
        raise ProxyScriptBroken(script)
    if len(ways) == 1:
        return ways[0]
    return next((way for way in ways if way == DIRECT or _takes_connections(way)), ways[-1])


def ways_in(answer: str) -> tuple[str, ...]:
    """What ``FindProxyForURL`` said, without the ways that this program does not know (SOCKS)."""
    found = []
    for part in answer.split(";"):
        kind, _, place = part.strip().partition(" ")
        if kind.upper() == "DIRECT":
            found.append(DIRECT)
        elif kind.upper() in ("PROXY", "HTTP") and place.strip():
            found.append(place.strip())
    return tuple(found)


def read_script(script: str) -> str:
    """The text at this http, https or file address, read at most every ten minutes; raises ``ProxyScriptBroken``."""
    with _lock:
        if (kept := _kept.get(script)) and monotonic() < kept.until:
            return kept.text
    try:
        text = _fetched(script).decode("utf-8-sig")
    except (OSError, ValueError, HTTPException) as error:
        raise ProxyScriptBroken(script) from error
    with _lock:
        _kept[script] = Script(text, monotonic() + REMEMBERED_SECONDS)
    return text


def _fetched(script: str) -> bytes:
    parts = urlsplit(script)
    if parts.scheme == "file":
        with Path(url2pathname(parts.path)).open("rb") as file:
            return _bounded(file.read(MOST_BYTES + 1))
    if parts.scheme not in ("http", "https"):
        raise ValueError(script)
    opener = build_opener(ProxyHandler({}), HTTPSHandler(context=tls_context()))
    with opener.open(script, timeout=FETCH_SECONDS) as reply:
        return _bounded(reply.read(MOST_BYTES + 1))


def _bounded(content: bytes) -> bytes:
    if len(content) > MOST_BYTES:
        raise ValueError("size")
    return content


def run_script(text: str, address: str) -> str:
    """What the script says of the address, whose path and name of a user it does not see."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    shown = f"{parts.scheme}://{host}/"
    known = _lookup(host) if any(word in text for word in ("dnsResolve", "isResolvable", "isInNet")) else None
    facts = {"host": host, "address": known, "own": _own_address() if "myIpAddress" in text else "127.0.0.1"}
    context = quickjs.Context()
    context.set_memory_limit(MEMORY_BYTES)
    context.set_max_stack_size(STACK_BYTES)
    context.set_time_limit(SECONDS)
    try:
        context.eval(f"var known = {json.dumps(facts)};")
        context.eval(_functions())
        context.eval(text)
        answer = context.eval(f"String(FindProxyForURL({json.dumps(shown)}, {json.dumps(host)}))")
    except (quickjs.JSException, quickjs.StackOverflow) as error:
        raise ProxyScriptBroken(shown) from error
    return str(answer)


@cache
def _functions() -> str:
    return resource(FUNCTIONS).read_text(encoding="utf-8")


def _lookup(host: str) -> str | None:
    return _within(LOOKUP_SECONDS, lambda: socket.gethostbyname(host))


def _own_address() -> str:
    """The address that this computer goes out by; a datagram socket is named, nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug:
        try:
            plug.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(plug.getsockname()[0])


def _within(seconds: float, act: Callable[[], Answer]) -> Answer | None:
    """What ``act`` gives, or None where it fails or the time is over: a name server knows no time limit."""
    answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put(act())
        except OSError:
            answers.put(None)

    threading.Thread(target=run, daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        return None


def _takes_connections(way: str) -> bool:
    return connect_milliseconds(way, CONNECT_SECONDS) is not None
