"""Documents that look like those of Vietnamese offices (Nghị định 30/2020/NĐ-CP), with the truth about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.documents.sheet import MILLIMETRE, Manner, Sheet, width_of

LEFT, RIGHT = 30 * MILLIMETRE, 15 * MILLIMETRE
TOP, BOTTOM = 20 * MILLIMETRE, 20 * MILLIMETRE
BODY = (
    "Các cơ quan, đơn vị, địa phương tổ chức quán triệt, phổ biến nội dung văn bản này đến toàn thể cán bộ, công chức,"
    " viên chức, người lao động; xây dựng kế hoạch thực hiện cụ thể, gắn trách nhiệm của người đứng đầu với kết quả"
    " thực hiện nhiệm vụ được giao; báo cáo kết quả trước ngày 15 tháng 12 hằng năm."
)
RECIPIENTS = ("- Như Điều 3;", "- Thường trực Tỉnh ủy;", "- Các sở, ban, ngành;", "- Lưu: VT, KSTT.")


@dataclass(frozen=True)
class Signer:
    """A signature block: capital lines (TM., KT., title), the free gap below them, the name."""

    lines: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    name: str | None = "Trần Văn Mẫu"
    gap_mm: float = 30
    notes: tuple[str, ...] = ()
    """Lines in the gap, for example "(Ký, đóng dấu)"."""


@dataclass(frozen=True)
class Appendix:
    """Pages after the signature in the same file; a form has its own signature block with a placeholder name."""

    heading: str = "PHỤ LỤC"
    paragraphs: tuple[str, ...] = (BODY,) * 6
    landscape: bool = False
    reference: str | None = "(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2026)"
    signer: Signer | None = None


@dataclass(frozen=True)
class Spec:
    """What the document says."""

    parent: str | None = None
    agency: tuple[str, ...] = ("ỦY BAN NHÂN DÂN", "TỈNH MẪU")
    number: str = "      "
    symbol: str = "/QĐ-UBND"
    place: str = "Mẫu"
    day: str = "     "
    month: str = "     "
    year: str = "2026"
    kind: str | None = "QUYẾT ĐỊNH"
    subject: tuple[str, ...] = ("Về việc ban hành Kế hoạch cải cách hành chính năm 2027",)
    issuer: str | None = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU"
    greeting: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = (BODY,) * 4
    pages: int = 1
    page_numbers: bool = True
    signers: tuple[Signer, ...] = (Signer(),)
    recipients: tuple[str, ...] = RECIPIENTS
    secrecy: str | None = None
    appendices: tuple[Appendix, ...] = ()
    manner: Manner = field(default_factory=Manner)


@dataclass(frozen=True)
class Blank:
    """Where a blank of the head stands: between which x, its baseline and font size."""

    x0: float
    x1: float
    baseline: float
    size: float


@dataclass(frozen=True)
class SignerTruth:
    """Where a careful clerk puts the picture: the middle of title and name."""

    page: int
    centre: tuple[float, float]
    title_foot: float
    name_top: float


@dataclass(frozen=True)
class LookAlike:
    """The document and where things stand in it, in displayed coordinates."""

    content: bytes
    number: Blank
    day: Blank
    month: Blank
    year: Blank
    signers: tuple[SignerTruth, ...]
    pages: int


def look_alike(spec: Spec | None = None) -> LookAlike:
    """The document that the specification describes."""
    return _Writer(spec or Spec()).write()


class _Writer:
    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.sheet = Sheet(spec.manner, " ".join(spec.subject))
        self.y = 0.0

    def write(self) -> LookAlike:
        self.sheet.start_page()
        blanks = self._head()
        self._body()
        signers = self._signature(self.spec.signers, self.spec.recipients)
        for appendix in self.spec.appendices:
            self._appendix(appendix)
        return LookAlike(self.sheet.finish(), *blanks, tuple(signers), self.sheet.page)

    def _head(self) -> tuple[Blank, Blank, Blank, Blank]:
        sheet, spec = self.sheet, self.spec
        left, right = LEFT + 36 * MILLIMETRE, sheet.width - RIGHT - 47 * MILLIMETRE
        y = sheet.height - TOP - 12
        sheet.centred(right, y, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B", 12)
        sheet.centred(right, y - 16, "Độc lập - Tự do - Hạnh phúc", "B", 13)
        sheet.rule(right, y - 21.5, width_of("Độc lập - Tự do - Hạnh phúc", "B", 13))
        lines = [(spec.parent, "")] if spec.parent else []
        for line, style in [*lines, *((line, "B") for line in spec.agency)]:
            sheet.centred(left, y, line or "", style, 12)
            y -= 14.5
        sheet.rule(left, y + 9, 55)
        y = min(y, sheet.height - TOP - 28) - 18
        number = self._number(left, y)
        dates = self._date(right, y)
        self._title(left, y)
        return number, *dates

    def _number(self, centre: float, y: float) -> Blank:
        spec = self.spec
        width = width_of("Số:" + spec.number + spec.symbol, "", 13)
        start = self.sheet.text(centre - width / 2, y, "Số:", "", 13)
        end = start + width_of(spec.number, "", 13)
        if spec.number.strip():
            self.sheet.text(start, y, spec.number, "", 13)
        self.sheet.text(end, y, spec.symbol, "", 13)
        return Blank(start, end, y, 13)

    def _date(self, centre: float, y: float) -> tuple[Blank, Blank, Blank]:
        spec = self.spec
        parts = [f"{spec.place}, ngày", spec.day, "tháng", spec.month, "năm", spec.year]
        x = centre - sum(width_of(f"{part} ", "I", 14) for part in parts) / 2
        blanks = []
        for index, part in enumerate(parts):
            end = x + width_of(part, "I", 14)
            if part.strip():
                self.sheet.text(x, y, part, "I", 14)
            if index % 2:
                space = width_of(" ", "I", 14)
                blanks.append(Blank(x - space, end + space, y, 14))
            x = end + width_of(" ", "I", 14)
        return blanks[0], blanks[1], blanks[2]

    def _title(self, left: float, y: float) -> None:
        sheet, spec = self.sheet, self.spec
        middle = (LEFT + sheet.width - RIGHT) / 2
        if spec.secrecy:
            sheet.framed(LEFT + 20 * MILLIMETRE, y - 48, spec.secrecy, 34 * MILLIMETRE, 8 * MILLIMETRE)
        if spec.kind is None:
            for line in spec.subject:
                y -= 16
                sheet.centred(left, y, line, "", 12)
            self.y = y - 36
        else:
            sheet.centred(middle, y - 40, spec.kind, "B", 14)
            y -= 40
            for line in spec.subject:
                y -= 17
                sheet.centred(middle, y, line, "B", 14)
            sheet.rule(middle, y - 8, 90)
            self.y = y - 32
            if spec.issuer:
                sheet.centred(middle, self.y, spec.issuer, "B", 14)
                self.y -= 26
        if spec.greeting:
            self._greeting(spec.greeting)

    def _greeting(self, lines: Sequence[str]) -> None:
        start = self.sheet.text(LEFT + 40 * MILLIMETRE, self.y, "Kính gửi: ", "", 14)
        if len(lines) == 1:
            self.sheet.text(start, self.y, lines[0], "", 14)
        for line in lines if len(lines) > 1 else ():
            self.y -= 18
            self.sheet.text(LEFT + 52 * MILLIMETRE, self.y, line, "", 14)
        self.y -= 28

    def _body(self) -> None:
        for paragraph in self.spec.paragraphs:
            self._paragraph(paragraph)
        while self.sheet.page < self.spec.pages:
            self._paragraph(BODY)

    def _paragraph(self, text: str) -> None:
        if text.isupper():
            self._room(40)
            self.sheet.centred((LEFT + self.sheet.width - RIGHT) / 2, self.y - 4, text, "B", 14)
            self.y -= 30
            return
        bold = text.startswith(("Điều ", "Chương "))
        right = self.sheet.width - RIGHT
        head, _, rest = text.partition(". ") if bold else ("", "", text)
        words = [(word, "B") for word in f"{head}.".split()] if bold and rest else []
        italic = "I" if text.startswith("Căn cứ") or text.startswith("Theo đề nghị") else ""
        if bold and len(text) < 70:
            italic = "B"
        words += [(word, italic) for word in (rest if bold and rest else text).split()]
        for index, line in enumerate(_wrapped(words, right - LEFT, 28.3)):
            self._room(20)
            x = LEFT + (28.3 if index == 0 else 0)
            spare = right - x - sum(width_of(word, style, 14) for word, style in line.words)
            gap = spare / (len(line.words) - 1) if line.full and len(line.words) > 1 else width_of(" ", "", 14)
            for word, style in line.words:
                x = self.sheet.text(x, self.y, word, style, 14) + gap
            self.y -= 18
        self.y -= 6

    def _room(self, needed: float) -> None:
        if self.y < BOTTOM + needed - 14:
            self._next_page()

    def _next_page(self, landscape: bool = False, number: int | None = None) -> None:
        self.sheet.start_page(landscape)
        if self.spec.page_numbers:
            shown = number or self.sheet.page
            self.sheet.centred(self.sheet.width / 2, self.sheet.height - 12 * MILLIMETRE, str(shown), "", 13)
        self.y = self.sheet.height - TOP - 14

    def _signature(self, signers: Sequence[Signer], recipients: Sequence[str]) -> Iterator[SignerTruth]:
        tallest = max(len(signer.lines) * 17 + signer.gap_mm * MILLIMETRE + 40 for signer in signers)
        self._room(max(tallest, len(recipients) * 13 + 40))
        self.y -= 14
        top = self.y
        if recipients and len(signers) == 1:
            self.sheet.text(LEFT, top, "Nơi nhận:", "BI", 12)
            for index, line in enumerate(recipients):
                self.sheet.text(LEFT, top - 14 - index * 13, line, "", 11)
        truths = []
        for index, signer in enumerate(signers):
            centre = self.sheet.width - RIGHT - 44 * MILLIMETRE
            if index < len(signers) - 1:
                centre = LEFT + 38 * MILLIMETRE
            truths.append(self._signer(signer, centre, top))
        return iter(truths)

    def _signer(self, signer: Signer, centre: float, y: float) -> SignerTruth:
        for line in signer.lines:
            self.sheet.centred(centre, y, line, "B", 14)
            y -= 17
        foot = y + 17
        for note in signer.notes:
            self.sheet.centred(centre, y, note, "I", 13)
            y -= 16
        top = foot - signer.gap_mm * MILLIMETRE
        baseline = top - 9.3
        if signer.name:
            self.sheet.centred(centre, baseline, signer.name, "B", 14)
        self.y = min(self.y, baseline - 30)
        return SignerTruth(self.sheet.page, (centre, (foot + top) / 2), foot, top)

    def _appendix(self, appendix: Appendix) -> None:
        self._next_page(appendix.landscape, number=1)
        middle = self.sheet.width / 2
        self.sheet.centred(middle, self.y, appendix.heading, "B", 14)
        if appendix.reference:
            self.sheet.centred(middle, self.y - 18, appendix.reference, "I", 13)
        self.y -= 50
        for paragraph in appendix.paragraphs:
            self._paragraph(paragraph)
        if appendix.signer:
            list(self._signature([appendix.signer], ("- Như trên;", "- Lưu: VT.")))


@dataclass(frozen=True)
class _Wrapped:
    words: list[tuple[str, str]]
    full: bool


def _wrapped(words: Sequence[tuple[str, str]], width: float, indent: float) -> Iterator[_Wrapped]:
    line: list[tuple[str, str]] = []
    used, room = 0.0, width - indent
    for word, style in words:
        wide = width_of(word, style, 14)
        if line and used + wide > room:
            yield _Wrapped(line, full=True)
            line, used, room = [], 0.0, width
        line.append((word, style))
        used += wide + width_of(" ", "", 14)
    if line:
        yield _Wrapped(line, full=False)
