#!/usr/bin/env bash
# Chromium's page calls the service as the portals' script does, and the signed files come back (tests/web).
# The limits of the service are tried at full size too (tests/service/test_limits.py).
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v chromium >/dev/null || ! command -v certutil >/dev/null || ! command -v xauth >/dev/null; then
    [ "$(id -u)" -eq 0 ] || { echo "Missing: chromium, certutil or xauth (Debian: chromium, libnss3-tools, xauth)" >&2; exit 1; }
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium libnss3-tools xauth
fi
export KYSO_BROWSER=1 QT_QPA_PLATFORM=xcb
xvfb-run -a -s "-screen 0 1600x1200x24" .venv/bin/python -m pytest tests/web/test_chromium.py tests/service/test_limits.py -q
python3 scripts/browser_stamp.py --write
