#!/usr/bin/env bash
# Chromium's page calls the service as the portals' script does, and the signed files come back (tests/web).
set -euo pipefail
cd "$(dirname "$0")/.."
export KYSO_BROWSER=1 QT_QPA_PLATFORM=xcb
xvfb-run -a -s "-screen 0 1600x1200x24" .venv/bin/python -m pytest tests/web/test_chromium.py -q
