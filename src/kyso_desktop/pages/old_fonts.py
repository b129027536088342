"""Vietnamese fonts from before Unicode: their letters sit on codes of other letters, so the font's name tells them."""

import re
from collections.abc import Mapping

_TCVN3_NAME = re.compile(r"^\.?Vn[A-Z3]")
_TCVN3_CAPITALS = re.compile(r"^\.?Vn\w*?H(?:[ ,-]|$)")
_VNI_NAME = re.compile(r"^VNI[- ]?[A-Z]", re.IGNORECASE)

_TCVN3 = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
"""TCVN 5712:1993, VN3; read as Latin-1."""

_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "â": "\u0302", "ê": "\u0306",
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_SMALL = {**_VNI_MARKS, **_VNI_LETTERS}
_VNI = {**_VNI_SMALL, **{code.upper(): letter.upper() for code, letter in _VNI_SMALL.items()}}
"""VNI for Windows: a mark is a letter of its own behind the vowel that carries it."""
_TCVN3_UPPER = {code: letter.upper() for code, letter in _TCVN3.items()}


def letters_of(font: str) -> Mapping[str, str] | None:
    """What the font's codes mean where it is such a font; a mark that stands alone is a combining one."""
    if _TCVN3_NAME.match(font):
        return _CAPITALS if _TCVN3_CAPITALS.match(font) else _TCVN3
    return _VNI if _VNI_NAME.match(font) else None


_CAPITALS = {**{chr(code): chr(code).upper() for code in range(ord("a"), ord("z") + 1)}, **_TCVN3_UPPER}
"""The fonts whose name ends in H draw capitals on the codes of small letters."""
