"""Kyso Desktop: signs and verifies the PDF documents of Vietnamese government offices."""

__version__ = "0.1.0"
