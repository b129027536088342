"""The report on the use of signatures (Nghị định 68/2024/NĐ-CP, Điều 34): counted in one pass, then set as tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kyso_desktop.books.deeds import SIGNED, Deed
from kyso_desktop.books.labels import Labels, Words
from kyso_desktop.books.model import VIETNAM, Cell, Chart, Column, Paper, Table, shown
from kyso_desktop.books.period import Period

SOON_DAYS = 90
_INCIDENTS = frozenset({"pin_failed", "restored", "set_aside"})
_LISTED_INCIDENTS = 2000


@dataclass(slots=True)
class Tally:
    """The counts of one period; memory grows with people, certificates and months, not with entries."""

    signed: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Documents by act and capacity."""
    signatures: Counter[tuple[str, str]] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    certificates: Counter[str] = field(default_factory=Counter)
    holders: dict[str, tuple[str, datetime | None]] = field(default_factory=dict)
    """Name and end of validity of every certificate seen."""
    months: Counter[str] = field(default_factory=Counter)
    verified_months: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By act and code."""
    acts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By act and outcome."""
    incidents: list[Deed] = field(default_factory=list)

    def add(self, deed: Deed) -> None:
        """The deed is counted."""
        self.acts[deed.act, deed.outcome] += 1
        month = f"{deed.begun.astimezone(VIETNAM):%Y-%m}"
        if deed.act in SIGNED:
            self._add_signing(deed, month)
        elif deed.act == "verify":
            self.verdicts[deed.text("verdict")] += 1
            self.verified_months[month] += 1
        for code in deed.codes:
            self.reasons[deed.act, code] += 1
        if _is_incident(deed) and len(self.incidents) < _LISTED_INCIDENTS:
            self.incidents.append(deed)

    def _add_signing(self, deed: Deed, month: str) -> None:
        certificate, person = deed.text("certificate"), deed.text("signer")
        self.holders[certificate] = (person, _moment(deed.text("certificate_until")))
        if deed.outcome != "done":
            self.failures[person] += 1
            return
        kind = (deed.act, deed.text("capacity"))
        self.signed[kind] += 1
        self.signatures[kind] += len(deed.texts("fields")) or 1
        self.people[person] += 1
        self.certificates[certificate] += 1
        self.months[month] += 1

    def count(self, act: str, outcome: str | None = None) -> int:
        """Entries of this act, with this outcome where one is named."""
        return sum(number for (one, how), number in self.acts.items() if one == act and outcome in (None, how))


def tallied(deeds: Iterable[Deed]) -> Tally:
    """All deeds counted."""
    tally = Tally()
    for deed in deeds:
        tally.add(deed)
    return tally


@dataclass(frozen=True, slots=True)
class ReportFrame:
    """What a report says besides its counts."""

    period: Period
    made: datetime
    proof: str
    """The line that says whether the journal behind it is whole."""


def report_paper(tally: Tally, frame: ReportFrame, words: Words, labels: Labels) -> Paper:
    """The report, ready for any writer."""
    common, own = labels["common"], labels["report"]
    first, last = shown(frame.period.first), shown(frame.period.last)
    lines = (
        common["period"].format(first=first, last=last),
        common["made"].format(moment=shown(frame.made)),
        frame.proof,
    )
    setter = _Setter(tally, frame, words, own)
    return Paper(own["title"], lines, tuple(setter.tables()))


class _Setter:
    """Sets each table of the report."""

    def __init__(self, tally: Tally, frame: ReportFrame, words: Words, own: Mapping[str, str]) -> None:
        self._tally = tally
        self._frame = frame
        self._words = words
        self._own = own

    def tables(self) -> Iterator[Table]:
        yield self._table("summary", ("what", 60), ("count", 14), rows=list(self._summary()))
        yield self._table("by_kind", ("kind", 50), ("documents", 14), ("signatures", 14), rows=list(self._kinds()))
        yield self._table("by_person", ("person", 50), ("documents", 14), ("share", 14), rows=list(self._people()))
        columns = (("person", 34), ("certificate", 40), ("until", 14), ("documents", 14))
        yield self._table("by_certificate", *columns, rows=list(self._certificates()))
        yield self._months()
        verdicts = [(self._words.verdict(one), number) for one, number in self._tally.verdicts.most_common()]
        yield self._table("verified", ("verdict", 50), ("count", 14), rows=verdicts, title="verified_title")
        yield self._table("reasons", ("kind", 26), ("reason", 60), ("count", 14), rows=list(self._reasons()))
        columns = (("person", 34), ("certificate", 40), ("until", 14), ("days_left", 14))
        yield self._table("expiring", *columns, rows=list(self._expiring()))
        columns = (("at", 20), ("kind", 26), ("reason", 44), ("file", 40))
        yield self._table("incidents", *columns, rows=list(self._incidents()))

    def _table(
        self,
        name: str,
        *columns: tuple[str, int],
        rows: Sequence[Sequence[Cell]],
        title: str = "",
        chart: Chart | None = None,
    ) -> Table:
        heads = tuple(Column(self._own[column], width) for column, width in columns)
        return Table(self._own[f"{name}_name"], self._own[title or name].format(days=SOON_DAYS), heads, rows, chart)

    def _summary(self) -> Iterator[tuple[str, int]]:
        tally, own = self._tally, self._own
        yield own["signed_documents"], tally.signed.total()
        yield own["made_signatures"], tally.signatures.total()
        for outcome, label in (("failed", "failed"), ("cancelled", "cancelled"), ("open", "never_closed")):
            yield own[label], sum(tally.count(act, outcome) for act in SIGNED)
        yield own["verified_files"], tally.verdicts.total()
        for act in ("refused", "returned", "recalled", "pin_failed"):
            yield own[act], tally.count(act)

    def _kinds(self) -> Iterator[tuple[str, int, int]]:
        for (act, capacity), number in self._tally.signed.most_common():
            name = ": ".join(filter(None, (self._words.act(act), self._words.capacity(capacity))))
            yield name, number, self._tally.signatures[act, capacity]

    def _people(self) -> Iterator[tuple[str, int, int]]:
        people = self._tally.people + Counter(dict.fromkeys(self._tally.failures, 0))
        names = sorted({*people, *self._tally.failures}, key=lambda name: (-people[name], name))
        for name in names:
            yield name, self._tally.people[name], self._tally.failures[name]

    def _certificates(self) -> Iterator[tuple[Cell, ...]]:
        for sha256, number in self._tally.certificates.most_common():
            name, until = self._tally.holders[sha256]
            yield name, sha256, until.astimezone(VIETNAM).date() if until else None, number

    def _months(self) -> Table:
        months = sorted({*self._tally.months, *self._tally.verified_months})
        rows = [(_month(month), self._tally.verified_months[month], self._tally.months[month]) for month in months]
        chart = Chart(self._own["chart"], tuple((_month(month), self._tally.months[month]) for month in months))
        columns = (("month", 20), ("verified", 14), ("signed", 14))
        return self._table("by_month", *columns, rows=rows, chart=chart if rows else None)

    def _reasons(self) -> Iterator[tuple[str, str, int]]:
        for (act, code), number in sorted(self._tally.reasons.items(), key=lambda item: (item[0][0], -item[1])):
            yield self._words.act(act), self._words.code(code), number

    def _expiring(self) -> Iterator[tuple[Cell, ...]]:
        known = [(until, name, sha256) for sha256, (name, until) in self._tally.holders.items() if until]
        for until, name, sha256 in sorted(known):
            left = (until - self._frame.made).days
            if left <= SOON_DAYS:
                yield name, sha256, until.astimezone(VIETNAM).date(), left

    def _incidents(self) -> Iterator[tuple[Cell, ...]]:
        for deed in self._tally.incidents:
            why = [self._words.code(code) for code in deed.codes]
            if seconds := deed.facts.get("clock_set_back"):
                why.append(self._own["clock_back"].format(seconds=seconds))
            if deed.outcome == "open":
                why.append(self._words.outcome(deed.outcome))
            yield deed.begun, self._words.act(deed.act), "; ".join(why), deed.text("file")


def _is_incident(deed: Deed) -> bool:
    if deed.act in _INCIDENTS or "clock_set_back" in deed.facts:
        return True
    return deed.act in SIGNED and deed.outcome in ("failed", "open")


def _month(month: str) -> str:
    """``10/2026`` of ``2026-10``."""
    return f"{month[5:]}/{month[:4]}"


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
