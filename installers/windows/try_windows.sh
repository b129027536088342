#!/usr/bin/env bash
# The Windows program and its two installers, run under Wine: try_windows.sh TREE PACKAGES OUTPUT VERSION
# TREE is the signed program, PACKAGES the folder with setup.exe and .msi (and small ones named old and newer).
# WINEPREFIX is made anew. Every step fails the run; nothing is skipped. What asks only is asked again where Wine lost it;
# what changes something is not: the caller may run the whole script anew.
set -euo pipefail
. "$(dirname "$0")/wine.sh"
tree=$1 packages=$2 output=$3 version=$4
root=$(cd "$(dirname "$0")/../.." && pwd)
drive=$WINEPREFIX/drive_c
place="$drive/Program Files/Kyso"
verbs='HKLM\Software\Classes\SystemFileAssociations\.pdf\shell'
"$root/installers/windows/prepare_wine.sh"
sample=$(winepath -w "$root/resources/samples/quyet-dinh-tap-huan.pdf" 2>/dev/null)

fail() { echo "FAILED: $*" >&2; exit 1; }
expect() { # the exit code that is wanted, then the command
    local wanted=$1 code=0
    shift
    windows 300 "$@" || code=$?
    [ "$code" = "$wanted" ] || fail "exit code $code instead of $wanted: $*"
}
until_gone() { for _ in $(seq 60); do [ -e "$1" ] || return 0; sleep 0.5; done; fail "still there: $1"; }
key_is_gone() {
    local code=0
    asked reg query "$1" >/dev/null || code=$?
    [ "$code" = 1 ] || fail "registry key left, or reg gave $code: $1"
}
snapshot() { (cd "$drive" && find 'Program Files' ProgramData users -not -path '*/Temp/*' -not -path '*/kyso-desktop*' | LC_ALL=C sort); }

registry() { # every key and value name of the machine and of the user below Software, where programs write
    fresh_server
    awk '/^\[/ { sub(/\] [0-9]+$/, "]"); key = $0; is_ours = /^\[Software/; if (is_ours) print key; next }
        /^["@]/ && is_ours { sub(/=.*/, ""); print key, $0 }' "$WINEPREFIX/system.reg" "$WINEPREFIX/user.reg" | LC_ALL=C sort -u
}
# What Wine itself writes down when a program is started, a window opened or an MSI is installed.
of_wine='Software..(Wine|Classes..Installer..(Features|Products|UpgradeCodes)\]$|Microsoft..(Windows..CurrentVersion..(Installer|Explorer|Run\]$)|Windows NT|SystemCertificates..ROOT..[CRTL][[:alpha:]]*\]$))'
added() { comm -13 <(echo "$1") <(registry) | grep -vE "$of_wine" || true; } # since the registry BEFORE
no_key_is_new() {
    local new
    new=$(added "$keys_before")
    [ -z "$new" ] || fail "$1 left registry entries behind: $new"
}
is_kept() { # settings and journal of the user are those from before
    [ "$(sha256sum "$user/settings.toml")" = "$settings_before" ] || fail "settings changed: $1"
    [ "$(asked "$place/kyso.exe" journal list --json)" = "$journal_before" ] || fail "journal changed: $1"
}
window() { # PROGRAM ARGUMENT…: its window is open
    wine "$@" </dev/null 2>&1 | cat >"$output/wine-window.log" &
    for _ in $(seq 60); do
        sleep 1
        xwininfo -root -tree 2>/dev/null | grep -q 'Kyso · ' && return
    done
    fail "no window: $*"
}
close_all() {
    wineserver -k || true
    wait 2>/dev/null || true
}

step() { echo "== $* ($(date +%T))"; }

step "program"
[ "$(asked "$tree/kyso.exe" --version)" = "kyso $version" ] || fail version
asked "$tree/kyso.exe" place "$sample" | tee "$output/wine-place.txt"
grep -q 'Trần Văn Mẫu' "$output/wine-place.txt" || fail place
export KYSO_JOURNAL_PASSPHRASE=practice
if [ -n "${KYSO_TRIED_FILE:-}" ]; then # a document signed with practice tokens on the building machine
    kit=$(winepath -w "$(dirname "$KYSO_TRIED_FILE")" 2>/dev/null)
    asked "$tree/kyso.exe" verify "$kit\\$(basename "$KYSO_TRIED_FILE")" --offline --trust "$kit\\root.crt" \
        --intermediate "$kit\\ca.crt" --crl "$kit\\root.crl" --crl "$kit\\ca.crl" | tee "$output/wine-verify.txt"
    grep -q 'HỢP LỆ' "$output/wine-verify.txt" || fail verify
fi
asked "$tree/kyso.exe" doctor --offline --json >"$output/wine-doctor.jsonl" || true
grep -q '"check": "versions", "state": "ok"' "$output/wine-doctor.jsonl" || fail "doctor"
for service in SCardSvr CertPropSvc; do
    grep -q "\"service\": \"$service\"" "$output/wine-doctor.jsonl" || fail "doctor says nothing of $service"
done
# The user's automatic configuration script is found in the registry and run; it sends everything to nobody.
settings='HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings'
script=$(winepath -w "$root/installers/nowhere.pac" 2>/dev/null | tr '\\' /)
asked reg add "$settings" /v AutoConfigURL /d "file:///$script" /f >/dev/null
asked "$tree/kyso.exe" network list --json >"$output/wine-network.jsonl"
grep -q 'nowhere.pac' "$output/wine-network.jsonl" || fail "the proxy script of Windows is not listed"
asked "$tree/kyso.exe" doctor --json >"$output/wine-doctor-proxy.jsonl" || true
grep -q '"PROXY_SCRIPT"' "$output/wine-doctor-proxy.jsonl" || fail "the proxy script was not read"
grep -q '"OCSP_DEAD"' "$output/wine-doctor-proxy.jsonl" || fail "the proxy script was not run"
asked reg delete "$settings" /v AutoConfigURL /f >/dev/null
window "$tree/kyso-desktop.exe" "$sample"
sleep 5
import -window root "$output/wine-window.png"
close_all
step "service for web pages: TLS, its window through a pipe"
rm -rf "$output/wine-service"
"${KYSO_PYTHON:-$root/.venv/bin/python}" "$root/installers/try_service.py" "$output/wine-service/home" wine "$tree/kyso.exe"
close_all

# What an upgrade and a removal must leave alone: settings, a picture, a journal with an entry.
user=$drive/users/$(id -un)/AppData/Local/kyso-desktop
asked "$tree/kyso.exe" verify "$sample" --offline >/dev/null || true
journal_before=$(asked "$tree/kyso.exe" journal list --json)
grep -q '"verif' <<<"$journal_before" || fail "the journal has no entry: $journal_before"
printf 'signature_picture = "C:/anh.png"\n' >"$user/settings.toml"
settings_before=$(sha256sum "$user/settings.toml")

service_set_up() { # as a person does: it starts with the session, and its root is in the user's store, read back
    asked "$place/kyso.exe" service autostart on --json | grep -q '"autostart": true' || fail "autostart"
    asked "$place/kyso.exe" service certificate install --json | grep -q '"state": "held"' || fail "root certificate"
}
service_is_gone() {
    [ ! -e "$user/service" ] || fail "the service's keys are left: $1"
    ! asked reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' /v KysoService >/dev/null || fail "autostart is left: $1"
}

before=$(snapshot)
keys_before=$(registry)
step "setup.exe: install"
expect 0 "$packages/kyso-old-setup.exe" /S
[ -e "$place/_internal/old.txt" ] || fail "old version"
step "setup.exe: upgrade"
expect 0 "$packages/kyso-$version-setup.exe" /S
[ ! -e "$place/_internal/old.txt" ] || fail "a file of the old version stayed"
is_kept "upgrade"
[ "$(asked "$place/kyso.exe" --version)" = "kyso $version" ] || fail "version after upgrade"
asked reg query "$verbs\\KysoSign\\command" | grep -q 'kyso-desktop.exe" --sign "%1"' || fail "verb sign"
asked reg query "$verbs\\KysoVerify\\command" | grep -q 'kyso-desktop.exe" --verify "%1"' || fail "verb verify"
key_is_gone 'HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.pdf\UserChoice'
# All that setup wrote down bears its name: nothing of a browser, a trust store, a policy or the default viewer is touched.
added "$keys_before" | tee "$output/wine-registry.txt"
! grep -viE 'kyso|SystemFileAssociations....pdf(..shell)?\]$' "$output/wine-registry.txt" || fail "setup touched what is not its own"
step "setup.exe: repair"
rm -rf "$place/_internal/resources"
expect 0 "$packages/kyso-$version-setup.exe" /S
[ -d "$place/_internal/resources" ] || fail repair
step "setup.exe: files in use"
window "$place/kyso-desktop.exe"
expect 11 "$packages/kyso-$version-setup.exe" /S
[ -e "$place/_internal/python311.dll" ] || fail "a running program was harmed"
step "setup.exe: files in use for a while, waited for"
{ sleep 10; windows 60 taskkill /IM kyso-desktop.exe /F >/dev/null; } &
expect 0 "$packages/kyso-$version-setup.exe" /S /WAIT
close_all
step "setup.exe: downgrade refused"
expect 10 "$packages/kyso-old-setup.exe" /S
step "setup.exe: an update that does not start is undone"
expect 14 "$packages/kyso-broken-setup.exe" /S
[ "$(asked "$place/kyso.exe" --version)" = "kyso $version" ] || fail "the old program after a broken update"
[ -z "$(find "$place" -maxdepth 1 -name '_[nog]*')" ] || fail "a broken update left its files"
asked "$place/kyso.exe" doctor --offline --json >"$output/wine-undone.jsonl" || true
grep -q '"code": "UPDATE_UNDONE"' "$output/wine-undone.jsonl" || fail "doctor says nothing of the update that was undone"
step "setup.exe: cut off in the middle, mended by the next"
mkdir "$place/_old"
mv "$place/kyso.exe" "$place/_internal" "$place/_old/"
expect 14 "$packages/kyso-broken-setup.exe" /S
[ "$(asked "$place/kyso.exe" --version)" = "kyso $version" ] || fail "the old program after a setup that was cut off"
[ ! -e "$place/_old" ] || fail "the old parts stayed aside"
is_kept "repair"
step "setup.exe: uninstall"
service_set_up
expect 0 "$place/uninstall.exe" /S
until_gone "$place"
service_is_gone "setup.exe"
for key in "$verbs\\KysoSign" "$verbs\\KysoVerify" 'HKLM\Software\Kyso' 'HKLM\Software\Classes\Applications\kyso-desktop.exe' \
    'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kyso'; do
    key_is_gone "$key"
done
[ -e "$user/journal/journal.db" ] && [ -e "$user/settings.toml" ] || fail "uninstall took the user's data"
diff <(echo "$before") <(snapshot) || fail "setup.exe left files behind"
no_key_is_new "setup.exe"

step "msi: install the old version, upgrade"
expect 0 msiexec /i "$(winepath -w "$packages/kyso-old.msi")" /qn
[ -e "$place/_internal/old.txt" ] || fail "old version by msi"
expect 0 msiexec /i "$(winepath -w "$packages/kyso-$version.msi")" /qn /l*v "$(winepath -w "$output/msi-install.log")"
[ "$(asked "$place/kyso.exe" --version)" = "kyso $version" ] || fail "version after msi"
[ ! -e "$place/_internal/old.txt" ] || fail "a file of the old version stayed (msi)"
asked reg query "$verbs\\KysoSign" | grep -q 'kyso-words.dll,-101' || fail "verb of the msi"
step "msi: repair"
rm -f "$place/_internal/python311.dll"
# Wine's msiexec knows no /f; the properties behind it are the same.
expect 0 msiexec /i "$(winepath -w "$packages/kyso-$version.msi")" REINSTALL=ALL REINSTALLMODE=amus /qn
[ -e "$place/_internal/python311.dll" ] || fail "msi repair"
step "msi: downgrade refused, setup.exe beside it refused"
code=0
windows 300 msiexec /i "$(winepath -w "$packages/kyso-old.msi")" /qn || code=$?
[ "$code" != 0 ] || fail "msi downgrade was let through"
expect 13 "$packages/kyso-$version-setup.exe" /S
step "msi: uninstall"
service_set_up
expect 0 msiexec /x "$(winepath -w "$packages/kyso-$version.msi")" /qn /l*v "$(winepath -w "$output/msi-remove.log")"
until_gone "$place"
service_is_gone "the msi"
for key in "$verbs\\KysoSign" "$verbs\\KysoVerify" 'HKLM\Software\Kyso'; do
    key_is_gone "$key"
done
diff <(echo "$before") <(snapshot) || fail "the msi left files behind"
no_key_is_new "the msi"
[ -e "$user/journal/journal.db" ] && [ -e "$user/settings.toml" ] || fail "the msi took the user's data"
step "setup.exe: uninstall with the journal, where that is asked for"
expect 0 "$packages/kyso-old-setup.exe" /S
expect 0 "$place/uninstall.exe" /S /DELETEJOURNAL
until_gone "$place"
until_gone "$user"
echo "all steps passed under $(wine --version)"
