"""Sentences as the console says them: its options where the window has buttons."""

from dataclasses import replace

from kyso_desktop import wording
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import Offer, Sentence, tr


def sentence_of(error: KysoError) -> Sentence:
    """What happened and what to do next at the console."""
    said = wording.of(error)
    if said.offer is Offer.PLACE_BY_HAND:
        step = tr("Mở văn bản trong cửa sổ Kyso để xem chỗ ký, hoặc chỉ rõ bằng --anchor hay --place.")
        return replace(said, next_step=step)
    if said.offer is Offer.OVERRIDE_WITH_REASON:
        return replace(said, next_step=f"{said.next_step} {tr('Ở dòng lệnh: --override LÝ DO.')}")
    return said
