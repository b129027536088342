"""A document signed with RSASSA-PSS is right for us, for Poppler and for pyHanko."""

import subprocess
from dataclasses import replace
from pathlib import Path

from pyhanko.pdf_utils.reader import PdfFileReader

from kyso_desktop.jobs import (
    Capacity,
    Desk,
    Pin,
    Practice,
    SignRequest,
    Verdict,
    open_and_prepare,
    sign_prepared,
    verify_document,
)


def test_a_signature_with_pss_is_valid_everywhere(desk: Desk, practice: Practice, sample: Path):
    wished = replace(desk, settings=replace(desk.settings, rsa_pss=True))
    request = SignRequest(sample, sample.with_name("pss.pdf"), Capacity.PERSONAL)
    signed = sign_prepared(open_and_prepare(request, wished), Pin(practice.kit.pin), wished)
    assert verify_document(signed.output, desk).verdict is Verdict.VALID
    shown = subprocess.run(["pdfsig", "-nocert", signed.output], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in shown
    with signed.output.open("rb") as file:
        (embedded,) = PdfFileReader(file, strict=False).embedded_signatures
        mechanism = embedded.signer_info["signature_algorithm"]
        assert mechanism["algorithm"].native == "rsassa_pss"
        assert mechanism["parameters"]["salt_length"].native == 32
