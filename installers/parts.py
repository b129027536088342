#!/usr/bin/env python3
"""The parts of a frozen program: a CycloneDX list (parts.cdx.json) and the text of every licence (licences/).

parts.py TREE OUTPUT [--packages FOLDER] [--python VERSION]: TREE is what PyInstaller made, FOLDER the site-packages it
was made from (default: this Python's own). A part that names no licence ends the run: nothing is shipped unnamed.
"""

import argparse
import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from cyclonedx.contrib.hash.factories import HashTypeFactory
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.markers import default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
OWN = "kyso-desktop"
TEXTS = re.compile(r"(licen[cs]e|copying|notice|lgpl|gpl|authors)", re.IGNORECASE)
BESIDE = {
    "shiboken6": "LGPL-3.0-only", "pyside6-essentials": "LGPL-3.0-only", "tzdata": "Apache-2.0",
    "sqlcipher3": "Zlib", "oscrypto": "MIT", "uritools": "MIT", "tzlocal": "MIT", "python-pkcs11": "MIT",
    "quickjs": "MIT", "pi-heif": "BSD-3-Clause AND LGPL-3.0-or-later",
}  # fmt: skip
"""Licences of parts whose metadata say them in words only, or for a choice."""
RUNTIMES = {
    "libgcc_s_seh": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libstdc++": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libwinpthread": "MIT AND BSD-3-Clause",
}
"""What a wheel for Windows that was made with MinGW carries besides its own, without speaking for it."""
SYSTEM_TEXTS = Path("/usr/share/common-licenses")
licences = LicenseFactory()


def main() -> None:
    """The list and the licences of one tree lie in the output folder."""
    arguments = read_arguments()
    target: Path = arguments.output
    (target / "licences").mkdir(parents=True, exist_ok=True)
    bom = Bom()
    own = Component(name=OWN, version=own_version(), type=ComponentType.APPLICATION)
    bom.metadata.component = own
    for part in (*python_parts(arguments, target), *named_parts(arguments), *system_parts(arguments.tree, target)):
        bom.components.add(part)
    bom.register_dependency(own, bom.components)
    shared_texts(target)
    (target / "parts.cdx.json").write_text(JsonV1Dot6(bom).output_as_string(indent=1), encoding="utf-8")
    print(f"parts: {len(bom.components)} parts, {sum(1 for _ in (target / 'licences').rglob('*.*'))} licence texts")


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--packages", type=Path)
    parser.add_argument("--python", default=".".join(map(str, sys.version_info[:3])))
    return parser.parse_args()


def own_version() -> str:
    text = (ROOT / "src" / "kyso_desktop" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'__version__ = "(.+)"', text)[1]  # type: ignore[index]


def python_parts(arguments: argparse.Namespace, target: Path) -> Iterator[Component]:
    """Every distribution that the program asks for, and what these ask for."""
    folders = {"path": [str(arguments.packages)]} if arguments.packages else {}
    known = {plain(each.name): each for each in distributions(**folders)}
    on_windows = (arguments.tree / "kyso.exe").exists()
    for name in sorted(closure(known, on_windows=on_windows)):
        one = known[name]
        copy_texts(one, target / "licences" / name)
        yield Component(
            name=one.name,
            version=one.version,
            type=ComponentType.LIBRARY,
            purl=PackageURL("pypi", name=name, version=one.version),
            licenses=[licences.make_from_string(licence_of(one))],
        )


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def closure(known: dict[str, Distribution], *, on_windows: bool) -> set[str]:
    environment = {**default_environment(), "extra": "", "platform_python_implementation": "CPython"}
    if on_windows:
        environment |= {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.findall(r'^    "([A-Za-z][^"=]*)==', text.partition("optional-dependencies")[0], re.MULTILINE)
    left, found = [plain(Requirement(each).name) for each in wanted], set()
    while left:
        name = left.pop()
        if name in found:
            continue
        found.add(name)
        for line in known[name].requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate(environment):
                left.append(plain(requirement.name))
    return found


def licence_of(one: Distribution) -> str:
    said = one.metadata
    if (name := plain(one.name)) in BESIDE:
        return BESIDE[name]
    if expression := said.get("License-Expression"):
        return expression
    classifiers = [
        each.rpartition(" :: ")[2] for each in said.get_all("Classifier") or () if each.startswith("License")
    ]
    words = (said.get("License") or "").strip().splitlines()
    if classifiers:
        return " / ".join(classifiers)
    if words:
        return words[0][:80]
    raise SystemExit(f"parts: {one.name} names no licence")


def copy_texts(one: Distribution, folder: Path) -> None:
    for file in one.files or ():
        is_text = "licenses" in file.parts or TEXTS.search(file.name)
        if ".dist-info" in str(file) and is_text and (source := Path(str(file.locate()))).is_file():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{file.name}.txt").write_bytes(source.read_bytes())


def named_parts(arguments: argparse.Namespace) -> Iterator[Component]:
    """What no wheel speaks for."""
    yield named("CPython", arguments.python, "PSF-2.0")
    yield named("PyInstaller bootloader", "6", "GPL-2.0-or-later WITH Bootloader-exception")
    yield named("Liberation fonts", "2", "OFL-1.1")
    for file in sorted((arguments.tree / "_internal").glob("lib*-3.dll")):
        yield named(file.stem, "3", "Apache-2.0", file)
    for name, licence in RUNTIMES.items():
        for file in sorted((arguments.tree / "_internal").rglob(f"{name}-*.dll")):
            yield named(name, file.stem.removeprefix(f"{name}-"), licence, file)


def named(name: str, version: str, licence: str, file: Path | None = None) -> Component:
    hashes = [HashTypeFactory().from_composite_str(f"sha256:{digest(file)}")] if file else []
    made = licences.make_from_string(licence)
    return Component(name=name, version=version, type=ComponentType.LIBRARY, licenses=[made], hashes=hashes)


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def system_parts(tree: Path, target: Path) -> Iterator[Component]:
    """Libraries of the building Debian that the Linux tree carries, by the package that owns each."""
    owners: dict[str, str] = {}
    for file in sorted((tree / "_internal").glob("lib*.so*")):
        if owner := owner_of(file.name):
            owners.setdefault(*owner)
    for package, version in sorted(owners.items()):
        text = Path(f"/usr/share/doc/{package}/copyright")
        if text.is_file():
            (target / "licences" / package).mkdir(parents=True, exist_ok=True)
            (target / "licences" / package / "copyright.txt").write_bytes(text.read_bytes())
        yield Component(
            name=package,
            version=version,
            type=ComponentType.LIBRARY,
            purl=PackageURL("deb", "debian", package, version),
            licenses=[licences.make_from_string(f"see licences/{package}/copyright.txt")],
        )


def owner_of(name: str) -> tuple[str, str] | None:
    for folder in ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu"):
        found = subprocess.run(["dpkg-query", "-S", f"{folder}/{name}"], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            package = found.stdout.partition(":")[0]
            asked = subprocess.run(
                ["dpkg-query", "-W", "-f", "${Version}\n", package], capture_output=True, text=True, check=True
            )
            return package, asked.stdout.splitlines()[0]
    return None


def shared_texts(target: Path) -> None:
    (target / "licences" / "Apache-2.0.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    (target / "licences" / "OFL-1.1.txt").write_bytes((ROOT / "resources" / "fonts" / "LICENSE.txt").read_bytes())
    for name in ("LGPL-3", "GPL-3", "GPL-2"):
        if (source := SYSTEM_TEXTS / name).is_file():
            (target / "licences" / f"{name}.txt").write_bytes(source.read_bytes())


if __name__ == "__main__":
    main()
