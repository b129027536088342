"""The language that the program speaks: Vietnamese is the source text, another language is looked up for it.

The catalogue is a Qt translation file (``resources/translations/kyso_en.ts``), read here without Qt: the console and
the window share it. The words of official papers stay Vietnamese whatever the screen speaks.
"""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

WORDS = "words"
"""The context of what is said outside Qt's objects."""


class Language(StrEnum):
    """A closed list; the value is the setting's and Qt's."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


Catalogue = Mapping[tuple[str, str], str]
"""Translation by context and source text."""

Key = TypeVar("Key")
Said = TypeVar("Said")
Given = ParamSpec("Given")


@dataclass(slots=True)
class _Speech:
    """What this process speaks; settled by ``app`` before a face is loaded."""

    language: Language
    catalogue: Catalogue


_SPEECH = _Speech(Language.VIETNAMESE, {})
_ON_PAPER: ContextVar[bool] = ContextVar("on_paper", default=False)


def speak(language: Language, catalogue: Catalogue) -> None:
    """From now on :func:`tr` answers in that language; texts that the catalogue lacks stay Vietnamese."""
    _SPEECH.language, _SPEECH.catalogue = language, catalogue


def spoken_language() -> Language:
    """The language of the screen; of a paper that is being made, Vietnamese."""
    return Language.VIETNAMESE if _ON_PAPER.get() else _SPEECH.language


def tr(text: str, context: str = WORDS) -> str:
    """The Vietnamese ``text`` in the language that is spoken; placeholders are filled afterwards with ``format``."""
    if _ON_PAPER.get():
        return text
    return _SPEECH.catalogue.get((context, text), text)


def spoken(phrases: Mapping[Key, str]) -> Callable[[Key], str]:
    """The table's phrase for a value, in the language that is spoken."""
    return lambda key: tr(phrases[key])


def on_paper(make: Callable[Given, Said]) -> Callable[Given, Said]:
    """``make`` speaks Vietnamese: its words go onto an official paper."""

    @wraps(make)
    def made(*args: Given.args, **kwargs: Given.kwargs) -> Said:
        token = _ON_PAPER.set(True)
        try:
            return make(*args, **kwargs)
        finally:
            _ON_PAPER.reset(token)

    return made


def read_catalogue(file: Path) -> Catalogue:
    """The finished translations of a Qt translation file."""
    found: dict[tuple[str, str], str] = {}
    from xml.etree import ElementTree  # for other languages alone

    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314 - a file of the program itself
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found
