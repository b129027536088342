"""Every file of the verification corpus judged by this program, by pdfsig and by stock pyHanko, as docs/verdicts.md.

``python scripts/compare_verifiers.py`` writes the page anew; it fails where a difference has no explanation. pdfsig is
asked about the signature alone (``-nocert``), pyHanko with the same roots, lists and moment as the program.
"""

import logging
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tests.corpus.cases import Case  # noqa: E402
from tests.corpus.table import EVERY  # noqa: E402
from tests.verification.test_corpus import view  # noqa: E402

from kyso_desktop.trust import TrustView  # noqa: E402
from kyso_desktop.verification import Effect, Reason, Report, Verdict, effect_of, verify  # noqa: E402

PAGE = ROOT / "docs" / "verdicts.md"
VALID, NOT_VALID, NOTHING, FAILED = "valid", "not valid", "no signature", "error"
OURS = {
    Verdict.VALID: VALID, Verdict.INVALID: "invalid", Verdict.INDETERMINATE: "open", Verdict.UNSIGNED: "unsigned",
    Verdict.UNREADABLE: "unreadable",
}  # fmt: skip
INTRODUCTION = """# The corpus, judged by three programs

Written by `python scripts/compare_verifiers.py` from `tests/corpus`, whose files are made anew by each test run.
"Open" is "Chưa đủ cơ sở". pdfsig was asked about the signatures alone (`-nocert`); pyHanko had the same roots, lists
and moment as the program. A letter says why another program says otherwise.
"""
LATER = {
    Reason.CHANGED_AFTER_SIGNING, Reason.APPEARANCE_NOT_VALUE, Reason.APPEARANCE_NOT_CHECKED, Reason.COMMENTS_ADDED,
    Reason.BYTES_AFTER_END, Reason.DAMAGED_STRUCTURE, Reason.SIGNATURE_REMOVED, Reason.DUPLICATE_FIELD_NAME,
    Reason.CLONED_SIGNATURE, Reason.NOT_IN_OWN_REVISION, Reason.CONTENTS_NOT_IN_GAP, Reason.BYTE_RANGE_WRONG,
}  # fmt: skip
TRUST = {reason for reason in Reason if reason.startswith(("CERTIFICATE", "REVOCATION", "TIMESTAMP", "SIGNED_IN"))}
FORM = {Reason.CMS_UNREADABLE, Reason.SIGNING_CERTIFICATE_MISMATCH, Reason.SIGNER_CERTIFICATE_MISSING}
NOTES = {
    "a": "pdfsig checks the covered bytes and judges nothing that came after them or lies beside them",
    "b": "certificates, revocation and time are not asked of pdfsig here",
    "c": "pdfsig accepts SHA-1 and MD5 and does not tell",
    "d": "pdfsig asks for fewer signed attributes",
    "e": "pdfsig knows no document time-stamp, no SHA-3, no signer named by key identifier and none of two certificates"
    " with one number",
    "f": "only traces of a signature are left, which the other program does not look for",
    "g": "pyHanko's rules go by paths: new fields after certification and rewritten objects count as changes",
    "h": "pyHanko lets form fields be filled with any picture",
    "i": "pyHanko stops with an error, which hides the other signatures of the file",
    "j": "pyHanko looks at what its own reader makes of the update, not at bytes and pictures that other readers show",
    "k": "pyHanko judges certificate, revocation or time by other rules: without a pointer to revocation data it asks"
    " for none, it knows no clock that is ahead, and it takes the present for the time of signing",
    "l": "pyHanko cannot read this form of a value",
    "m": "pyHanko needs the password",
    "n": "pyHanko lists no signature of this sub-filter",
}


def asked_pdfsig(content: bytes, password: str | None) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        secret = ["-upw", password] if password else []
        command = ["pdfsig", "-nocert", *secret, file.name]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=60, check=False)
    if "does not contain any signatures" in done.stdout + done.stderr:
        return NOTHING
    words = [line.split(":", 1)[1].strip() for line in done.stdout.splitlines() if "Signature Validation" in line]
    if not words:
        return FAILED
    return VALID if all(word == "Signature is Valid." for word in words) else NOT_VALID


def asked_pyhanko(content: bytes, trust: TrustView, password: str | None) -> str:
    try:
        reader = PdfFileReader(BytesIO(content), strict=False)
        if reader.encrypted:
            reader.decrypt(password or "")
        signatures = [*reader.embedded_regular_signatures, *reader.embedded_timestamp_signatures]
        if not signatures:
            return NOTHING
        sound = [validate_pdf_signature(one, _context(trust)).bottom_line for one in reader.embedded_regular_signatures]
    except Exception:  # noqa: BLE001 - whatever it raises is what its user meets
        return FAILED
    return VALID if sound and all(sound) else NOT_VALID


def _context(trust: TrustView) -> ValidationContext:
    return ValidationContext(
        trust_roots=[x509.Certificate.load(der) for der in trust.roots],
        other_certs=[x509.Certificate.load(der) for der in trust.intermediates],
        crls=list(trust.crls),
        moment=trust.moment,
        allow_fetching=False,
    )


def explained(report: Report, pdfsig: str, pyhanko: str) -> tuple[str, str]:
    """The notes for both columns: empty where the word is the same, ``?`` where nothing explains it."""
    reasons = {reason for reason in report.reasons if effect_of(reason) is not Effect.NOTE}
    return _pdfsig_note(report, reasons, pdfsig), _pyhanko_note(report, reasons, pyhanko)


def _agrees(report: Report, other: str) -> bool:
    match report.verdict:
        case Verdict.VALID:
            return other == VALID
        case Verdict.UNSIGNED:
            return other == NOTHING
        case Verdict.UNREADABLE:
            return other in (FAILED, NOTHING)
        case _:
            return other == NOT_VALID


def _pdfsig_note(report: Report, reasons: set[Reason], word: str) -> str:
    if _agrees(report, word):
        return ""
    if report.verdict is Verdict.VALID:
        return "e"
    if word in (NOTHING, FAILED):
        return "f"
    table = ((Reason.WEAK_ALGORITHM, "c"), *((one, "a") for one in LATER), *((one, "b") for one in TRUST))
    notes = dict(table) | dict.fromkeys(FORM, "d")
    return next((note for reason, note in notes.items() if reason in reasons), "?")


def _pyhanko_note(report: Report, reasons: set[Reason], word: str) -> str:
    if _agrees(report, word):
        return ""
    if word == FAILED:
        return "m" if Reason.PASSWORD_NEEDED in reasons else "i"
    if word == NOTHING:
        return "n" if Reason.SIGNATURE_REMOVED not in reasons and report.signatures else "f"
    if report.verdict is Verdict.VALID:
        return _strict(report)
    pictures = {Reason.APPEARANCE_NOT_VALUE, Reason.APPEARANCE_NOT_CHECKED, Reason.COMMENTS_ADDED}
    notes = dict.fromkeys(pictures, "h") | dict.fromkeys(LATER - pictures, "j") | dict.fromkeys(TRUST, "k")
    return next((note for reason, note in notes.items() if reason in reasons), "?")


def _strict(report: Report) -> str:
    first = report.signatures[0]
    if not first.covers_whole_file:
        return "g"
    return "k" if first.timestamp else "l"


def compared(one: Case) -> tuple[str, str, str, str]:
    content, trust = one.build(), view(**one.view)
    report = verify(content, name=one.name, view=trust, password=one.password)
    pdfsig, pyhanko = asked_pdfsig(content, one.password), asked_pyhanko(content, trust, one.password)
    first, second = explained(report, pdfsig, pyhanko)
    return one.name, OURS[report.verdict], f"{pdfsig} {first}".strip(), f"{pyhanko} {second}".strip()


def page(rows: list[tuple[str, str, str, str]]) -> str:
    """The page in Markdown."""
    notes = [f"- {letter}: {text}." for letter, text in NOTES.items()]
    table = [f"| {' | '.join(row)} |" for row in rows]
    head = ["| Case | This program | pdfsig | pyHanko |", "|---|---|---|---|"]
    return "\n".join([INTRODUCTION, *notes, "", *head, *table, ""])


def main() -> int:
    logging.disable(logging.CRITICAL)
    rows = [compared(one) for one in EVERY]
    PAGE.write_text(page(rows), encoding="utf-8")
    unexplained = [row[0] for row in rows if "?" in (row[2][-1], row[3][-1])]
    print(f"{len(rows)} files, unexplained: {', '.join(unexplained) or 'none'}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
