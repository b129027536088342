"""``kyso prepare``: one PDF of several files, before anyone signs."""

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import print_json, say, tell
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

NOT_PREPARED = 1


def prepare(arguments: argparse.Namespace, _desk: jobs.Desk) -> int:
    """The new file, and what a signer should know of it; exit code 1 where it could not be made."""
    request = jobs.PrepareRequest(
        tuple(arguments.files), arguments.output, arguments.pages, dict(arguments.turn), arguments.clean,
        arguments.overwrite,
    )  # fmt: skip
    try:
        made = jobs.prepare_file(request)
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
            }
        )
        return 0
    tell(tr("{output}: {pages} trang").format(output=made.output, pages=made.pages))
    for one in made.removed:
        say(tr("Đã bỏ: {warning}").format(warning=wording.warn(one)))
    for one in made.concerns:
        say(tr("Lưu ý: {warning}").format(warning=wording.warn(one)))
    for path in made.coarse:
        say(tr("Lưu ý: «{name}» có độ phân giải dưới 200 dpi khi in 100 %.").format(name=path.name))
    return 0
