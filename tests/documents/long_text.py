"""A document of many pages that is made at once: every page shows the same lines."""

PAGE = (595, 842)


def long_text(pages: int, lines: int = 40, words: str = "noi dung cua van ban rat dai " * 4) -> bytes:
    """A PDF with that many pages of text and no signature block."""
    shown = "".join(
        f"60 {780 - 18 * line} Td (dong {line} {words}) Tj -60 -{780 - 18 * line} Td " for line in range(lines)
    )
    stream = f"BT /F 9 Tf {shown}ET".encode("ascii")
    kids = " ".join(f"{5 + number} 0 R" for number in range(pages))
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 {PAGE[0]} {PAGE[1]}]>>".encode("ascii"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
        *[b"<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>"] * pages,
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start)
    return bytes(out)
