#!/usr/bin/env python3
"""The MSI's source for wixl, ASCII alone: make_wxs.py TREE VERSION > kyso.wxs.

Every component has a GUID made from its path, so that a file keeps its identity from version to version. Vietnamese
words are read from ``kyso-words.dll``, because wixl cannot write them into a table.
"""

import re
import sys
from pathlib import Path
from uuid import UUID, uuid5
from xml.sax.saxutils import quoteattr

NAMES = UUID("6f6e5f0e-3f0a-5b0e-9f59-9a5c2d1d7a10")
UPGRADE = uuid5(NAMES, "upgrade")
VERBS = r"Software\Classes\SystemFileAssociations\.pdf\shell"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Kyso" Language="1033" Version="{version}" Manufacturer="Kyso" UpgradeCode="{upgrade}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Manufacturer="Kyso"
             Description="Kyso {version}" Comments="PDF signing for government offices"/>
    <MajorUpgrade DowngradeErrorMessage="A newer version of Kyso is installed."/>
    <Media Id="1" Cabinet="kyso.cab" EmbedCab="yes"/>
    <Icon Id="kyso.ico" SourceFile="{icon}"/>
    <Property Id="ARPPRODUCTICON" Value="kyso.ico"/>
    <Property Id="ARPNOMODIFY" Value="1"/>
    <Property Id="KYSOSETUP"><RegistrySearch Id="setup" Root="HKLM" Type="raw" Win64="yes" Name="QuietUninstallString"
      Key="Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Kyso"/></Property>
    <Condition Message="Kyso was installed by setup.exe. Remove it first; the journal stays.">
      NOT KYSOSETUP OR Installed
    </Condition>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramMenuFolder"/>
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="INSTALLDIR" Name="Kyso">
"""
TAIL = """        </Directory>
      </Directory>
    </Directory>
    <Feature Id="Kyso" Level="1" Title="Kyso">
{references}
    </Feature>
{sequence}
  </Product>
</Wix>
"""


SEQUENCE = """    <CustomAction Id="ServiceAway" FileKey="{program}" ExeCommand="service uninstall"
                  Return="ignore" Impersonate="yes"/>
    <InstallExecuteSequence>
      <Custom Action="ServiceAway" After="CostFinalize">REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE</Custom>
    </InstallExecuteSequence>"""
"""Where the program is removed for good, its service leaves the stores and the session of whoever removes it."""


def main() -> None:
    tree, version, icon = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    components: list[str] = []
    lines = [HEAD.format(version=version, upgrade=str(UPGRADE).upper(), icon=icon)]
    lines.append(registry(components, version))
    lines.extend(folder(tree, Path(), components))
    references = "\n".join(f'      <ComponentRef Id="{each}"/>' for each in components)
    program = identity("f", "kyso.exe")
    sys.stdout.write("".join(lines) + TAIL.format(references=references, sequence=SEQUENCE.format(program=program)))


def identity(kind: str, place: str) -> str:
    return f"{kind}{uuid5(NAMES, place).hex}"


def component(place: str, components: list[str]) -> str:
    name = identity("c", place)
    components.append(name)
    return f'<Component Id="{name}" Guid="{str(uuid5(NAMES, "component " + place)).upper()}" Win64="yes">'


def folder(tree: Path, relative: Path, components: list[str]) -> list[str]:
    lines = []
    for entry in sorted((tree / relative).iterdir()):
        place = (relative / entry.name).as_posix()
        if not place.isascii():
            raise SystemExit(f"not ASCII: {place}")
        if entry.is_dir():
            lines.append(f'<Directory Id="{identity("d", place)}" Name={quoteattr(entry.name)}>\n')
            lines += [*folder(tree, relative / entry.name, components), "</Directory>\n"]
        else:
            shortcut = SHORTCUT if place == "kyso-desktop.exe" else ""
            key = 'KeyPath="yes"'
            lines.append(
                f'{component(place, components)}<File Id="{identity("f", place)}" Name={quoteattr(entry.name)} '
                f"Source={quoteattr(str(entry))} {key}>{shortcut}</File></Component>\n"
            )
    return lines


SHORTCUT = (
    '<Shortcut Id="menu" Directory="ProgramMenuFolder" Name="Kyso" WorkingDirectory="INSTALLDIR" Icon="kyso.ico" '
    'Advertise="yes"/>'
)


def registry(components: list[str], version: str) -> str:
    program = "[INSTALLDIR]kyso-desktop.exe"
    rows = [
        (r"Software\Kyso", "Folder", "[INSTALLDIR]"),
        (r"Software\Kyso", "Version", version),
        (r"Software\Kyso", "Msi", "1"),
        (r"Software\Microsoft\Windows\CurrentVersion\App Paths\kyso.exe", "", "[INSTALLDIR]kyso.exe"),
        (r"Software\Classes\Applications\kyso-desktop.exe", "FriendlyAppName", "Kyso"),
        (r"Software\Classes\Applications\kyso-desktop.exe\SupportedTypes", ".pdf", ""),
        (r"Software\Classes\Applications\kyso-desktop.exe\shell\open\command", "", f'"{program}" "%1"'),
    ]
    for verb, option, number in (("KysoSign", "--sign", 101), ("KysoVerify", "--verify", 102)):
        rows += [
            (rf"{VERBS}\{verb}", "MUIVerb", f"@[INSTALLDIR]kyso-words.dll,-{number}"),
            (rf"{VERBS}\{verb}", "Icon", f'"{program}",0'),
            (rf"{VERBS}\{verb}\command", "", f'"{program}" {option} "%1"'),
        ]
    made = []
    for index, (key, name, value) in enumerate(rows):
        named = f" Name={quoteattr(name)}" if name else ""
        key_path = ' KeyPath="yes"' if index == 0 else ""
        said = f"Key={quoteattr(key)}{named} Value={quoteattr(value)}{key_path}"
        made.append(f'<RegistryValue Root="HKLM" Type="string" {said}/>\n')
    return f"{component('registry', components)}\n{''.join(made)}</Component>\n"


if __name__ == "__main__":
    if not re.fullmatch(r"\d+\.\d+\.\d+", sys.argv[2]):
        raise SystemExit("a version of three numbers is wanted")
    main()
