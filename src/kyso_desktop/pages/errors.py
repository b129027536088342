"""What can go wrong when a document is opened for reading or showing, as facts."""

from dataclasses import dataclass

from kyso_desktop.errors import KysoError


@dataclass(eq=False)
class DocumentTrouble(KysoError):
    """Root of the errors about one document; ``name`` is the file's name for the sentence."""

    name: str


class NotAPdf(DocumentTrouble):
    """The bytes are not a PDF that can be opened: another format, or truncated beyond reading."""

    code = "NOT_A_PDF"


class EmptyFile(DocumentTrouble):
    """The file has zero bytes."""

    code = "EMPTY_FILE"


class PasswordNeeded(DocumentTrouble):
    """The document is encrypted and the password is missing or wrong."""

    code = "PASSWORD_NEEDED"
