"""The shapes of the wire contract: what pages send, what they read, one text frame each way."""

import json
from datetime import date

import aiohttp
import pytest

from kyso_desktop.service import (
    CallUnreadable,
    FileWish,
    Operation,
    document_reply,
    files_reply,
    item_reply,
    operation_of,
    read_document,
    read_hash,
    read_json,
    read_verify_xml,
    read_xml,
    reply,
)
from tests.service.conftest import PATIENCE, SITE, Door

UPLOAD = "https://a.example/up?token=x%2Fy"
OPAQUE = ["/f/7", '{"fileEntryId":7,"url":"/f/7"}', {"fileEntryId": 7}, "", None]


def document(**more: object) -> str:
    return json.dumps({"FileUploadHandler": UPLOAD, "SessionId": "", "FileName": "https://a.example/b.pdf"} | more)


@pytest.mark.parametrize("operation", [one for one in Operation if one is not Operation.GET_VERSION])
def test_each_operation_takes_one_frame_gives_one_and_leaves_the_closing_to_the_page(play, operation):
    async def scene(door: Door) -> None:
        at = f"wss://127.0.0.1:{door.server.port}/{operation}?x=1"
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(at, ssl=door.trusting, headers={"Origin": SITE}) as socket,
        ):
            await socket.send_str("một")
            await socket.send_str("hai")
            assert json.loads(await socket.receive_str(timeout=PATIENCE))["Said"] == "một"
            assert not socket.closed
            with pytest.raises(TimeoutError):
                await socket.receive(timeout=0.02)

    assert play(scene) == []


@pytest.mark.parametrize(
    ("given", "day"),
    [("", None), ("2019-03-12T12:00:00+07:00", date(2019, 3, 12)), ("2026-03-11T17:00:00.000Z", date(2026, 3, 12))],
)
def test_the_day_to_stamp_comes_in_every_form(given, day):
    assert read_document(document(IssuedDate=given)).issued == day


def test_a_document_call_keeps_addresses_fields_and_credentials():
    metadata = [{"Key": "token", "Value": "a"}, {"Key": "b", "Value": "2"}]
    asked = read_document(document(DocNumber=79, MetaData=metadata, JWTToken="j", SessionId="s", FileName=""))
    assert (asked.upload, asked.number, asked.files) == (UPLOAD, "79", (FileWish(""),))
    held = asked.credentials
    assert (held.session, held.token, held.more) == ("s", "j", (("token", "a"), ("b", "2")))
    several = document(Files=[{"FileID": "7", "FileName": "Tên", "URL": "https://a.example/1"}])
    assert read_document(several, several=True).files == (FileWish("https://a.example/1", "7", "Tên"),)


def test_the_frames_of_the_other_operations_are_read():
    digest = "A" * 43 + "="
    assert read_hash(json.dumps({"HashAlg": "SHA256", "HashValue": digest, "Encode": "RSA"})).bare
    assert not read_hash(json.dumps({"HashAlg": "SHA256", "HashValue": digest})).bare
    assert (read_hash(digest).value, read_hash(digest).bare) == (bytes(32), False)
    words = {"ReturnSignatureOnly": "true", "HashAlg": "Sha256", "XmlDsigForm": "false"}
    xml = read_xml(json.dumps({"Base64Content": "PGEvPg=="} | words))
    assert (xml.content, xml.digest, xml.signature_only, xml.plain) == (b"<a/>", "sha256", True, False)
    assert read_verify_xml('{"Data": "<a/>", "Format": "XML"}') == b"<a/>"
    assert read_json('{"JsonContent": {"a": [1, "ơ"]}}').decode() == '{"a":[1,"ơ"]}'
    assert read_json('{"JsonContent": "{ }"}') == b"{ }"


def test_pages_spell_frames_in_many_ways():
    plain = {"FileUploadHandler": UPLOAD, "FileName": "https://a.example/b.pdf", "DocNumber": "79",
             "MetaData": [{"Key": "k", "Value": "1"}], "IssuedDate": ""}  # fmt: skip
    wanted = read_document(json.dumps(plain))
    for other in (
        "\ufeff \r\n" + json.dumps(plain, indent=4) + "\0\n",
        json.dumps(json.dumps(plain)),
        json.dumps({key.upper(): value for key, value in plain.items()}),
        json.dumps({key[0].lower() + key[1:]: value for key, value in plain.items()} | {"Lạ": {"a": [1]}}),
        json.dumps(plain | {"DocNumber": 79, "SessionId": None, "JWTToken": None, "IssuedDate": None}),
        json.dumps(plain | {"MetaData": json.dumps(plain["MetaData"])}),
        json.dumps(plain | {"MetaData": {"key": "k", "value": 1}}),
        json.dumps(plain | {"MetaData": [{"Key": "k", "Value": 1}, {"Key": "", "Value": "x"}]}),
        json.dumps(plain | {"FileUploadHandler": f"\n {UPLOAD}\t"}),
    ):
        assert read_document(other) == wanted
    assert read_document(json.dumps(plain | {"MetaData": ""})).credentials.more == ()
    files = [{"FileID": 7, "FileName": None, "url": "https://a.example/1"}]
    asked = read_document(json.dumps(plain | {"Files": json.dumps(files)}), several=True)
    assert asked.files == (FileWish("https://a.example/1", 7, None),)
    assert [operation_of(path) for path in ("/signpdf/", "/SIGNMSG", "/Sign Msg")] == [
        Operation.SIGN_PDF, Operation.SIGN_MSG, None,
    ]  # fmt: skip
    digest = "-_" + "A" * 41
    assert read_hash(f"\ufeff{digest}\n").value == read_hash(json.dumps({"hashvalue": digest})).value
    assert read_xml(json.dumps({"base64content": "PGEvPg", "returnSignatureOnly": True, "HASHALG": "SHA-256"})) == (
        read_xml('{"Base64Content": "PGEvPg==", "ReturnSignatureOnly": "True", "HashAlg": "Sha256"}')
    )


@pytest.mark.parametrize("frame", ["", "[]", "null", '"x"', "{}", document(FileUploadHandler="file:///x")])
def test_what_has_another_shape_is_told_as_such(frame):
    with pytest.raises(CallUnreadable):
        read_document(frame)


@pytest.mark.parametrize("opaque", OPAQUE)
def test_the_servers_own_word_on_the_file_goes_through_unchanged(opaque):
    said = json.loads(document_reply("a.pdf", opaque, "79", "2026-03-12"))
    assert said == {
        "Status": 0, "Message": "", "Error": "", "FileName": "a.pdf", "FileServer": opaque,
        "DocumentNumber": "79", "DocumentDate": "2026-03-12",
    }  # fmt: skip
    item = item_reply(FileWish("https://a.example/1", "7", "Tên"), 0, "", opaque)
    (listed,) = json.loads(files_reply([item]))["Files"]
    assert (listed["FileID"], listed["FileName"], listed["FileServer"], listed["Status"]) == ("7", "Tên", opaque, 0)
    (numbered,) = json.loads(files_reply([item_reply(FileWish("https://a.example/1", 7), 0, "", opaque)]))["Files"]
    assert numbered["FileID"] == 7


@pytest.mark.parametrize("status", [0, 1, 11])
def test_the_words_stand_under_both_names(status):
    assert json.loads(reply(status, "lời")) == {"Status": status, "Message": "lời", "Error": "lời"}
    item = item_reply(FileWish(""), status, "", "")
    assert json.loads(files_reply([item]))["Status"] == status
