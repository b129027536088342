#!/usr/bin/env bash
# A new Wine prefix at WINEPREFIX in which Python and Qt start; fails where Wine does not.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
system=$WINEPREFIX/drive_c/windows/system32
rm -rf "$WINEPREFIX"
wineboot -i >/dev/null 2>&1
wineserver -w
[ -d "$system" ] || { echo "Wine did not start" >&2; exit 1; }
for stub in bcryptprimitives icuuc; do
    [ -e "$system/$stub.dll" ] && [ "$stub" = bcryptprimitives ] && continue # newer Wines have their own
    x86_64-w64-mingw32-gcc -O2 -shared -o "$system/$stub.dll" "$here/../wine/$stub.c" -ladvapi32
done
