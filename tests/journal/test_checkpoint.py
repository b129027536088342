"""Signed checkpoints: they vouch for the chain, and a copy kept elsewhere shows what the head file cannot."""

import json
import shutil
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from tests.journal.conftest import moment
from tests.journal.test_tampering import filled, forger, rewritten, without_triggers  # noqa: F401 - fixtures

from kyso_desktop.errors import KysoBug
from kyso_desktop.journal import Act, ChainBreak, Checkpoint, Outcome
from kyso_desktop.journal.chain import origin


class MemoryKey:
    def __init__(self, key):
        self.key = key
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Ủy ban nhân dân xã TẬP HUẤN")])
        builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        builder = builder.serial_number(1).not_valid_before(moment(0)).not_valid_after(moment(0) + timedelta(days=9))
        self.certificate = builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)

    def sign(self, message, digest):
        assert digest == "sha256"
        if isinstance(self.key, rsa.RSAPrivateKey):
            return self.key.sign(message, padding.PKCS1v15(), hashes.SHA256())
        return self.key.sign(message, ec.ECDSA(hashes.SHA256()))


@pytest.fixture(scope="module", params=["rsa", "ec"])
def key(request):
    if request.param == "rsa":
        return MemoryKey(rsa.generate_private_key(public_exponent=65537, key_size=2048))
    return MemoryKey(ec.generate_private_key(ec.SECP256R1()))


def test_a_checkpoint_vouches_for_all_before_it(open_journal, key):
    journal = open_journal()
    assert journal.check().sealed == 0
    for step in range(3):
        journal.note(Act.SIGN, {}, moment(step))
    made = journal.checkpoint(key, moment(4))
    journal.note(Act.SIGN, {}, moment(5))
    report = journal.check([made])
    assert (report.intact, report.sealed, report.records) == (True, 3, 5)
    assert (made.number, made.signer) == (3, "Ủy ban nhân dân xã TẬP HUẤN")
    assert Checkpoint.from_facts(json.loads(json.dumps(made.facts()))) == made


def test_an_empty_journal_can_be_closed_too(open_journal, key):
    journal = open_journal()
    journal.checkpoint(key, moment(0))
    assert journal.check().intact


def test_store_and_head_put_back_together_are_found_by_a_kept_checkpoint(open_journal, folder, tmp_path, key):
    journal = open_journal()
    journal.note(Act.SIGN, {}, moment(0))
    shutil.copytree(folder, tmp_path / "older")
    journal.note(Act.SIGN, {}, moment(1))
    kept = journal.checkpoint(key, moment(2))
    journal.close_store()
    shutil.copytree(tmp_path / "older", folder, dirs_exist_ok=True)
    assert open_journal().check().intact
    report = open_journal().check([kept])
    assert (report.first_broken, report.broken_by) == (2, ChainBreak.TAIL_MISSING)


def test_a_chain_and_head_written_anew_from_the_start_are_found_by_a_kept_checkpoint(open_journal, folder, key):
    """Even who holds the journal's key and makes every hash and the head fit again."""
    journal = open_journal()
    for step in range(4):
        journal.note(Act.SIGN, {"step": step}, moment(step))
    kept = journal.checkpoint(key, moment(5))
    identity, head_key = journal.identity, journal._store.about("head_key")
    journal.close_store()
    for path in folder.iterdir():
        path.unlink()
    forged = open_journal()
    store = forged._store
    for trigger in ("about_not_changed", "about_not_replaced"):
        store.execute(f"DROP TRIGGER {trigger}")
    for name, value in (("journal", identity), ("head_key", head_key)):
        store.execute("UPDATE about SET value = ? WHERE name = ?", (value, name))
    (folder / "journal.head").unlink()
    forged.close_store()
    forged = open_journal()
    forged._head.write(origin(identity))
    for step in range(6):
        forged.note(Act.SIGN, {"step": step if step < 2 else 9}, moment(step))
    assert forged.check().intact
    report = forged.check([kept])
    assert (report.first_broken, report.broken_by) == (4, ChainBreak.CHECKPOINT_FALSE)


def test_a_checkpoint_of_another_journal_vouches_for_nothing(open_journal, key):
    journal = open_journal()
    made = journal.checkpoint(key, moment(0))
    foreign = Checkpoint.from_facts(made.facts() | {"journal": "other"})
    assert journal.check([foreign]).broken_by is ChainBreak.CHECKPOINT_FALSE


@pytest.mark.parametrize("field", ["hash", "signature", "certificate", "signed_at", "number", "journal"])
def test_a_changed_checkpoint_is_false_even_with_the_chain_made_anew(forger, open_journal, key, field):  # noqa: F811
    journal = open_journal()
    made = journal.checkpoint(key, moment(9))
    number = journal.check().records
    other = {
        "hash": "0" * 64,
        "signature": "AAAA",
        "certificate": "AAAA",
        "signed_at": "x",
        "number": 3,
        "journal": "j",
    }
    content = made.facts() | {field: other[field]}
    rewritten(without_triggers(forger), number, lambda record: record.update(facts=content))
    report = open_journal().check()
    assert (report.first_broken, report.broken_by) == (number, ChainBreak.CHECKPOINT_FALSE)


def test_facts_that_are_no_checkpoint(open_journal):
    journal = open_journal()
    journal.note(Act.CHECKPOINT, {"number": "x"}, moment(0))
    assert journal.check().broken_by is ChainBreak.CHECKPOINT_FALSE


def test_a_key_that_signs_wrongly_is_found_before_anything_is_written(open_journal, key):
    class Wrong:
        certificate = key.certificate

        def sign(self, message, digest):
            return key.sign(message + b"x", digest)

    journal = open_journal()
    with pytest.raises(KysoBug):
        journal.checkpoint(Wrong(), moment(0))
    assert journal.check().records == 0


def test_a_clock_set_back_is_a_fact_of_the_entry(open_journal):
    journal = open_journal()
    number = journal.begin(Act.SIGN, {}, moment(60))
    journal.close(number, Outcome.DONE, {}, moment(60))
    journal.note(Act.SIGN, {}, moment(0))
    journal.note(Act.SIGN, {}, moment(1))
    facts = {entry.number: dict(entry.facts) for entry in journal.entries()}
    assert facts == {1: {}, 3: {"clock_set_back": 3600}, 4: {}}
    assert journal.check().intact
