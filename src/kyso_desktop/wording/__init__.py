"""Wording: every error, verdict and step as a Vietnamese sentence. Pure."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.wording.books import words
    from kyso_desktop.wording.errors import of, of_bug
    from kyso_desktop.wording.findings import cure, diagnosis, finding_facts, found
    from kyso_desktop.wording.journal import closing, entry_lines, examined
    from kyso_desktop.wording.language import (
        Catalogue,
        Language,
        on_paper,
        read_catalogue,
        speak,
        spoken,
        spoken_language,
        tr,
    )
    from kyso_desktop.wording.moments import count, day, exact_moment, moment
    from kyso_desktop.wording.papers import paper_html
    from kyso_desktop.wording.parts import claim, paper_name, paper_size, part_note, part_words, sheet_scan
    from kyso_desktop.wording.periods import office_periods
    from kyso_desktop.wording.register_screen import ShownRow, Stand, columns_of, findable, register_rows
    from kyso_desktop.wording.registers import (
        PRIORITIES,
        field,
        form_name,
        priority,
        row_mark,
        shown_day,
        typed_day,
        urgency,
    )
    from kyso_desktop.wording.sentence import Offer, Sentence
    from kyso_desktop.wording.settings import SETTING_TEXTS, SettingText, choice_text, setting_text
    from kyso_desktop.wording.sheets import result_sheet, return_sheet, seven_fields
    from kyso_desktop.wording.terms import (
        act,
        capacity,
        certificate_notice,
        certificate_state,
        chain_break,
        kind,
        origin,
        outcome,
        pin_every_signature,
        pin_state,
        place_reason,
        replaced,
        step,
        warn,
    )
    from kyso_desktop.wording.timeline import way
    from kyso_desktop.wording.token_errors import unfit
    from kyso_desktop.wording.verdicts import change, changes_after, etsi, headline, reason, verdict
    from kyso_desktop.wording.web import alive_page, known_site, refusal, root_store, service_words, web_operation
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.wording.books": "words",
            "kyso_desktop.wording.errors": "of of_bug",
            "kyso_desktop.wording.findings": "cure diagnosis finding_facts found",
            "kyso_desktop.wording.journal": "closing entry_lines examined",
            "kyso_desktop.wording.language": (
                "Catalogue Language on_paper read_catalogue speak spoken spoken_language tr"
            ),
            "kyso_desktop.wording.moments": "count day exact_moment moment",
            "kyso_desktop.wording.papers": "paper_html",
            "kyso_desktop.wording.parts": "claim paper_name paper_size part_note part_words sheet_scan",
            "kyso_desktop.wording.periods": "office_periods",
            "kyso_desktop.wording.register_screen": "ShownRow Stand columns_of findable register_rows",
            "kyso_desktop.wording.registers": (
                "PRIORITIES field form_name priority row_mark shown_day typed_day urgency"
            ),
            "kyso_desktop.wording.sentence": "Offer Sentence",
            "kyso_desktop.wording.settings": "SETTING_TEXTS SettingText choice_text setting_text",
            "kyso_desktop.wording.sheets": "result_sheet return_sheet seven_fields",
            "kyso_desktop.wording.terms": (
                "act capacity certificate_notice certificate_state chain_break kind origin outcome "
                "pin_every_signature pin_state place_reason replaced step warn"
            ),
            "kyso_desktop.wording.timeline": "way",
            "kyso_desktop.wording.token_errors": "unfit",
            "kyso_desktop.wording.verdicts": "change changes_after etsi headline reason verdict",
            "kyso_desktop.wording.web": "alive_page known_site refusal root_store service_words web_operation",
        },
    )

__all__ = [
    "PRIORITIES",
    "SETTING_TEXTS",
    "Catalogue",
    "Language",
    "Offer",
    "Sentence",
    "SettingText",
    "ShownRow",
    "Stand",
    "act",
    "alive_page",
    "capacity",
    "certificate_notice",
    "certificate_state",
    "chain_break",
    "change",
    "changes_after",
    "choice_text",
    "claim",
    "closing",
    "columns_of",
    "count",
    "cure",
    "day",
    "diagnosis",
    "entry_lines",
    "etsi",
    "exact_moment",
    "examined",
    "field",
    "findable",
    "finding_facts",
    "form_name",
    "found",
    "headline",
    "kind",
    "known_site",
    "moment",
    "of",
    "of_bug",
    "office_periods",
    "on_paper",
    "origin",
    "outcome",
    "paper_html",
    "paper_name",
    "paper_size",
    "part_note",
    "part_words",
    "pin_every_signature",
    "pin_state",
    "place_reason",
    "priority",
    "read_catalogue",
    "reason",
    "refusal",
    "register_rows",
    "replaced",
    "result_sheet",
    "return_sheet",
    "root_store",
    "row_mark",
    "service_words",
    "setting_text",
    "seven_fields",
    "sheet_scan",
    "shown_day",
    "speak",
    "spoken",
    "spoken_language",
    "step",
    "tr",
    "typed_day",
    "unfit",
    "urgency",
    "verdict",
    "warn",
    "way",
    "web_operation",
    "words",
]
