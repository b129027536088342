"""Streams of hostile files, decoded within bounds."""

import zlib

import pikepdf

from kyso_desktop.verification.objects import PdfValue

MAXIMUM_DECODED_BYTES = 64 * 1024 * 1024
MAXIMUM_FILTERED_BYTES = 64 * 1024
"""A stream behind other filters than Flate alone is decoded only where it is stored in no more than this."""
MAXIMUM_ENTRIES = 64


def decoded(stream: PdfValue) -> bytes | None:
    """The decoded bytes; None where they are damaged, or more than any honest document needs."""
    raw = stream.read_raw_bytes()
    encoding = stream.stream_dict.get("/Filter")
    if encoding is None:
        return bytes(raw)
    if encoding == "/FlateDecode" and "/DecodeParms" not in stream.stream_dict:
        return _inflated(raw)
    if len(raw) > MAXIMUM_FILTERED_BYTES:
        return None
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return None


def plainly_decoded(stream: PdfValue) -> bytes | None:
    """The decoded bytes where all readers decode alike: no filter, or Flate alone with nothing left over; else None."""
    encoding = stream.stream_dict.get("/Filter")
    if encoding is None or (encoding == "/FlateDecode" and "/DecodeParms" not in stream.stream_dict):
        return decoded(stream)
    return None


def _inflated(raw: bytes) -> bytes | None:
    decoder = zlib.decompressobj()
    try:
        content = decoder.decompress(raw, MAXIMUM_DECODED_BYTES)
    except zlib.error:
        return None
    return content if decoder.eof and not decoder.unused_data.strip() else None


def streams_of(store: PdfValue, key: str) -> tuple[bytes, ...]:
    """The decoded streams in an array of a dictionary, at most :data:`MAXIMUM_ENTRIES`; damaged ones are left out."""
    values = store.get(key)
    if not isinstance(values, pikepdf.Array):
        return ()
    streams = [value for value in values.as_list()[:MAXIMUM_ENTRIES] if isinstance(value, pikepdf.Stream)]
    contents = [decoded(stream) for stream in streams]
    return tuple(content for content in contents if content is not None)
