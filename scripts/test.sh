#!/usr/bin/env bash
# Every check of the project: style, types, import contracts, tests. Ends with pytest's own closing line.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
export PATH="$bin:$PATH"

ruff check --quiet .
ruff format --quiet --check .
mypy --no-error-summary
lint-imports --no-cache >/dev/null || lint-imports --no-cache

export QT_QPA_PLATFORM=xcb
# The screen takes a number that is free, and tells it when it is there.
command -v Xvfb >/dev/null || { echo "Xvfb is missing: run scripts/setup.sh" >&2 && exit 1; }
coproc Xvfb -displayfd 1 -screen 0 1600x1200x24 -nolisten tcp 2>/dev/null
xvfb=$COPROC_PID
trap 'kill $xvfb 2>/dev/null || true' EXIT
read -r number <&"${COPROC[0]}"
export DISPLAY=":$number"
# Whole files go to one process: what a file sets up once stays good for it.
python -m pytest -n "$(nproc)" --dist loadfile "$@"
