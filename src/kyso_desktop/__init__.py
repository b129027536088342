"""Kyso Desktop: signs and verifies the PDF documents of Vietnamese government offices."""

from kyso_desktop.front_door import SELDOM_USED, load_when_used

__version__ = "0.1.0"

for module in SELDOM_USED:
    load_when_used(module)

from kyso_desktop.quick_dataclasses import compile_at_first_call  # noqa: E402 - it loads what would load these

compile_at_first_call()  # before any part of the program or of a library makes one
