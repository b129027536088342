"""Content under a name, for a library that opens files by their names alone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kyso_desktop.workstation.mapped_file import Content
from kyso_desktop.workstation.own_copy import OwnCopy
from kyso_desktop.workstation.troubles import target_trouble
from kyso_desktop.workstation.user_folders import folders, private_folder


@contextmanager
def named_content(content: Content) -> Iterator[Path]:
    """Where exactly these bytes can be opened, for reading alone, until the end of the block.

    That of a copy on the disk is the copy itself (Linux); other bytes stand in a file of this user alone meanwhile.
    Raises ``FileTrouble``.
    """
    if isinstance(content, OwnCopy) and sys.platform != "win32" and content.ground.end == len(content):
        yield Path(content.name)
        return
    cache = private_folder(folders().cache)
    with TemporaryDirectory(prefix="kyso-", dir=cache) as folder:
        name = Path(folder, "part.pdf")
        try:
            with name.open("wb") as file:
                file.write(content)
        except OSError as error:
            raise target_trouble(error, name) from error
        yield name
