#!/usr/bin/env bash
# The main job with practice tokens; opens the window on the sealed document where there is a screen.
# Usage: scripts/demo.sh [FILE...]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$PWD/build/tap-huan
mkdir -p build

.venv/bin/kyso demo --folder "$folder" "$@"
echo
for document in "$folder"/*.signed.pdf; do
    echo "pdfsig $document"
    pdfsig -nocert "$document" | grep -E 'Signature #|Signer Certificate Common Name|Signature Validation'
done
echo
last=$(find "$folder" -name '*.signed.pdf' | sort | tail -n 1)
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Mở cửa sổ với văn bản đã ký…"
    setsid .venv/bin/kyso-desktop --training "$folder" "$last" >build/window.log 2>&1 &
else
    echo "Không có màn hình nên không mở cửa sổ. Trên máy có màn hình: .venv/bin/kyso-desktop --training '$folder' '$last'"
fi
