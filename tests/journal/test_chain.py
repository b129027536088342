from datetime import UTC, datetime, timedelta, timezone

import pytest

from kyso_desktop.errors import KysoBug
from kyso_desktop.journal.chain import Followed, Link, canonical, follow, hash_of, next_body, origin, stamp


def test_the_canonical_form_never_changes():
    # These bytes are under the hashes of every journal in the field: a change here breaks them all.
    last = Link(41, "ab" * 32)
    at = datetime(2026, 11, 23, 8, 30, tzinfo=timezone(timedelta(hours=7)))
    link, body = next_body(last, "begin", at, {"act": "sign", "facts": {"tệp": 'a "b"', "n": [1, 2.5, None, True]}})
    assert body == (
        '{"act":"sign","at":"2026-11-23T01:30:00.000000+00:00","facts":{"n":[1,2.5,null,true],"tệp":"a \\"b\\""},'
        '"kind":"begin","number":42,"previous":"' + "ab" * 32 + '"}'
    )
    assert link == Link(42, "810ef7366011c410545806c1404db48836cd266a0f98b558397c107357438e74")
    assert follow(last, [(link.number, link.hash, body)]) == Followed(link, 1, True)


def test_the_origin_belongs_to_one_journal():
    assert origin("a") != origin("b")


def test_a_name_of_undecodable_bytes_is_kept():
    assert canonical({"file": "v\udcff.pdf"}) == '{"file":"v\\udcff.pdf"}'


@pytest.mark.parametrize("facts", [{"x": float("nan")}, {"x": object()}, {"x": b"bytes"}])
def test_what_is_not_json_is_our_own_fault(facts):
    with pytest.raises(KysoBug):
        canonical(facts)


def test_a_naive_time_is_our_own_fault():
    with pytest.raises(KysoBug):
        stamp(datetime(2026, 1, 1))


@pytest.mark.parametrize("kind", ["begin", "close", "note"])
def test_what_a_person_wrote_cannot_pass_for_the_chain(kind):
    said = {"facts": {"file": '","kind":"close","number":1,"previous":"0"}'}, "outcome": "done"}
    link, body = next_body(Link(0, "0"), kind, datetime(2026, 1, 1, tzinfo=UTC), said)
    record = (link.number, link.hash, body)
    assert follow(Link(0, "0"), [record]) == Followed(link, int(kind != "close"), True)
    assert not follow(Link(0, "1"), [record]).fits
    assert not follow(Link(1, "0"), [record]).fits
    inside = body.replace(f'"number":{link.number},', "").replace('"facts":{', '"facts":{"number":1,')
    assert not follow(Link(0, "0"), [(1, hash_of(inside), inside)]).fits


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"number":2,"previous":"0"}', '{"number":1,"previous":"1"}'])
def test_a_record_with_a_fitting_hash_of_its_own_need_not_be_the_next(body):
    assert not follow(Link(0, "0"), [(1, hash_of(body), body)]).fits
