"""Qt's window onto the catalogues that the rest of the program reads: nothing is compiled, nothing can be stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from kyso_desktop.wording import Language

if TYPE_CHECKING:
    from kyso_desktop.wording import Catalogue


class Translator(QTranslator):
    """Answers ``tr`` of every object from Qt translation files that were read before."""

    def __init__(self, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        return not self._catalogue

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's own name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """None, for which Qt's declared type has no name, lets the next translator or the source text speak."""
        return self._catalogue.get((context, sourceText))  # type: ignore[return-value]


def install(application: QCoreApplication, language: Language, catalogue: Catalogue) -> None:
    """The window speaks that language, its dates and Qt's own dialogs too."""
    QLocale.setDefault(
        QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        if language is Language.ENGLISH
        else QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
    )
    application.installTranslator(Translator(catalogue, application))
