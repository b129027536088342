"""``python -m kyso_desktop`` is the console program."""

import sys

from kyso_desktop.app import console

sys.exit(console())
