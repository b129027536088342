"""``kyso picture``: a signature or seal from a photo or scan."""

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import print_json, say, tell
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

UNUSABLE = 1


def picture(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Written to ``-o``, or kept and used for signing from now on; exit code 1 for a picture that gives no ink."""
    kind = jobs.InkKind(arguments.kind)
    try:
        if arguments.output:
            made = jobs.make_picture(arguments.file, kind, arguments.output, overwrite=arguments.overwrite)
        else:
            made = jobs.adopt_picture(desk, arguments.file, kind)
            jobs.use_picture(desk, made, kind, arguments.seal_mm)
    except KysoError as error:
        sentence = wording.of(error)
        say(f"{sentence.what} {sentence.next_step}")
        return UNUSABLE
    _tell(arguments, made)
    return 0


def _tell(arguments: argparse.Namespace, made: jobs.MadePicture) -> None:
    resolution = round(made.width / arguments.seal_mm * 25.4) if arguments.seal_mm else None
    if arguments.json:
        print_json(
            {
                "file": str(arguments.file),
                "output": str(made.path),
                "width": made.width,
                "height": made.height,
                "cleaned": made.cleaned,
                "dots_per_inch": resolution,
            }
        )
        return
    how = tr("đã bỏ nền giấy") if made.cleaned else tr("giữ nguyên")
    tell(
        tr("{output}: {width} x {height} điểm ảnh, {how}").format(
            output=made.path, width=made.width, height=made.height, how=how
        )
    )
