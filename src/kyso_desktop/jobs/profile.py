"""What an office writes on every form: kept once for this user, and changed here alone."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.workstation import FileMissing, private_folder, read_file, write_whole

FILE = "profile.json"


@dataclass(frozen=True, slots=True)
class Profile:
    """The office and the person who fills in its forms; empty is not known."""

    superior: str = ""
    """The agency above, in the first line of a form's head."""
    agency: str = ""
    place: str = ""
    """The place of the date line (địa danh)."""
    recipient: str = ""
    """To whom requests go."""
    signer_title: str = ""
    signer_name: str = ""
    phone: str = ""

    def texts(self) -> Mapping[str, str]:
        """As the forms take it; what is not known is left out."""
        return {name: value for name, value in asdict(self).items() if value}


def read_profile(desk: Desk) -> Profile:
    """The profile; an empty one where none was saved or what was saved is damaged. Raises ``FileTrouble``."""
    try:
        kept = json.loads(read_file(desk.folders.home / FILE))
    except (FileMissing, ValueError):
        return Profile()
    known = {field.name for field in fields(Profile)}
    said = kept.items() if isinstance(kept, dict) else ()
    return Profile(**{name: value for name, value in said if name in known and isinstance(value, str)})


def save_profile(desk: Desk, profile: Profile) -> Profile:
    """The profile is on the disk; raises ``FileTrouble``."""
    content = json.dumps(asdict(profile), ensure_ascii=False, indent=1).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)
    return profile
