"""What a document says of itself (``/Info``, ``/Metadata``) stays word for word as its makers left it.

pyHanko would write its own name and the hour of signing into both with every revision. PDF/A-1 wants both to say the
same (ISO 19005-1, 6.7.3), which they then no longer do.
"""

from pyhanko.pdf_utils.writer import BasePdfFileWriter


def leave_metadata() -> None:
    """No writer of this process touches them, also those that pyHanko makes itself for the levels B-LT and B-LTA.

    There is no setting for it.
    """
    BasePdfFileWriter._update_meta = _nothing  # type: ignore[method-assign]


def _nothing(_writer: BasePdfFileWriter) -> None:
    """Metadata as they are."""
