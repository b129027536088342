#!/usr/bin/env bash
# Makes .venv ready: system packages where apt may be used, then every Python package from the lock file by hash.
set -euo pipefail
cd "$(dirname "$0")/.."

system_packages=(
    softhsm2 opensc poppler-utils qpdf xvfb gcc libc6-dev
    libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0
    libxcb-render-util0 libxcb-xkb1 libxcb-shape0 libxcb-randr0 libxcb-xinerama0 libdbus-1-3 libfontconfig1
    fonts-dejavu-core dbus gnome-keyring pcscd vsmartcard-vpcd opensc-pkcs11 libpcsclite1
)

missing_packages() {
    local package
    for package in "${system_packages[@]}"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
    done
}

find_python() {
    local candidate
    for candidate in python3.11 python3 python; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys, ensurepip; raise SystemExit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
}

install_system_packages() {
    local missing
    [ -n "$(find_python)" ] || system_packages+=(python3.11 python3.11-venv)
    mapfile -t missing < <(missing_packages)
    [ "${#missing[@]}" -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "These system packages are missing. Install them, then run this again:" >&2
            echo "    sudo apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo -n)
    fi
    "${as_root[@]}" apt-get update -q
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    install_system_packages
else
    for tool in softhsm2-util pkcs11-tool pdfsig qpdf Xvfb gcc; do
        command -v "$tool" >/dev/null || { echo "Missing: $tool (no apt here to install it)" >&2; exit 1; }
    done
fi

python=$(find_python)
if [ -z "$python" ]; then
    echo "Python 3.11 with its venv module is missing: install python3.11 and python3.11-venv, then run this again." >&2
    exit 1
fi
[ -x .venv/bin/python ] || "$python" -m venv .venv
stamp=.venv/installed
wanted=$(cat requirements.lock pyproject.toml | sha256sum)
if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    echo "$wanted" >"$stamp"
fi
# As an installed program has it: where Python may not write bytecode, every start would compile the source anew.
.venv/bin/python -m compileall -q src
