"""Practice tokens in SoftHSM, written by SoftHSM's and OpenSC's own programs.

The program itself holds no PKCS#11 call that writes; so what writes is somebody else's program, on practice tokens.
"""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kyso_desktop.training.authority import Issued
from kyso_desktop.training.errors import TrainingToolFailed, TrainingToolMissing

MODULES = (
    Path("/usr/lib/softhsm/libsofthsm2.so"),
    Path("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
    Path("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"),
    Path("/usr/lib64/softhsm/libsofthsm2.so"),
    Path("/usr/local/lib/softhsm/libsofthsm2.so"),
    Path("/opt/homebrew/lib/softhsm/libsofthsm2.so"),
    Path("C:/SoftHSM2/lib/softhsm2-x64.dll"),
)

CONFIGURATION = """\
directories.tokendir = {tokens}
objectstore.backend = file
log.level = ERROR
slots.removable = false
"""

TRAINING_PIN = "TapHuan1"
"""Known to everybody and printed wherever it helps: it guards nothing."""

TOOLS = ("softhsm2-util", "pkcs11-tool")
TIME_LIMIT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class SoftTokens:
    """A folder of practice tokens: SoftHSM's module, and the configuration that points it at the folder."""

    module: Path
    configuration: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "SoftTokens":
        """An empty store below ``folder``; raises :class:`TrainingToolMissing` where SoftHSM is not installed."""
        tokens = folder / "tokens"
        tokens.mkdir(parents=True, mode=0o700)
        configuration = folder / "softhsm2.conf"
        configuration.write_text(CONFIGURATION.format(tokens=tokens.absolute()), encoding="utf-8")
        return cls(softhsm_module(), configuration)

    def add(self, label: str, holder: Issued, authorities: tuple[Issued, ...], pin: str = TRAINING_PIN) -> str:
        """A new token with the holder's key and certificate, and the CA certificates; gives the token's serial."""
        self._run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", pin, "--pin", pin)
        self.add_key(label, holder, key_id="01", pin=pin)
        self.add_certificate(label, holder, key_id="01", pin=pin)
        for number, authority in enumerate(authorities, start=0xC0):
            self.add_certificate(label, authority, key_id=f"{number:02X}", pin=pin)
        return self.serial(label)

    def add_key(self, label: str, holder: Issued, key_id: str, name: str = "", pin: str = TRAINING_PIN) -> None:
        """The holder's private key is on the token; it was on the disk for a moment, as a practice key may be."""
        with TemporaryDirectory() as folder:
            file = Path(folder) / "key.pem"
            file.touch(mode=0o600)
            file.write_bytes(holder.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            options = ("--token", label, "--label", name or label, "--id", key_id, "--pin", pin)
            self._run("softhsm2-util", "--import", str(file), *options)

    def add_certificate(self, label: str, holder: Issued, key_id: str, name: str = "", pin: str = TRAINING_PIN) -> None:
        """The certificate is on the token, readable without a PIN."""
        with TemporaryDirectory() as folder:
            file = Path(folder) / "certificate.der"
            file.write_bytes(holder.der)
            target = ("--module", str(self.module), "--token-label", label, "--login", "--pin", pin)
            options = ("--type", "cert", "--id", key_id, "--label", name or label)
            self._run("pkcs11-tool", *target, "--write-object", str(file), *options)

    def serial(self, label: str) -> str:
        """The serial number that SoftHSM gave the token."""
        shown = self._run("softhsm2-util", "--show-slots")
        for block in shown.split("Slot ")[1:]:
            number = re.search(r"Serial number:\s+(\S+)", block)
            if number and re.search(rf"Label:\s+{re.escape(label)}\s*$", block, re.MULTILINE):
                return number.group(1)
        raise TrainingToolFailed("softhsm2-util", label)

    def _run(self, tool: str, *arguments: str) -> str:
        program = shutil.which(tool)
        if program is None:
            raise TrainingToolMissing(tool)
        environment = {**os.environ, "SOFTHSM2_CONF": str(self.configuration.absolute())}
        try:
            done = subprocess.run(  # noqa: S603 - full path, fixed options, no shell
                [program, *arguments],
                env=environment,
                capture_output=True,
                timeout=TIME_LIMIT_SECONDS,
                check=True,
                encoding="utf-8",
                errors="replace",
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise TrainingToolFailed(tool, str(getattr(error, "stderr", None) or type(error).__name__)) from error
        return done.stdout


def missing_tool() -> str | None:
    """The first of the external programs that is not installed; None where practice tokens can be made."""
    if not any(module.is_file() for module in MODULES):
        return "softhsm2"
    return next((tool for tool in TOOLS if shutil.which(tool) is None), None)


def softhsm_module() -> Path:
    """SoftHSM's module on this computer; raises :class:`TrainingToolMissing`."""
    for module in MODULES:
        if module.is_file():
            return module
    raise TrainingToolMissing("softhsm2")
