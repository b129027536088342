#!/usr/bin/env python3
"""The IT office's update repository (TUF): a folder that any web server or network share can give out.

    kyso_repository.py init FOLDER --keys KEYS              two key pairs, root.json for the workstations
    kyso_repository.py add FOLDER --keys KEYS FILE --version 1.2.3 --platform windows|linux --ring pilot
    kyso_repository.py promote FOLDER --keys KEYS --platform linux --from pilot --to broad
    kyso_repository.py renew FOLDER --keys KEYS             the short-lived signatures anew; run it every few days
    kyso_repository.py root FOLDER --keys KEYS [--new-keys NEW]   the root anew, once a year; NEW: other keys
    kyso_repository.py pack FOLDER FILE.zip                 the repository as one file, for computers without a network

KEYS is a folder that is never given out: ``release.pem`` signs versions and the root, ``daily.pem`` the short-lived
parts. Both are encrypted with the passphrase that is asked for, or read from standard input (``--passphrase-stdin``).
The release key belongs on a medium that lies in a safe. Each act ends with the days until which the parts are good.
"""

import argparse
import getpass
import json
import os
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner, Signer
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

RELEASE, DAILY = "release", "daily"
LIFE = {"root": 730, "targets": 365, "snapshot": 30, "timestamp": 14}
"""Days."""
ROLES = ("timestamp", "snapshot", "targets")


def main(argv: list[str] | None = None) -> None:
    arguments = read_arguments(argv)
    if arguments.act == "pack":
        pack(arguments.folder, arguments.file)
        return
    passphrase = read_passphrase(arguments)
    if arguments.act == "init":
        make_keys(arguments.keys, passphrase)
    repository = Repository(arguments.folder, signers(arguments.keys, passphrase))
    match arguments.act:
        case "init":
            repository.begin()
        case "add":
            repository.add(arguments.file, arguments.version, arguments.platform, arguments.ring)
        case "promote":
            repository.promote(arguments.platform, arguments.source, arguments.to)
        case "renew":
            repository.renew()
        case "root":
            repository.renew_root(new_signers(arguments.new_keys, passphrase))
    print(repository.good_until())


def read_arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    acts = parser.add_subparsers(dest="act", required=True)
    for name in ("init", "add", "promote", "renew", "root", "pack"):
        act = acts.add_parser(name)
        act.add_argument("folder", type=Path)
        if name != "pack":
            act.add_argument("--keys", type=Path, required=True)
            act.add_argument("--passphrase-stdin", action="store_true")
        if name in ("add", "pack"):
            act.add_argument("file", type=Path)
        if name in ("add", "promote"):
            act.add_argument("--platform", choices=["windows", "linux"], required=True)
    acts.choices["add"].add_argument("--version", required=True)
    acts.choices["add"].add_argument("--ring", default="pilot")
    acts.choices["root"].add_argument("--new-keys", type=Path)
    acts.choices["promote"].add_argument("--from", dest="source", default="pilot")
    acts.choices["promote"].add_argument("--to", default="broad")
    return parser.parse_args(argv)


def read_passphrase(arguments: argparse.Namespace) -> bytes:
    if arguments.passphrase_stdin:
        return sys.stdin.readline().rstrip("\r\n").encode()
    return getpass.getpass("Passphrase of the keys: ").encode()


def make_keys(folder: Path, passphrase: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in (RELEASE, DAILY):
        pem = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(passphrase),
        )
        descriptor = os.open(folder / f"{name}.pem", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)


def signers(folder: Path, passphrase: bytes) -> dict[str, Signer]:
    """By role; the release key may be elsewhere when only the daily parts are renewed."""
    found: dict[str, Signer] = {}
    for name, roles in ((RELEASE, ("root", "targets")), (DAILY, ("snapshot", "timestamp"))):
        if (file := folder / f"{name}.pem").exists():
            key = serialization.load_pem_private_key(file.read_bytes(), passphrase)
            found |= dict.fromkeys(roles, CryptoSigner(key))
    return found


def new_signers(folder: Path | None, passphrase: bytes) -> dict[str, Signer] | None:
    if folder is None:
        return None
    make_keys(folder, passphrase)
    return signers(folder, passphrase)


class Repository:
    """The metadata and targets below one folder."""

    def __init__(self, folder: Path, keys: dict[str, Signer]) -> None:
        self.metadata, self.targets = folder / "metadata", folder / "targets"
        self.keys = keys

    def begin(self) -> None:
        """An empty repository; ``metadata/1.root.json`` is what the workstations get as their root of trust."""
        self.metadata.mkdir(parents=True)
        self.targets.mkdir()
        root = Root(expires=after("root"), consistent_snapshot=True)
        for role, signer in self.keys.items():
            root.add_key(signer.public_key, role)
        self.write("root", Metadata(root), 1)
        targets, snapshot, timestamp = Targets(), Snapshot(), Timestamp()
        for role, signed in (("targets", targets), ("snapshot", snapshot), ("timestamp", timestamp)):
            signed.expires = after(role)
            self.write(role, Metadata(signed), 1)

    def add(self, file: Path, version: str, platform: str, ring: str) -> None:
        """The ring is offered this version of the file."""
        targets = self.read("targets")
        suffix = "".join(file.suffixes[-2:]) if file.name.endswith((".tar.zst", ".tar.gz", ".tar.xz")) else file.suffix
        name = f"kyso-{version}-{platform}{suffix}"
        self.put(targets, name, file.read_bytes())
        self.offer(targets, platform, ring, {"version": version, "target": name})
        self.publish(targets)

    def promote(self, platform: str, source: str, to: str) -> None:
        """The ring ``to`` is offered what ``source`` is offered."""
        targets = self.read("targets")
        info = targets.signed.targets[f"{source}/{platform}.json"]
        digest = info.hashes["sha256"]
        said = json.loads((self.targets / source / f"{digest}.{platform}.json").read_bytes())
        self.offer(targets, platform, to, said)
        self.publish(targets)

    def renew(self) -> None:
        """The short-lived parts are fresh again."""
        self.publish(None)

    def renew_root(self, successors: dict[str, Signer] | None = None) -> None:
        """The root is good for its whole life again; successors sign from now on, and the former keys no more.

        The former root key vouches for them: workstations go from root to root and keep the one they were given.
        """
        root, targets, former = self.read("root"), self.read("targets"), self.keys["root"]
        for role, signer in (successors or {}).items():
            for former_key in list(root.signed.roles[role].keyids):
                root.signed.revoke_key(former_key, role)
            root.signed.add_key(signer.public_key, role)
        self.keys = successors or self.keys
        self.write("root", root, root.signed.version + 1, *([former] if successors else []))
        self.publish(targets)

    def good_until(self) -> str:
        """The day on which each part ends, in one line."""
        parts = ((role, self.read(role).signed.expires) for role in ("root", *reversed(ROLES)))
        return "good until: " + ", ".join(f"{role} {day:%Y-%m-%d}" for role, day in parts)

    def offer(self, targets: Metadata, platform: str, ring: str, said: dict[str, str]) -> None:
        self.put(targets, f"{ring}/{platform}.json", json.dumps(said).encode())

    def put(self, targets: Metadata, name: str, content: bytes) -> None:
        info = TargetFile.from_data(name, content)
        place = self.targets / Path(name).parent / f"{info.hashes['sha256']}.{Path(name).name}"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        targets.signed.targets[name] = info

    def publish(self, targets: Metadata | None) -> None:
        """Targets first, the time-stamp last: a reader in between sees the old state, whole."""
        snapshot, timestamp = self.read("snapshot"), self.read("timestamp")
        if targets is not None:
            version = self.write("targets", targets, targets.signed.version + 1)
            snapshot.signed.meta["targets.json"] = MetaFile(version=version)
        version = self.write("snapshot", snapshot, snapshot.signed.version + 1)
        timestamp.signed.snapshot_meta = MetaFile(version=version)
        self.write("timestamp", timestamp, timestamp.signed.version + 1)

    def read(self, role: str) -> Metadata:
        if role == "timestamp":
            return Metadata.from_file(str(self.metadata / "timestamp.json"))
        newest = max(self.metadata.glob(f"*.{role}.json"), key=lambda file: int(file.name.partition(".")[0]))
        return Metadata.from_file(str(newest))

    def write(self, role: str, metadata: Metadata, version: int, *beside: Signer) -> int:
        metadata.signed.version = version
        metadata.signed.expires = after(role)
        metadata.signatures.clear()
        for signer in (self.keys[role], *beside):
            metadata.sign(signer, append=True)
        name = "timestamp.json" if role == "timestamp" else f"{version}.{role}.json"
        waiting = self.metadata / f"{name}.part"
        metadata.to_file(str(waiting))
        waiting.replace(self.metadata / name)
        return version


def after(role: str) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=LIFE[role])


def pack(folder: Path, file: Path) -> None:
    with zipfile.ZipFile(file, "x", zipfile.ZIP_STORED) as archive:
        for place in sorted(folder.rglob("*")):
            if place.is_file() and place.suffix != ".part":
                archive.write(place, place.relative_to(folder).as_posix())


if __name__ == "__main__":
    main()
