"""A key is opened with one try of the PIN, signs for its certificate only, and is closed again."""

import subprocess
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from tests.tokens.conftest import BadDriver

from kyso_desktop.errors import KysoBug
from kyso_desktop.tokens import (
    CertificateChoice,
    CertificateNotFound,
    DriverFailed,
    KeyMissing,
    MechanismMissing,
    Pin,
    PinFinalTry,
    PinIncorrect,
    PinLocked,
    PinRefused,
    PinState,
    TokenBusy,
    TokenRemoved,
    WrongSignature,
    find_tokens,
    unlock,
)
from kyso_desktop.training import PERSON, TRAINING_PIN, Issued, SoftTokens, TrainingAuthority

Pick = Callable[[Path, Issued], CertificateChoice]

GET_TOKEN_INFO, CLOSE_SESSION, LOGIN, LOGOUT, SIGN = 6, 13, 18, 19, 43
FINAL_TRY, LOCKED, PIN_PAD = 0x20000, 0x40000, 0x100
MESSAGE = b"signed attributes"


@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
@pytest.mark.parametrize(
    "key",
    [
        pytest.param(lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048), id="RSA-2048"),
        pytest.param(lambda: rsa.generate_private_key(public_exponent=65537, key_size=3072), id="RSA-3072"),
        pytest.param(lambda: ec.generate_private_key(ec.SECP256R1()), id="P-256"),
        pytest.param(lambda: ec.generate_private_key(ec.SECP384R1()), id="P-384"),
    ],
)
def test_the_signature_is_the_certificate_s(
    store: SoftTokens, authority: TrainingAuthority, pick: Pick, key: Callable[[], rsa.RSAPrivateKey], digest: str
):
    holder = authority.issue(PERSON, key())
    store.add("one", holder, (authority.authority,))
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, holder), pin) as unlocked:
        signature = unlocked.sign(MESSAGE, digest)
    assert unlocked.certificate == holder.der
    assert unlocked.chain == (authority.authority.der,)
    public_key, algorithm = holder.certificate.public_key(), getattr(hashes, digest.upper())()
    if isinstance(public_key, rsa.RSAPublicKey):
        public_key.verify(signature, MESSAGE, padding.PKCS1v15(), algorithm)
    else:
        public_key.verify(signature, MESSAGE, ec.ECDSA(algorithm))


def pss_only(issued: Issued, authority: TrainingAuthority) -> Issued:
    """The same certificate, but its key is for RSASSA-PSS alone (RFC 4055, 1.2)."""
    certificate = asn1_x509.Certificate.load(issued.der)
    certificate["tbs_certificate"]["subject_public_key_info"]["algorithm"] = {"algorithm": "rsassa_pss"}
    body = certificate["tbs_certificate"].dump(force=True)
    certificate["signature_value"] = authority.authority.key.sign(body, padding.PKCS1v15(), hashes.SHA256())
    return Issued(x509.load_der_x509_certificate(certificate.dump(force=True)), issued.key)


@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
def test_pss_is_made_where_it_is_wished(store: SoftTokens, person: Issued, pick: Pick, digest: str):
    store.add("one", person, ())
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, person), pin, pss=True) as key:
        signature = key.sign(MESSAGE, digest)
    algorithm = getattr(hashes, digest.upper())()
    scheme = padding.PSS(padding.MGF1(algorithm), algorithm.digest_size)
    person.certificate.public_key().verify(signature, MESSAGE, scheme, algorithm)


def test_pss_is_made_by_a_token_that_cannot_hash(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    bad_driver.told.hidden_mechanism = 0x43  # CKM_SHA256_RSA_PKCS_PSS
    with Pin(TRAINING_PIN) as pin, unlock(pick(bad_driver.module, person), pin, pss=True) as key:
        assert len(key.sign(MESSAGE, "sha256")) == 256


def test_a_certificate_for_pss_alone_signs_with_pss(
    store: SoftTokens, authority: TrainingAuthority, person: Issued, pick: Pick
):
    holder = pss_only(person, authority)
    store.add("one", holder, ())
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, holder), pin) as key:
        assert key.pss
        assert len(key.sign(MESSAGE, "sha256")) == 256


def test_a_curve_knows_no_pss(store: SoftTokens, authority: TrainingAuthority, pick: Pick):
    holder = authority.issue(PERSON, ec.generate_private_key(ec.SECP256R1()))
    store.add("one", holder, ())
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, holder), pin, pss=True) as key:
        assert not key.pss
        assert key.sign(MESSAGE, "sha256")


def test_a_key_of_4096_bits_signs(store: SoftTokens, authority: TrainingAuthority, pick: Pick):
    holder = authority.issue(PERSON, rsa.generate_private_key(public_exponent=65537, key_size=4096))
    store.add("one", holder, ())
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, holder), pin) as key:
        assert len(key.sign(MESSAGE, "sha256")) == 512


def test_a_token_that_cannot_hash_is_given_the_digest(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick
):
    store.add("one", person, ())
    bad_driver.told.hidden_mechanism = 0x40  # CKM_SHA256_RSA_PKCS
    with Pin(TRAINING_PIN) as pin, unlock(pick(bad_driver.module, person), pin) as key:
        signature = key.sign(MESSAGE, "sha256")
    person.certificate.public_key().verify(signature, MESSAGE, padding.PKCS1v15(), hashes.SHA256())


def test_a_wrong_pin_is_tried_once_and_the_token_s_state_is_told(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick, now: datetime
):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    with pytest.raises(PinIncorrect) as caught, Pin("secret-7531") as pin, unlock(choice, pin):
        pass
    assert caught.value.state == PinState.LOW
    assert bad_driver.count(LOGIN) == 1
    assert find_tokens([bad_driver.module], now)[0].pin_state is PinState.LOW
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        assert key.sign(MESSAGE, "sha256")


def test_the_pin_is_in_no_message(store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    choice = pick(store.module, person)
    pin = Pin("secret-7531")
    with pytest.raises(PinIncorrect) as caught, unlock(choice, pin):
        pass
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    text = "".join(shown.format()) + repr(pin) + str(pin) + f"{pin}" + repr(caught.value)
    assert "secret-7531" not in text
    pin.wipe()
    assert pin.letters == b""


def test_a_locked_token_is_sent_no_pin(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    bad_driver.flags(LOCKED)
    with pytest.raises(PinLocked), Pin(TRAINING_PIN) as pin, unlock(choice, pin, spend_last_try=True):
        pass
    assert bad_driver.count(LOGIN) == 0


def test_the_last_try_is_spent_only_by_consent(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    bad_driver.flags(FINAL_TRY)
    with pytest.raises(PinFinalTry), Pin(TRAINING_PIN) as pin, unlock(choice, pin):
        pass
    assert bad_driver.count(LOGIN) == 0
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin, spend_last_try=True) as key:
        assert key.sign(MESSAGE, "sha256")
    assert bad_driver.count(LOGIN) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [(0xA4, PinLocked), (0xA2, PinRefused), (0xA1, PinRefused), (0xA3, PinRefused), (0x32, TokenRemoved)],
)
def test_what_the_token_answers_to_the_pin_is_told(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick, answer: int, error: type[Exception]
):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    bad_driver.fail(LOGIN, answer)
    with pytest.raises(error), Pin(TRAINING_PIN) as pin, unlock(choice, pin):
        pass
    assert bad_driver.count(LOGIN) == 1


def test_a_token_pulled_out_before_the_pin(
    store: SoftTokens, person: Issued, pick: Pick, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    store.add("one", person, ())
    choice = pick(store.module, person)
    empty = SoftTokens.in_folder(tmp_path / "empty")
    monkeypatch.setenv("SOFTHSM2_CONF", str(empty.configuration))
    with pytest.raises(TokenRemoved), Pin(TRAINING_PIN) as pin, unlock(choice, pin):
        pass


def test_a_token_pulled_out_in_the_middle_of_a_signature(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick
):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        for function in (SIGN, LOGOUT, CLOSE_SESSION):
            bad_driver.fail(function, 0x32)
        with pytest.raises(TokenRemoved):
            key.sign(MESSAGE, "sha256")
    bad_driver.behave()
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        assert key.sign(MESSAGE, "sha256")


@pytest.mark.parametrize("answer", [0x5, 0x6, 0x101])  # general error, function failed, not logged in
def test_a_module_that_has_no_word_for_a_token_pulled_out(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick, answer: int
):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        bad_driver.fail(SIGN, answer)
        bad_driver.fail(GET_TOKEN_INFO, 0xE0)
        with pytest.raises(TokenRemoved):
            key.sign(MESSAGE, "sha256")


def test_a_module_that_fails_to_sign(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        bad_driver.fail(SIGN, 0x5)
        with pytest.raises(DriverFailed) as caught:
            key.sign(MESSAGE, "sha256")
    assert caught.value.reason == "GeneralError"


def test_two_keys_of_one_name_are_told_apart(store: SoftTokens, person: Issued, agency: Issued, pick: Pick):
    store.add("one", person, ())
    store.add_key("one", agency, key_id="02", name="one")
    store.add_certificate("one", agency, key_id="04", name="one")
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, agency), pin) as key:
        assert key.sign(MESSAGE, "sha256")


def test_a_certificate_that_left_the_token_is_not_replaced_by_another(
    store: SoftTokens, person: Issued, agency: Issued, pick: Pick, now: datetime
):
    store.add("one", person, ())
    choice = pick(store.module, person)
    other = choice.certificate
    gone = replace(choice, certificate=replace(other, facts=replace(other.facts, sha256=agency.sha256)))
    with pytest.raises(CertificateNotFound), Pin(TRAINING_PIN) as pin, unlock(gone, pin):
        pass


def test_a_false_signature_is_thrown_away(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    bad_driver.told.corrupt = 1
    with pytest.raises(WrongSignature) as caught, Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        key.sign(MESSAGE, "sha256")
    assert caught.value.sha256 == person.sha256


def test_the_key_is_matched_by_id_before_label(store: SoftTokens, person: Issued, agency: Issued, pick: Pick):
    store.add("one", person, ())
    store.add_key("one", agency, key_id="02", name="one")
    store.add_certificate("one", agency, key_id="02", name="one")
    for holder in (person, agency):
        with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, holder), pin) as key:
            signature = key.sign(MESSAGE, "sha256")
        holder.certificate.public_key().verify(signature, MESSAGE, padding.PKCS1v15(), hashes.SHA256())


def test_the_key_is_matched_by_label_where_the_ids_differ(
    store: SoftTokens, person: Issued, agency: Issued, pick: Pick
):
    store.add("one", person, ())
    store.add_key("one", agency, key_id="02", name="agency")
    store.add_certificate("one", agency, key_id="03", name="agency")
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, agency), pin) as key:
        assert key.sign(MESSAGE, "sha256")


def test_a_certificate_without_its_key(store: SoftTokens, person: Issued, agency: Issued, pick: Pick):
    store.add("one", person, ())
    store.add_certificate("one", agency, key_id="02", name="agency")
    with pytest.raises(KeyMissing) as caught, Pin(TRAINING_PIN) as pin, unlock(pick(store.module, agency), pin):
        pass
    assert caught.value.sha256 == agency.sha256
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, person), pin) as key:
        assert key.sign(MESSAGE, "sha256")


def test_a_key_of_a_kind_that_cannot_be_checked(store: SoftTokens, authority: TrainingAuthority, pick: Pick, now):
    holder = authority.issue(PERSON, ed25519.Ed25519PrivateKey.generate())
    store.add("one", authority.issue(PERSON), ())
    store.add_certificate("one", holder, key_id="02")
    report = find_tokens([store.module], now)[0]
    odd = next(each for each in report.certificates if each.facts.sha256 == holder.sha256)
    choice = CertificateChoice(store.module, report.serial or "", "one", PinState.OK, odd, ())
    with pytest.raises(MechanismMissing), Pin(TRAINING_PIN) as pin, unlock(choice, pin):
        pass


def test_one_token_serves_one_job_at_a_time(store: SoftTokens, person: Issued, pick: Pick, now: datetime):
    store.add("one", person, ())
    choice = pick(store.module, person)
    with Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
        with pytest.raises(TokenBusy), unlock(choice, pin):
            pass
        assert len(find_tokens([store.module], now)) == 1
        assert key.sign(MESSAGE, "sha256")


def test_two_tokens_are_open_at_once(store: SoftTokens, person: Issued, agency: Issued, pick: Pick):
    store.add("one", person, ())
    store.add("two", agency, ())
    one, two = pick(store.module, person), pick(store.module, agency)
    with Pin(TRAINING_PIN) as pin, unlock(one, pin) as first:
        with pytest.raises(PinIncorrect), Pin("0000000") as wrong, unlock(two, wrong):
            pass
        with unlock(two, pin) as second:
            assert second.sign(MESSAGE, "sha256") != first.sign(MESSAGE, "sha256")
        assert first.sign(MESSAGE, "sha256")


def test_the_token_is_logged_out_after_the_job(bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    with Pin(TRAINING_PIN) as pin, unlock(pick(bad_driver.module, person), pin) as key:
        logouts = bad_driver.count(LOGOUT)
    assert bad_driver.count(LOGOUT) == logouts + 1
    with pytest.raises(KysoBug):
        key.sign(MESSAGE, "sha256")


def test_the_token_is_logged_out_after_a_failed_job(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick
):
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    with pytest.raises(ZeroDivisionError), Pin(TRAINING_PIN) as pin, unlock(choice, pin):
        raise ZeroDivisionError
    assert bad_driver.count(LOGOUT) == 1


def test_sha_1_is_never_used(store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, ())
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, person), pin) as key, pytest.raises(KysoBug):
        key.sign(MESSAGE, "sha1")


def test_the_pin_with_vietnamese_letters_is_sent_as_utf_8(store: SoftTokens, person: Issued, pick: Pick):
    store.add("one", person, (), pin="mật-khẩu")
    with Pin("mật-khẩu") as pin, unlock(pick(store.module, person), pin) as key:
        assert key.sign(MESSAGE, "sha256")


def test_a_key_that_wants_the_pin_for_each_signature(
    store: SoftTokens, person: Issued, agency: Issued, pick: Pick, tmp_path: Path
):
    store.add("one", person, ())
    store.add_certificate("one", agency, key_id="02", name="agency")
    file = tmp_path / "key.der"
    file.write_bytes(agency.key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption()))
    target = ["--module", store.module, "--token-label", "one", "--login", "--pin", TRAINING_PIN]
    options = ["--write-object", file, "--type", "privkey", "--id", "02", "--usage-sign", "--always-auth"]
    subprocess.run(["pkcs11-tool", *target, *options], check=True, capture_output=True)
    with Pin(TRAINING_PIN) as pin, unlock(pick(store.module, agency), pin) as key:
        assert key.pin_every_signature
        for digest in ("sha256", "sha512"):
            assert key.sign(MESSAGE, digest)


def test_a_pin_typed_on_the_reader_is_never_asked_for_here(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick, now: datetime
):
    store.add("one", person, ())
    bad_driver.flags(PIN_PAD)
    assert [report.pin_pad for report in find_tokens([bad_driver.module], now)] == [True]
    choice = pick(bad_driver.module, person)
    assert choice.pin_pad
    with Pin("") as pin, unlock(choice, pin) as key:
        assert key.sign(MESSAGE, "sha256")
    with Pin("wrong, and not sent") as pin, unlock(choice, pin) as key:
        assert key.sign(MESSAGE, "sha256")
    assert bad_driver.count(LOGIN) == 2


def test_a_person_who_cancels_at_the_reader_spends_no_try(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick
):
    store.add("one", person, ())
    bad_driver.flags(PIN_PAD)
    choice = pick(bad_driver.module, person)
    bad_driver.fail(LOGIN, 0x50)  # CKR_FUNCTION_CANCELED
    with pytest.raises(PinRefused) as caught, Pin("") as pin, unlock(choice, pin):
        pass
    assert caught.value.reason == "FunctionCancelled"
