"""Fills the DOCX forms. The only file that speaks to docxtpl."""

from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateError, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import XMLSyntaxError

from kyso_desktop.books.errors import FormUnreadable
from kyso_desktop.books.form_content import FormContent

BLANK = "……………………"
"""What stands where nothing is known; a person completes it in the word processor."""


_TEMPLATE_FAULTS = (
    TemplateError, BadZipFile, PackageNotFoundError, XMLSyntaxError, LookupError, ValueError, TypeError, AttributeError,
    ArithmeticError,
)  # fmt: skip


class _Blank(Undefined):
    """A field that nothing is known for is a dotted line, in templates that an office changed as well."""

    def __str__(self) -> str:
        return BLANK

    def __getattr__(self, name: str) -> "_Blank":
        if name.startswith("__"):
            raise AttributeError(name)
        return self


def fill_form(template: Path, target: Path, content: FormContent) -> None:
    """The filled form stands in ``target``; raises :class:`FormUnreadable` and ``OSError``.

    The template's language is sandboxed: an office may edit it, and nobody may run a program by it.
    """
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=_Blank)
    try:
        document = DocxTemplate(template)
        document.render(_context(content), environment)
        document.save(target)
    except _TEMPLATE_FAULTS as error:
        raise FormUnreadable(template.name, type(error).__name__) from error


def _context(content: FormContent) -> dict[str, object]:
    made = content.made
    day = {"day": f"{made.day:02d}", "month": f"{made.month:02d}" if made.month < 3 else f"{made.month}"}
    people = list(content.people)
    known = {name: text for name, text in content.texts.items() if text}
    first = {"one": people[0]} if people else {}
    return {**day, "year": f"{made.year}", **first, **known, "people": people or [{}]}
