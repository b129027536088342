"""Where the frozen programs start: the one whose file is called kyso-desktop is the window, any other the console."""

import sys
from pathlib import PurePath

from kyso_desktop.app import console, window

is_window = PurePath(sys.argv[0]).stem.lower() == "kyso-desktop"
sys.exit(window() if is_window else console())
