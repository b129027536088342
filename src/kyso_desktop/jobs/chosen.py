"""Which certificate a person signed with last, by its SHA-256: offered first when it is there again, and only then."""

import json

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.workstation import FileMissing, private_folder, read_file, write_whole

FILE = "chosen-certificates.json"
KEPT = 16


def chosen_certificates(desk: Desk) -> tuple[str, ...]:
    """SHA-256 of the certificates that this user signed with here, the latest first. Raises ``FileTrouble``."""
    try:
        kept = json.loads(read_file(desk.folders.home / FILE))
    except (FileMissing, ValueError):  # a damaged memory costs one choice
        return ()
    return tuple(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else ()


def remember_certificate(desk: Desk, sha256: str) -> tuple[str, ...]:
    """This one was signed with last; the list as it is now. Raises ``FileTrouble``."""
    kept = tuple(dict.fromkeys((sha256, *chosen_certificates(desk))))[:KEPT]
    write_whole(private_folder(desk.folders.home) / FILE, json.dumps(kept).encode(), overwrite=True)
    return kept
