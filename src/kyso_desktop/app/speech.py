"""Settles the language before a face is loaded: what a face holds in constants is said once."""

from kyso_desktop.errors import KysoError
from kyso_desktop.wording import Catalogue, Language, read_catalogue, speak
from kyso_desktop.workstation import folders, load_settings, resource, system_language

SYSTEM = "system"


def settle_language() -> Catalogue:
    """The process speaks the language of the settings; Vietnamese where they cannot be read. Returns its catalogue."""
    language = _chosen()
    catalogue = read_catalogue(resource("translations/kyso_en.ts")) if language is Language.ENGLISH else {}
    speak(language, catalogue)
    return catalogue


def wished_appearance() -> str | None:
    """The setting; None where there is none or where the settings cannot be read."""
    try:
        return load_settings(folders()).appearance
    except KysoError:  # the desk, built next, tells of it
        return None


def qt_words(language: Language) -> Catalogue:
    """Qt's own few texts, which Qt ships in English and not in Vietnamese."""
    return read_catalogue(resource("translations/qt_vi.ts")) if language is Language.VIETNAMESE else {}


def _chosen() -> Language:
    try:
        wish = load_settings(folders()).language
    except KysoError:  # the desk, built next, tells of it
        return Language.VIETNAMESE
    if wish == SYSTEM:
        return Language.VIETNAMESE if system_language() == Language.VIETNAMESE else Language.ENGLISH
    return Language(wish) if wish else Language.VIETNAMESE
