#!/usr/bin/env bash
# The frozen Windows program in WORK/dist, made by PyInstaller under Wine: freeze.sh RUNTIME WORK
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/wine.sh"
runtime=$1 work=$2

if [ "${3:-}" = once ]; then
    rm -rf "$work/dist" "$work/build"
    windows 1200 "$runtime/python.exe" "$here/freeze.py" --noconfirm --log-level WARN --distpath "Z:$work/dist" \
        --workpath "Z:$work/build" build.spec
    exit
fi
steadily "$0" "$runtime" "$work" once
