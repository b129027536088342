"""Kyso Desktop: signs and verifies the PDF documents of Vietnamese government offices."""

from kyso_desktop.quick_dataclasses import compile_at_first_call

__version__ = "0.1.0"

compile_at_first_call()  # before any part of the program or of a library makes one
