#!/usr/bin/env bash
# Builds and exercises everything that is handed out: the frozen program for Linux and Windows, .deb, tarball, setup.exe
# and MSI. Output: dist/packages; logs and work: build/package; what may be kept: KYSO_PACKAGE_CACHE. Every step fails the
# run, none is skipped. Both systems are built side by side, their heaviest steps one after the other. What the machine
# itself may lose (a mirror, a process of Wine) is tried three times, and each time is told in the last lines. Needs
# Debian 12 and root (or password-less sudo) for the chroot and missing packages.
set -euo pipefail
cd "$(dirname "$0")/.."
. installers/windows/wine.sh
root=$PWD
work=$root/build/package
out=$root/dist/packages
logs=$work/logs
cache=${KYSO_PACKAGE_CACHE:-$HOME/.cache/kyso-package}
python=${KYSO_PYTHON:-$root/.venv/bin/python}
export KYSO_PYTHON=$python
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' src/kyso_desktop/__init__.py)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0
linux_bytes=190000000 windows_bytes=160000000

again() { for turn in 1 2 3; do "$@" && return; echo "again ($turn): $*" >&2; sleep "$((turn * 5))"; done; return 1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
alone() { flock --close "$work/heavy" "$@"; } # one program at a time of both systems' heaviest
# Each shell ends what it started itself and nothing else.
started=()
end_started() { for each in "${started[@]}"; do kill "$each" 2>/dev/null || true; done; }
trap end_started EXIT

raise_limits() { # of open files and processes, where the machine's own are lower than it allows
    local allowed
    allowed=$(ulimit -H -n)
    [ "$allowed" != unlimited ] && [ "$allowed" -lt 16384 ] || allowed=16384
    [ "$(ulimit -S -n)" = unlimited ] || [ "$(ulimit -S -n)" -ge "$allowed" ] || ulimit -S -n "$allowed"
    ulimit -S -u "$(ulimit -H -u)"
}

display() { # a display of our own in DISPLAY
    local number=$((300 + RANDOM % 600))
    while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
    Xvfb ":$number" -screen 0 1400x900x24 -nolisten tcp >/dev/null 2>&1 &
    started+=("$!")
    export DISPLAY=":$number"
    for _ in $(seq 50); do
        [ -e "/tmp/.X11-unix/X$number" ] && return
        sleep 0.1
    done
    echo "Xvfb did not start" >&2
    return 1
}

tools() {
    local packages=(wine wine64 xvfb xauth gcc-mingw-w64-x86-64 nsis msitools wixl osslsigncode softhsm2
        libengine-pkcs11-openssl openssl lintian debootstrap appstream desktop-file-utils imagemagick x11-utils
        binutils dpkg-dev zstd) missing=() package
    for package in "${packages[@]}"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" = 0 ] && return
    again as_root apt-get update -q
    again as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

smaller_than() { # TREE BYTES
    local bytes
    bytes=$(du -s --apparent-size --block-size=1 "$1" | cut -f1)
    echo "size: $1 $bytes bytes, at most $2"
    [ "$bytes" -le "$2" ]
}

build_linux() {
    local tree=$work/linux/dist/kyso-desktop home=$work/linux/home
    PYTHONPATH=$root/src alone "$python" -m PyInstaller --noconfirm --log-level WARN --distpath "$work/linux/dist" \
        --workpath "$work/linux/build" build.spec
    smaller_than "$tree" "$linux_bytes"
    "$python" installers/parts.py "$tree" "$work/linux/parts"
    display
    # The frozen program does the main job with practice tokens, without anything of the source tree.
    rm -rf "$home"
    bare() { env -i PATH=/usr/bin:/bin DISPLAY="$DISPLAY" LC_ALL=C.UTF-8 KYSO_HOME="$home" KYSO_JOURNAL_PASSPHRASE=practice "$@"; }
    (cd / && bare "$tree/kyso" --version && bare "$tree/kyso" demo)
    touch "$work/linux/signed"
    (cd / && bare "$tree/kyso" doctor --offline --bundle "$work/linux/doctor-$$.zip") || [ $? = 1 ]
    # A proxy script is run by the engine that was frozen with the program; it sends everything to nobody.
    (cd / && bare env KYSO_PROXY_SCRIPT="file://$root/installers/nowhere.pac" "$tree/kyso" doctor --json) \
        >"$logs/linux-doctor.jsonl" || [ $? = 1 ]
    grep -q '"OCSP_DEAD"' "$logs/linux-doctor.jsonl"
    local code=0
    (cd / && bare timeout 15 "$tree/kyso-desktop" "$root/resources/samples/quyet-dinh-tap-huan.pdf") || code=$?
    [ "$code" = 124 ] || { echo "the frozen window ended by itself with $code" >&2; return 1; }
    "$python" installers/try_service.py "$(mktemp -d)/home" "$tree/kyso"
    alone installers/linux/build_deb.sh "$tree" "$work/linux/parts" "$out" "$version"
    lintian --allow-root --fail-on error,warning "$out/kyso-desktop_${version}_amd64.deb"
    as_root installers/linux/try_deb.sh "$out/kyso-desktop_${version}_amd64.deb" "$cache/bookworm" \
        resources/samples/quyet-dinh-tap-huan.pdf "$logs"
    echo "linux: done"
}

setup_of() { # TREE VERSION OUTPUT
    alone makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$2" -DTREE="$1" -DICON="$root/installers/icons/kyso.ico" \
        -DKILOBYTES="$(du -sk "$1" | cut -f1)" ${4:-} -DOUT="$3" installers/windows/kyso.nsi
}

msi_of() { # TREE VERSION OUTPUT: wixl finds files below its own folder alone
    (
        cd "$(dirname "$1")"
        cp "$root/installers/icons/kyso.ico" .
        "$python" "$root/installers/windows/make_wxs.py" "$(basename "$1")" "$2" kyso.ico >kyso.wxs
        wixl -a x64 -o "$3" kyso.wxs
    )
}

signed_on_linux() { # a document to be verified on Windows: KYSO_TRIED_FILE, signed with practice tokens
    local home=$work/linux/home
    if [[ " $parts " == *" linux "* ]]; then # by the frozen program, which is tried side by side
        until [ -e "$work/linux/signed" ]; do
            [ ! -e "$work/linux.ended" ] || { echo "nothing was signed on Linux" >&2; return 1; }
            sleep 1
        done
    else
        home=$work/windows/home
        rm -rf "$home"
        KYSO_HOME=$home KYSO_JOURNAL_PASSPHRASE=practice PYTHONPATH=$root/src "$python" -m kyso_desktop demo
    fi
    export KYSO_TRIED_FILE=$home/tap-huan/quyet-dinh-tap-huan.signed.pdf
}

build_windows() {
    local runtime=$work/windows/python tree=$work/windows/dist/kyso-desktop old=$work/windows/old tests=$work/windows/tests
    local sign=installers/windows/sign.sh
    display
    export WINEPREFIX=$work/windows/prefix
    export KYSO_SIGN_TEST=$work/windows/test-key
    mkdir -p "$tests"
    installers/windows/fetch_runtime.sh "$runtime" "$cache"
    installers/windows/prepare_wine.sh
    alone installers/windows/freeze.sh "$runtime" "$work/windows"
    "$python" installers/parts.py "$tree" "$tree" --packages "$runtime/Lib/site-packages" --python 3.11.9
    x86_64-w64-mingw32-windres -c 65001 installers/windows/words.rc "$work/windows/words.o"
    x86_64-w64-mingw32-gcc -shared -nostdlib -s -Wl,--no-insert-timestamp -Wl,-e,0 -o "$tree/kyso-words.dll" "$work/windows/words.o"
    "$python" installers/windows/check_tree.py "$tree" "$runtime" "$version"
    smaller_than "$tree" "$windows_bytes"
    "$sign" "$tree"/kyso{,-desktop}.exe "$tree/kyso-words.dll"
    setup_of "$tree" "$version" "$out/kyso-$version-setup.exe"
    msi_of "$tree" "$version" "$out/kyso-$version.msi"
    "$sign" "$out/kyso-$version-setup.exe" "$out/kyso-$version.msi"
    # A small older version of both, to upgrade from.
    rm -rf "$old"
    mkdir -p "$old/_internal" "$old/licences"
    echo old >"$old/_internal/old.txt"
    cp "$tree"/kyso{,-desktop}.exe "$tree/kyso-words.dll" "$tree/parts.cdx.json" "$old/"
    cp "$tree"/licences/*.txt "$old/licences/"
    setup_of "$old" 0.0.1 "$tests/kyso-old-setup.exe" "-DQUICK -DNOTRIAL"
    setup_of "$old" 99.0.0 "$tests/kyso-broken-setup.exe" -DQUICK # lacks its libraries, so it does not start
    msi_of "$old" 0.0.1 "$tests/kyso-old.msi"
    ln -sf "$out/kyso-$version-setup.exe" "$out/kyso-$version.msi" "$tests/"
    signed_on_linux
    steadily installers/windows/try_windows.sh "$tree" "$tests" "$logs" "$version"
    fresh_server
    echo "windows: done"
}

begun=$(date +%s)
rm -rf "$work/linux" "$work/windows/dist" "$work"/*.ended "$out" "$logs"
mkdir -p "$work" "$out" "$logs" "$cache"
tools >"$logs/tools.log" 2>&1 || { tail -20 "$logs/tools.log" >&2; echo "package: a tool could not be installed" >&2; exit 1; }
parts="${*:-linux windows}"
failed=0
raise_limits
end_part() { # PART: nothing of it runs on
    end_started
    [ -z "${WINEPREFIX:-}" ] || wineserver -k 2>/dev/null || true
    touch "$work/$1.ended"
}
for part in $parts; do
    (
        set -e
        started=()
        trap 'end_part "$part"' EXIT
        "build_$part"
    ) >"$logs/$part.log" 2>&1 &
    started+=("$!")
    declare "job_$part=$!"
done
for part in $parts; do
    job=job_$part
    if ! wait "${!job}"; then
        failed=1
        echo "package: $part failed, the last lines of $logs/$part.log:" >&2
        tail -25 "$logs/$part.log" >&2
    fi
done
[ "$failed" = 0 ] || exit 1
(cd "$out" && sha256sum -- * >SHA256SUMS && ls -l)
grep -h '^size:' "$logs"/*.log
grep '^again' "$logs"/*.log || true
[ "$parts" = "linux windows" ] && "$python" scripts/package_stamp.py --write
echo "package: passed in $(($(date +%s) - begun)) s"
