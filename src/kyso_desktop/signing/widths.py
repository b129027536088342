"""How wide a text is in a face with the metrics of Times New Roman."""

from pathlib import Path

DIGITS = frozenset("0123456789")
DIGIT = 0.5
"""Every digit is half as wide as the face is high; no engine need be loaded for the blanks of number and date."""


def text_width(text: str, size: float, face: Path) -> float:
    """Width in points of the text as it will be written."""
    if DIGITS.issuperset(text):
        return DIGIT * size * len(text)
    from kyso_desktop.signing import faces  # and with it HarfBuzz

    return faces.text_width(text, size, face)
