#!/usr/bin/env bash
# Sign Windows files where they lie, with a key that never leaves its PKCS#11 module: sign.sh FILE…
# KYSO_SIGN_MODULE, KYSO_SIGN_KEY (a PKCS#11 URI, its PIN by pin-source=file:…), KYSO_SIGN_CERTIFICATES (PEM, leaf first),
# KYSO_SIGN_TSA (optional). Without a module a test key is made in SoftHSM, below KYSO_SIGN_TEST.
set -euo pipefail
engine=$(ls /usr/lib/*/engines-3/pkcs11.so | head -1)

make_test_key() {
    local home=${KYSO_SIGN_TEST:?}
    export SOFTHSM2_CONF=$home/softhsm2.conf
    KYSO_SIGN_MODULE=$(ls /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so 2>/dev/null | head -1)
    KYSO_SIGN_KEY="pkcs11:token=kyso-test;object=signing;type=private;pin-source=file:$home/pin"
    KYSO_SIGN_CERTIFICATES=$home/signing.pem
    [ -e "$home/signing.pem" ] && return
    mkdir -p "$home/tokens"
    printf 'directories.tokendir = %s/tokens\nobjectstore.backend = file\n' "$home" >"$SOFTHSM2_CONF"
    printf 'practice' >"$home/pin"
    openssl req -x509 -newkey rsa:3072 -nodes -days 30 -subj '/CN=Kyso test signing (no trust)' \
        -addext extendedKeyUsage=codeSigning -addext keyUsage=critical,digitalSignature \
        -keyout "$home/key.pem" -out "$home/signing.pem.new" 2>/dev/null
    openssl pkcs8 -topk8 -nocrypt -in "$home/key.pem" -out "$home/key.p8"
    softhsm2-util --init-token --free --label kyso-test --so-pin practice --pin practice >/dev/null
    softhsm2-util --import "$home/key.p8" --token kyso-test --label signing --id 01 --pin practice >/dev/null
    rm -f "$home/key.pem" "$home/key.p8"
    mv "$home/signing.pem.new" "$home/signing.pem"
}

[ -n "${KYSO_SIGN_MODULE:-}" ] || make_test_key
for file in "$@"; do
    osslsigncode sign -pkcs11engine "$engine" -pkcs11module "$KYSO_SIGN_MODULE" -certs "$KYSO_SIGN_CERTIFICATES" \
        -key "$KYSO_SIGN_KEY" -h sha256 -n Kyso ${KYSO_SIGN_TSA:+-ts "$KYSO_SIGN_TSA"} \
        -in "$file" -out "$file.signed" >/dev/null
    osslsigncode verify -CAfile "$KYSO_SIGN_CERTIFICATES" -in "$file.signed" >"$file.check" 2>&1 ||
        { cat "$file.check" >&2; exit 1; }
    rm -f "$file.check"
    mv "$file.signed" "$file"
    echo "signed: $file"
done
