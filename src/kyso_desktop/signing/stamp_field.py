"""The field of the time-stamp over the whole document (B-LTA), where a standard wants more of it than pyHanko makes."""

from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from kyso_desktop.signing.blanks import empty_picture
from kyso_desktop.signing.conformance import archival_part
from kyso_desktop.signing.slots import field_names

BASE = "Timestamp"


def prepare_stamp(writer: IncrementalPdfFileWriter) -> str | None:
    """The name of an empty field that is part of the revision being written; None where the usual one will do.

    PDF/A-1 wants an appearance of every field, one without any size too (ISO 19005-1, 6.9).
    """
    if archival_part(writer) != 1:
        return None
    taken, number = set(field_names(writer)), 1
    while f"{BASE}{number}" in taken:
        number += 1
    append_signature_field(writer, SigFieldSpec(f"{BASE}{number}", on_page=0))
    field = writer.root["/AcroForm"]["/Fields"][-1]
    field[pdf_name("/AP")] = DictionaryObject({pdf_name("/N"): writer.add_object(empty_picture(0, 0))})
    writer.update_container(field)
    return f"{BASE}{number}"
