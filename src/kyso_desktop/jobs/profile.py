"""What forms ask for again and again: the office, its place, the person's post and telephone; kept for this user."""

import json
from collections.abc import Mapping
from enum import StrEnum

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.workstation import FileMissing, private_folder, read_file, write_whole

FILE = "profile.json"
BYTES = 64 * 1024


class ProfileField(StrEnum):
    """The value is the field's name in the form templates."""

    SUPERIOR = "superior"
    AGENCY = "agency"
    PLACE = "place"
    RECIPIENT = "recipient"
    SIGNER_TITLE = "signer_title"
    POSITION = "position"
    PHONE = "phone"


Profile = Mapping[ProfileField, str]


def read_profile(desk: Desk) -> Profile:
    """What this user has filled in; empty where nothing is, or the file is damaged. Raises ``FileTrouble``."""
    try:
        content = read_file(desk.folders.home / FILE)
        said = json.loads(content) if len(content) <= BYTES else {}
    except (FileMissing, ValueError):
        return {}
    known = said.items() if isinstance(said, dict) else ()
    return {ProfileField(name): text for name, text in known if name in set(ProfileField) and isinstance(text, str)}


def save_profile(desk: Desk, profile: Profile) -> None:
    """This is filled in from now on. Raises ``FileTrouble``."""
    said = {name.value: text for name, text in profile.items() if text}
    content = json.dumps(said, ensure_ascii=False, indent=1).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)
