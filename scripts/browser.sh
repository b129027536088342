#!/usr/bin/env bash
# Pages in Chromium and Firefox call the service as three generations of the portals' script do, and the signed files
# come back; windows are closed in every state (tests/web). The attacks are tried at full size (tests/service).
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
for pair in chromium:chromium firefox-esr:firefox-esr certutil:libnss3-tools xauth:xauth openssl:openssl; do
    command -v "${pair%:*}" >/dev/null || missing+=("${pair#*:}")
done
if [ "${#missing[@]}" != 0 ]; then
    [ "$(id -u)" -eq 0 ] || { echo "Missing (Debian's packages): ${missing[*]}" >&2; exit 1; }
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
fi
export KYSO_BROWSER=1 QT_QPA_PLATFORM=xcb
xvfb-run -a -s "-screen 0 1600x1200x24" .venv/bin/python -m pytest tests/web/test_generations.py tests/web/test_chromium.py tests/web/test_closing.py tests/service/test_limits.py tests/service/test_stores.py tests/service/test_program.py -q
python3 scripts/browser_stamp.py --write
