"""Where the frozen window starts."""

import sys

from kyso_desktop.app import window

sys.exit(window())
