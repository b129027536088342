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
display=":$((90 + RANDOM % 900))"
Xvfb "$display" -screen 0 1600x1200x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null || true' EXIT
export DISPLAY="$display"
# Whole files go to one process: what a file sets up once stays good for it.
python -m pytest -n "$(nproc)" --dist loadfile "$@"
