#!/usr/bin/env bash
# The Windows program and its two installers, run under Wine: try_windows.sh TREE PACKAGES OUTPUT VERSION
# TREE is the signed program, PACKAGES the folder with setup.exe and .msi (and small ones named old and newer).
# WINEPREFIX must be prepared (prepare_wine.sh). Every step fails the run; nothing is skipped.
set -euo pipefail
tree=$1 packages=$2 output=$3 version=$4
root=$(cd "$(dirname "$0")/../.." && pwd)
drive=$WINEPREFIX/drive_c
place="$drive/Program Files/Kyso"
verbs='HKLM\Software\Classes\SystemFileAssociations\.pdf\shell'
sample=$(winepath -w "$root/resources/samples/quyet-dinh-tap-huan.pdf" 2>/dev/null)

fail() { echo "FAILED: $*" >&2; exit 1; }
windows() { wine "$@" </dev/null 2>&1 | tr -d '\r'; return "${PIPESTATUS[0]}"; }
expect() { # the exit code that is wanted, then the command
    local wanted=$1 code=0
    shift
    windows "$@" || code=$?
    [ "$code" = "$wanted" ] || fail "exit code $code instead of $wanted: $*"
}
until_gone() { for _ in $(seq 60); do [ -e "$1" ] || return 0; sleep 0.5; done; fail "still there: $1"; }
key_is_gone() { ! windows reg query "$1" >/dev/null || fail "registry key left: $1"; }
snapshot() { (cd "$drive" && find 'Program Files' ProgramData users -not -path '*/Temp/*' -not -path '*/kyso-desktop*' | LC_ALL=C sort); }

step() { echo "== $* ($(date +%T))"; }

step "program"
[ "$(windows "$tree/kyso.exe" --version)" = "kyso $version" ] || fail version
windows "$tree/kyso.exe" place "$sample" | tee "$output/wine-place.txt"
grep -q 'Trần Văn Mẫu' "$output/wine-place.txt" || fail place
export KYSO_JOURNAL_PASSPHRASE=practice
if [ -n "${KYSO_TRIED_FILE:-}" ]; then # a document signed with practice tokens on the building machine
    kit=$(winepath -w "$(dirname "$KYSO_TRIED_FILE")" 2>/dev/null)
    expect 0 "$tree/kyso.exe" verify "$kit\\$(basename "$KYSO_TRIED_FILE")" --offline --trust "$kit\\root.crt" \
        --intermediate "$kit\\ca.crt" --crl "$kit\\root.crl" --crl "$kit\\ca.crl" | tee "$output/wine-verify.txt"
    grep -q 'HỢP LỆ' "$output/wine-verify.txt" || fail verify
fi
windows "$tree/kyso.exe" doctor --offline --json >"$output/wine-doctor.jsonl" || true
grep -q '"check": "versions", "state": "ok"' "$output/wine-doctor.jsonl" || fail "doctor"
for service in SCardSvr CertPropSvc; do
    grep -q "\"service\": \"$service\"" "$output/wine-doctor.jsonl" || fail "doctor says nothing of $service"
done
# The user's automatic configuration script is found in the registry and run; it sends everything to nobody.
settings='HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings'
script=$(winepath -w "$root/installers/nowhere.pac" 2>/dev/null | tr '\\' /)
windows reg add "$settings" /v AutoConfigURL /d "file:///$script" /f >/dev/null
windows "$tree/kyso.exe" network list --json >"$output/wine-network.jsonl"
grep -q 'nowhere.pac' "$output/wine-network.jsonl" || fail "the proxy script of Windows is not listed"
windows "$tree/kyso.exe" doctor --json >"$output/wine-doctor-proxy.jsonl" || true
grep -q '"PROXY_SCRIPT"' "$output/wine-doctor-proxy.jsonl" || fail "the proxy script was not read"
grep -q '"OCSP_DEAD"' "$output/wine-doctor-proxy.jsonl" || fail "the proxy script was not run"
windows reg delete "$settings" /v AutoConfigURL /f >/dev/null
wine "$tree/kyso-desktop.exe" "$sample" </dev/null 2>&1 | cat >"$output/wine-window.log" &
for _ in $(seq 40); do
    sleep 1
    xwininfo -root -tree 2>/dev/null | grep -q 'Kyso · Ký số' && break
done
xwininfo -root -tree | grep -q 'Kyso · Ký số' || fail "no window"
sleep 5
import -window root "$output/wine-window.png"
wineserver -k
wait 2>/dev/null || true

before=$(snapshot)
step "setup.exe: install"
expect 0 "$packages/kyso-old-setup.exe" /S
[ -e "$place/_internal/old.txt" ] || fail "old version"
mkdir -p "$drive/users/$(id -un)/AppData/Local/kyso-desktop/kept" # stands for settings and journal
step "setup.exe: upgrade"
expect 0 "$packages/kyso-$version-setup.exe" /S
[ ! -e "$place/_internal/old.txt" ] || fail "a file of the old version stayed"
[ -d "$drive/users/$(id -un)/AppData/Local/kyso-desktop/kept" ] || fail "user data"
[ "$(windows "$place/kyso.exe" --version)" = "kyso $version" ] || fail "version after upgrade"
windows reg query "$verbs\\KysoSign\\command" | grep -q 'kyso-desktop.exe" --sign "%1"' || fail "verb sign"
windows reg query "$verbs\\KysoVerify\\command" | grep -q 'kyso-desktop.exe" --verify "%1"' || fail "verb verify"
key_is_gone 'HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.pdf\UserChoice'
step "setup.exe: repair"
rm -rf "$place/_internal/resources"
expect 0 "$packages/kyso-$version-setup.exe" /S
[ -d "$place/_internal/resources" ] || fail repair
step "setup.exe: files in use"
wine "$place/kyso-desktop.exe" </dev/null 2>&1 | cat >/dev/null &
for _ in $(seq 40); do
    sleep 1
    xwininfo -root -tree 2>/dev/null | grep -q 'Kyso · Ký số' && break
done
expect 11 "$packages/kyso-$version-setup.exe" /S
[ -e "$place/_internal/python311.dll" ] || fail "a running program was harmed"
wineserver -k
wait 2>/dev/null || true
step "setup.exe: downgrade refused"
expect 10 "$packages/kyso-old-setup.exe" /S
step "setup.exe: an update that does not start is undone"
expect 14 "$packages/kyso-broken-setup.exe" /S
[ "$(windows "$place/kyso.exe" --version)" = "kyso $version" ] || fail "the old program after a broken update"
[ ! -e "$place/_new" ] || fail "a broken update left its files"
step "setup.exe: uninstall"
expect 0 "$place/uninstall.exe" /S
until_gone "$place"
for key in "$verbs\\KysoSign" "$verbs\\KysoVerify" 'HKLM\Software\Kyso' 'HKLM\Software\Classes\Applications\kyso-desktop.exe' \
    'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kyso'; do
    key_is_gone "$key"
done
[ -d "$drive/users/$(id -un)/AppData/Local/kyso-desktop/kept" ] || fail "uninstall took the user's data"
diff <(echo "$before") <(snapshot) || fail "setup.exe left files behind"

step "msi: install the old version, upgrade"
expect 0 msiexec /i "$(winepath -w "$packages/kyso-old.msi")" /qn
[ -e "$place/_internal/old.txt" ] || fail "old version by msi"
expect 0 msiexec /i "$(winepath -w "$packages/kyso-$version.msi")" /qn /l*v "$(winepath -w "$output/msi-install.log")"
[ "$(windows "$place/kyso.exe" --version)" = "kyso $version" ] || fail "version after msi"
[ ! -e "$place/_internal/old.txt" ] || fail "a file of the old version stayed (msi)"
windows reg query "$verbs\\KysoSign" | grep -q 'kyso-words.dll,-101' || fail "verb of the msi"
step "msi: repair"
rm -f "$place/_internal/python311.dll"
# Wine's msiexec knows no /f; the properties behind it are the same.
expect 0 msiexec /i "$(winepath -w "$packages/kyso-$version.msi")" REINSTALL=ALL REINSTALLMODE=amus /qn
[ -e "$place/_internal/python311.dll" ] || fail "msi repair"
step "msi: downgrade refused, setup.exe beside it refused"
code=0
windows msiexec /i "$(winepath -w "$packages/kyso-old.msi")" /qn || code=$?
[ "$code" != 0 ] || fail "msi downgrade was let through"
expect 13 "$packages/kyso-$version-setup.exe" /S
step "msi: uninstall"
expect 0 msiexec /x "$(winepath -w "$packages/kyso-$version.msi")" /qn /l*v "$(winepath -w "$output/msi-remove.log")"
until_gone "$place"
for key in "$verbs\\KysoSign" "$verbs\\KysoVerify" 'HKLM\Software\Kyso'; do
    key_is_gone "$key"
done
diff <(echo "$before") <(snapshot) || fail "the msi left files behind"
[ -d "$drive/users/$(id -un)/AppData/Local/kyso-desktop/kept" ] || fail "the msi took the user's data"
echo "all steps passed under $(wine --version)"
