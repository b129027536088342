"""The tables of the store, version by version. Pure.

The records are the one truth; ``words`` and ``rare`` (all that did not end well) only find them faster, are filled by
triggers, and can be made again from the records. A change of the tables is a new version with its own step, never a
change of an old step.
"""

SCHEMA = 4
"""The version this program writes."""

# ``begins`` and ``at`` are read out of the body by SQLite itself: there is one truth, and it is under the hash.
_FIRST = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (
    number INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    begins INTEGER GENERATED ALWAYS AS (body ->> '$.begins') VIRTUAL,
    at TEXT GENERATED ALWAYS AS (body ->> '$.at') VIRTUAL
);
CREATE UNIQUE INDEX records_begins ON records (begins) WHERE begins IS NOT NULL;
CREATE INDEX records_at ON records (at) WHERE begins IS NULL;
CREATE TRIGGER records_not_changed BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER records_not_removed BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER records_not_replaced BEFORE INSERT ON records
    WHEN EXISTS (SELECT 1 FROM records WHERE number >= NEW.number)
    BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER about_not_replaced BEFORE INSERT ON about
    WHEN EXISTS (SELECT 1 FROM about WHERE name = NEW.name)
    BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER about_not_changed BEFORE UPDATE ON about BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER about_not_removed BEFORE DELETE ON about BEGIN SELECT RAISE(ABORT, 'append only'); END;
"""

# The words people search by. The tokenizer takes Vietnamese marks off letters; d with a stroke (U+0111) is a letter of
# its own.
_WORDS = """replace(replace(concat_ws(' ', {body} ->> '$.facts.file', {body} ->> '$.facts.number',
    {body} ->> '$.facts.signer', {body} ->> '$.facts.code', {body} ->> '$.facts.subject',
    {body} ->> '$.facts.organisation', {body} ->> '$.facts.person'), char(273), 'd'), char(272), 'd')"""

_SECOND = f"""
ALTER TABLE records ADD COLUMN act TEXT GENERATED ALWAYS AS (body ->> '$.act') VIRTUAL;
ALTER TABLE records ADD COLUMN outcome TEXT GENERATED ALWAYS AS (body ->> '$.outcome') VIRTUAL;
CREATE INDEX records_act ON records (act, at) WHERE begins IS NULL;
CREATE VIRTUAL TABLE words USING fts5(
    text, content = '', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE rare (
    outcome TEXT NOT NULL, at TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (outcome, at, number)
) WITHOUT ROWID;
INSERT INTO words (rowid, text) SELECT number, {_WORDS.format(body="body")} FROM records WHERE begins IS NULL;
INSERT INTO rare
    SELECT coalesce(closed.outcome, opened.outcome, 'open'), opened.at, opened.number
    FROM records AS opened LEFT JOIN records AS closed ON closed.begins = opened.number
    WHERE opened.begins IS NULL AND coalesce(closed.outcome, opened.outcome, 'open') <> 'done';
CREATE TRIGGER records_found AFTER INSERT ON records WHEN NEW.begins IS NULL
    BEGIN INSERT INTO words (rowid, text) VALUES (NEW.number, {_WORDS.format(body="NEW.body")}); END;
CREATE TRIGGER records_opened AFTER INSERT ON records WHEN NEW.begins IS NULL AND NEW.outcome IS NOT 'done'
    BEGIN INSERT INTO rare VALUES (coalesce(NEW.outcome, 'open'), NEW.at, NEW.number); END;
CREATE TRIGGER records_closed AFTER INSERT ON records WHEN NEW.begins IS NOT NULL BEGIN
    DELETE FROM rare WHERE outcome = 'open' AND number = NEW.begins
        AND at = (SELECT at FROM records WHERE number = NEW.begins);
    INSERT INTO rare SELECT NEW.outcome, at, number FROM records
        WHERE number = NEW.begins AND NEW.outcome <> 'done';
END;
"""

_THIRD = """
CREATE TABLE evidence_blobs (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE evidence (
    document TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (document, name)
) WITHOUT ROWID;
CREATE INDEX evidence_sha256 ON evidence (sha256);
"""

# Beside what people search by, each text has marks for the act, the outcome and the day, month and year in Việt Nam, so
# that every filter is one more word to be found: no page is looked for entry by entry. The letters before a mark are no
# beginning of a Vietnamese word.
_MARKS = """' zqa' || replace({body} ->> '$.act', '_', '') || ' zqo' || {outcome}
    || strftime(' zqd%Y%m%d zqm%Y%m zqy%Y', {body} ->> '$.at', '+7 hours')"""
_FOUND = f"""{_WORDS} || ' ' || coalesce(replace(replace({{body}} ->> '$.facts.signers', char(273), 'd'),
    char(272), 'd'), '') || {_MARKS}"""


def _found(body: str, outcome: str) -> str:
    return _FOUND.format(body=body, outcome=outcome)


_FOURTH = f"""
DROP TRIGGER records_found;
DROP TRIGGER records_closed;
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5(
    text, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO words (rowid, text)
    SELECT opened.number, {_found("opened.body", "coalesce(closed.outcome, opened.outcome, 'open')")}
    FROM records AS opened LEFT JOIN records AS closed ON closed.begins = opened.number
    WHERE opened.begins IS NULL;
CREATE TRIGGER records_found AFTER INSERT ON records WHEN NEW.begins IS NULL
    BEGIN INSERT INTO words (rowid, text)
        VALUES (NEW.number, {_found("NEW.body", "coalesce(NEW.body ->> '$.outcome', 'open')")}); END;
CREATE TRIGGER records_closed AFTER INSERT ON records WHEN NEW.begins IS NOT NULL BEGIN
    DELETE FROM rare WHERE outcome = 'open' AND number = NEW.begins
        AND at = (SELECT at FROM records WHERE number = NEW.begins);
    INSERT INTO rare SELECT NEW.outcome, at, number FROM records
        WHERE number = NEW.begins AND NEW.outcome <> 'done';
    DELETE FROM words WHERE rowid = NEW.begins;
    INSERT INTO words (rowid, text)
        SELECT number, {_found("body", "NEW.outcome")} FROM records WHERE number = NEW.begins;
END;
"""

STEPS = {0: _FIRST, 1: _SECOND, 2: _THIRD, 3: _FOURTH}
"""What leads from each version to the next one."""


def folded(text: str) -> str:
    """A search text as the index holds it: U+0111 is a plain d."""
    return text.replace(chr(273), "d").replace(chr(272), "d")
