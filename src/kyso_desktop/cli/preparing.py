"""``kyso prepare``: one PDF of several files, before anyone signs."""

import argparse
from pathlib import Path

from kyso_desktop import jobs, wording
from kyso_desktop.cli.asking import ask_password, read_password
from kyso_desktop.cli.output import print_json, say, tell
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

NOT_PREPARED = 1


def prepare(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The new file, and what a signer should know of it; exit code 1 where it could not be made."""
    password = read_password() if arguments.password_stdin else None
    try:
        parts = tuple(_part(path, desk, password) for path in arguments.files)
        request = jobs.AssembleRequest(
            parts, arguments.output, arguments.pages, dict(arguments.turn), arguments.clean, arguments.overwrite
        )
        made = jobs.assemble(request, desk, lambda step: say(wording.step(step)))
    except KysoError as error:
        sentence = wording.of(error)
        say(f"{sentence.what} {sentence.next_step}")
        return NOT_PREPARED
    if arguments.json:
        print_json(
            {
                "output": str(made.output),
                "sha256": made.sha256,
                "pages": made.pages,
                "removed": [str(one) for one in made.removed],
                "concerns": [str(one) for one in made.concerns],
                "coarse": [str(one) for one in made.coarse],
                "lost": [str(one) for one in made.lost],
                "parts": [_part_json(part) for part in parts],
            }
        )
        return 0
    tell(tr("{output}: {pages} trang").format(output=made.output, pages=made.pages))
    for one in made.removed:
        say(tr("Đã bỏ: {warning}").format(warning=wording.warn(one)))
    for one in made.concerns:
        say(tr("Lưu ý: {warning}").format(warning=wording.warn(one)))
    for claim in made.lost:
        say(tr("Tệp mới không còn: {claim}.").format(claim=wording.claim(claim)))
    for part in parts:
        for words in wording.part_words(part):
            say(tr("Lưu ý: {warning}").format(warning=f"{part.source.name}: {words}"))
    return 0


def _part(path: Path, desk: jobs.Desk, password: str | None) -> jobs.SourcePart:
    """Read; whoever sits at the terminal is asked once for the password of an encrypted file."""
    try:
        return jobs.read_part(path, desk, password)
    except (jobs.PasswordNeeded, jobs.PagesLocked) as error:
        if password is not None or (typed := ask_password(error.name)) is None:
            raise
        return jobs.read_part(path, desk, typed)


def _part_json(part: jobs.SourcePart) -> dict[str, object]:
    return {
        "file": str(part.source),
        "pages": part.pages.page_count,
        "notes": [str(one) for one in part.notes],
        "missing_fonts": list(part.missing),
        "replaced_by": list(part.instead),
    }
