#!/usr/bin/env bash
# The .deb is installed in a bare Debian, runs there, is removed, and leaves nothing: try_deb.sh DEB BASE SAMPLE OUTPUT
# BASE is a debootstrap tree (made once, kept); a copy of it is used and thrown away. Needs root.
set -euo pipefail
deb=$1 base=$2 sample=$3 output=$4
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
again() { for turn in 1 2 3; do "$@" && return; echo "again ($turn): $*" >&2; sleep "$((turn * 5))"; done; return 1; }

if [ ! -e "$base.ready" ]; then
    again sh -c 'rm -rf "$1" && debootstrap --variant=minbase bookworm "$1" "$2"' - "$base" "$mirror" >"$output/debootstrap.log" 2>&1
    touch "$base.ready"
fi
root=$(mktemp -d)
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
clean() {
    umount -q "$root/proc" "$root/dev/pts" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap clean EXIT
cp -a "$base/." "$root/"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
cp "$deb" "$root/tmp/kyso.deb"
cp "$sample" "$root/tmp/sample.pdf"
again inside apt-get update -q >"$output/chroot-apt.log" 2>&1

snapshot() { (cd "$root" && find usr etc opt -not -path '*/__pycache__*' | LC_ALL=C sort); }
echo "== install"
again inside apt-get install -y -q --no-install-recommends /tmp/kyso.deb xvfb xauth >"$output/chroot-install.log" 2>&1
inside dpkg-query -W -f '${Package} ${Version} ${Status}, ${Installed-Size} KiB\n' kyso-desktop
echo "== run"
inside kyso --version
inside kyso place /tmp/sample.pdf
inside env KYSO_JOURNAL_PASSPHRASE=practice kyso verify --offline /tmp/sample.pdf || [ $? -lt 64 ] # it bears no signature
inside env KYSO_JOURNAL_PASSPHRASE=practice kyso doctor --offline --json >"$output/chroot-doctor.jsonl" || true
grep -q '"check": "versions", "state": "ok"' "$output/chroot-doctor.jsonl"
# With a proxy script that sends everything to nobody: https servers could be believed, the roots of the system are found.
cp "$(dirname "$0")/../nowhere.pac" "$root/tmp/"
inside env KYSO_JOURNAL_PASSPHRASE=practice KYSO_PROXY_SCRIPT=file:///tmp/nowhere.pac kyso doctor --json >"$output/chroot-network.jsonl" || true
grep -q '"check": "network", "state": "ok"' "$output/chroot-network.jsonl"
inside xvfb-run -a timeout 15 kyso-desktop /tmp/sample.pdf && code=0 || code=$?
[ "$code" = 124 ] || { echo "the window ended by itself with $code" >&2; exit 1; }
echo "the window stayed open"
# An administrator's root for the web service goes into the system's store, and goes with the program.
inside env KYSO_JOURNAL_PASSPHRASE=practice kyso service certificate install
inside test -e /etc/ssl/certs/kyso-desktop-127.0.0.1.pem || { echo "the root is not in the system's store" >&2; exit 1; }
echo "== remove"
inside apt-get purge -y -q kyso-desktop >"$output/chroot-remove.log" 2>&1
if snapshot | grep -i kyso; then
    echo "left behind" >&2
    exit 1
fi
[ -e "$root/root/.local/share/kyso-desktop/journal/journal.db" ] || { echo "the journal is gone" >&2; exit 1; }
echo "nothing left but the journal of the user"
