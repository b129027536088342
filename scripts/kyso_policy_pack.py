#!/usr/bin/env python3
"""The IT office's policy packs: one signed file that sets trust, time-stamp server, drivers, rules and forms.

    kyso_policy_pack.py key PRIVATE.pem PUBLIC.pem          a key pair; the public half goes to every computer
    kyso_policy_pack.py make PACK.json --key PRIVATE.pem --number 3 --days 365
        [--certificates FOLDER] [--tsa URL] [--drivers FILE.toml] [--rules FILE.toml] [--forms FOLDER]

The private key is encrypted with a passphrase, asked for or read from standard input (``--passphrase-stdin``).
What is made is read again as a workstation reads it, before it is written.
"""

import argparse
import base64
import getpass
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from kyso_desktop.jobs import read_rules  # noqa: E402
from kyso_desktop.trust import PolicyPackRefused, read_pack  # noqa: E402

FORMAT = "kyso-policy-pack-1"


def main(argv: list[str] | None = None) -> None:
    arguments = read_arguments(argv)
    passphrase = read_passphrase(arguments)
    if arguments.act == "key":
        make_key(arguments.private, arguments.public, passphrase)
    else:
        key = serialization.load_pem_private_key(arguments.key.read_bytes(), passphrase)
        if not isinstance(key, Ed25519PrivateKey):
            raise SystemExit(f"{arguments.key}: not a key of this script")
        try:
            whole = signed(said(arguments), key)
        except (PolicyPackRefused, OSError, ValueError) as error:
            raise SystemExit(f"nothing was made: {type(error).__name__} {error}") from error
        arguments.pack.write_bytes(whole)


def read_arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    acts = parser.add_subparsers(dest="act", required=True)
    key = acts.add_parser("key")
    key.add_argument("private", type=Path)
    key.add_argument("public", type=Path)
    make = acts.add_parser("make")
    make.add_argument("pack", type=Path)
    make.add_argument("--key", type=Path, required=True)
    make.add_argument("--number", type=int, required=True)
    make.add_argument("--days", type=int, default=365)
    make.add_argument("--tsa")
    for name in ("--certificates", "--drivers", "--rules", "--forms"):
        make.add_argument(name, type=Path)
    for act in (key, make):
        act.add_argument("--passphrase-stdin", action="store_true")
    return parser.parse_args(argv)


def read_passphrase(arguments: argparse.Namespace) -> bytes:
    if arguments.passphrase_stdin:
        return sys.stdin.readline().rstrip("\r\n").encode()
    return getpass.getpass("Passphrase of the key: ").encode()


def make_key(private: Path, public: Path, passphrase: bytes) -> None:
    key = Ed25519PrivateKey.generate()
    form, kind = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    private.touch(mode=0o600)
    private.write_bytes(key.private_bytes(form, kind, serialization.BestAvailableEncryption(passphrase)))
    public.write_bytes(key.public_key().public_bytes(form, serialization.PublicFormat.SubjectPublicKeyInfo))


def said(arguments: argparse.Namespace) -> dict[str, object]:
    now = datetime.now(UTC).replace(microsecond=0)
    found: dict[str, object] = {
        "version": arguments.number,
        "issued": now.isoformat(),
        "expires": (now + timedelta(days=arguments.days)).isoformat(),
    }
    if arguments.certificates:
        found["certificates"] = [der_of(file) for file in sorted(arguments.certificates.iterdir())]
    if arguments.tsa:
        found["tsa_url"] = arguments.tsa
    if arguments.drivers:
        found["driver_map"] = arguments.drivers.read_text(encoding="utf-8")
    if arguments.rules:
        found["rules"] = arguments.rules.read_text(encoding="utf-8")
        read_rules(str(found["rules"]))
    if arguments.forms:
        found["forms"] = {file.stem: packed(file.read_bytes()) for file in sorted(arguments.forms.glob("*.docx"))}
    return found


def der_of(file: Path) -> str:
    content = file.read_bytes()
    read = x509.load_pem_x509_certificate if content.startswith(b"-----") else x509.load_der_x509_certificate
    return packed(read(content).public_bytes(serialization.Encoding.DER))


def packed(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def signed(content: dict[str, object], key: Ed25519PrivateKey) -> bytes:
    payload = json.dumps(content, ensure_ascii=False).encode()
    whole = json.dumps({"format": FORMAT, "payload": packed(payload), "signature": packed(key.sign(payload))}).encode()
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    read_pack(whole, public, datetime.now(UTC))
    return whole


if __name__ == "__main__":
    main()
