"""Where the frozen console starts."""

import sys

from kyso_desktop.app import console

sys.exit(console())
