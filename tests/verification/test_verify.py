from kyso_desktop.trust import TrustView
from kyso_desktop.verification import ChangeKind, ChangesAfter, Reason, Verdict, verify
from tests.corpus import documents, pki


def view(**changes):
    values = {
        "roots": (pki.root().der,),
        "intermediates": (pki.authority().der,),
        "crls": pki.clean_crls(),
        "moment": pki.NOW,
        "offline": True,
    }
    return TrustView(**{**values, **changes})


def test_leader_then_seal_are_both_valid():
    first = documents.signed(documents.plain(), pki.leader())
    second = documents.signed(first, pki.agency(), "Signature2", box=documents.SEAL_BOX)
    report = verify(second, name="a.pdf", view=view())
    assert report.verdict is Verdict.VALID
    leader, seal = report.signatures
    assert leader.changes_after is ChangesAfter.PERMITTED
    assert [change.what for change in leader.changes] == [ChangeKind.SIGNATURE_ADDED]
    assert leader.changes[0].by == "Signature2"
    assert seal.changes_after is ChangesAfter.NONE
    assert seal.covers_whole_file


def test_without_revocation_data_nothing_is_green():
    content = documents.signed(documents.plain(), pki.leader())
    report = verify(content, name="a.pdf", view=view(crls=()))
    assert report.verdict is Verdict.INDETERMINATE
    assert report.reasons == (Reason.REVOCATION_UNKNOWN,)
