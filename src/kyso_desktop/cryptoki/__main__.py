"""``python -m kyso_desktop.cryptoki`` is the process that holds one vendor's module."""

import sys

from kyso_desktop.cryptoki import serve

sys.exit(serve())
