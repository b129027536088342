#!/usr/bin/env bash
# A new Wine prefix at WINEPREFIX in which Python and Qt start; fails where Wine does not start three times.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/wine.sh"
system=$WINEPREFIX/drive_c/windows/system32

if [ "${1:-}" = once ]; then
    rm -rf "$WINEPREFIX"
    timeout --kill-after=10 180 wineboot -i >/dev/null 2>&1
    timeout 60 wineserver -w
    [ -d "$system" ] && windows 60 cmd /c ver | grep -q Windows || { echo "Wine did not start" >&2; exit 1; }
    exit
fi
fresh_server
steadily "$0" once
for stub in bcryptprimitives icuuc; do
    [ -e "$system/$stub.dll" ] && [ "$stub" = bcryptprimitives ] && continue # newer Wines have their own
    x86_64-w64-mingw32-gcc -O2 -shared -o "$system/$stub.dll" "$here/../wine/$stub.c" -ladvapi32
done
