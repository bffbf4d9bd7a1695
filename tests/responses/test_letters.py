"""Letters, messages, form exports and PDFs: every answer in, with its sender and places; and every bad file refused with why."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx
import pikepdf
import pypdfium2
import pytest
import typst
import xlsxwriter

from bolig_cli.model.bygg import Bygg
from bolig_cli.model.innspill import Avsenderslag
from bolig_cli.model.plan import Plan, Tiltak
from bolig_cli.personopplysninger import REMOVED
from bolig_cli.responses import answers, reading
from bolig_cli.responses.answers import Taken
from bolig_cli.responses.letter import Remark
from bolig_cli.responses.places import NOWHERE, How, Places, Sure, as_sent, place
from bolig_cli.responses.text import remarks as text_remarks
from bolig_cli.source.files import Files
from bolig_cli.zipped import Unusable
from tests.responses.conftest import TODAY
from tests.responses.messages import message, nested
from tests.responses.outlook_files import outlook
from tests.test_personopplysninger import number

Take = Callable[..., Taken]


def book(rows: list[list[str]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet()
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return out.getvalue()


FORM = [
    ["Innsendt", "Navn", "E-post", "Organisasjon", "Hvilket tiltak gjelder det?", "Ditt innspill"],
    ["2024-03-01", "Kari Nordmann", "kari@eksempel.no", "", "Tiltak 1.2.3", "Dette er viktig for oss."],
    ["2024-03-02", "Ola", "ola@eksempel.no", "Husbanken", "T07", "Bra tiltak."],
    ["2024-03-03", "Per", "", "", "", "=HYPERLINK(\"http://eksempel.no\")"],
    ["2024-03-03", "Pål", "", "", "", "Dette er viktig for oss."],
    ["2024-03-03", "Åse", "", "", "", "Dette er viktig for oss."],
]  # fmt: skip


def csv_of(rows: list[list[str]]) -> bytes:
    return "\r\n".join(";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows).encode(
        "utf-8-sig"
    )


def test_a_letter_is_divided_where_a_page_is_named() -> None:
    parts = [
        "Vi takker for utkastet.",
        "På side 14 er det bra.\n\nVidere.",
        "Side 15: Nei.",
        "Sidene 3–4 er fine.",
        "s. 9: Ja.",
    ]
    (letter,) = reading.read("\n\n".join(parts).encode(), "brev.txt")
    assert [remark.text for remark in letter.remarks] == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["1. Tiltak 1.1.1 er dyrt.", "2. Tiltak 2.1.3 haster."],
        ["- Tiltak 3.1.1: ja", "- Tiltak 3.1.2: nei"],
        ["Våre merknader:\n1) Tiltak 1.1.1 er dyrt.", "2) Tiltak 2.1.3 haster.\n   Og mer om det."],
        ["Jeg mener mye.", "- punkt om tiltak 3.1.1\n- uten sted", "- punkt om side 40"],
        ["Vi støtter disse:\n- tiltak 1.1.1\n- tiltak 2.1.3 Bolig først"],
        ["Tiltak 2.1.3 er bra fordi:\n- det støtter tiltak 3.1.1.\n- det støtter tiltak 3.1.2."],
    ],
)
def test_each_line_of_a_list_that_says_something_of_a_part_is_a_remark(parts: list[str]) -> None:
    (letter,) = reading.read("\n".join(parts).encode(), "brev.txt")
    assert [remark.text for remark in letter.remarks] == parts


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tiltakene 3.1.1–3.1.3 er bra.", ["3.1.1", "3.1.2", "3.1.3"]),
        ("Tiltak 3.1.1 til 3.1.3 er bra.", ["3.1.1", "3.1.2", "3.1.3"]),
        ("Tiltak 1.1.1 - 1.1.3 og 3.3.2 er bra.", ["1.1.1", "1.1.2", "1.1.3", "3.3.2"]),
        ("Strategi 3.1 til og med 3.3 henger sammen.", ["3.1", "3.2", "3.3"]),
        ("Mål 1–3 er gode.", ["1", "2", "3"]),
        ("Tiltak 3.1.3 til 31.12 er bra.", ["3.1.3"]),
        ("Tiltak 3.1.3–2.1.1 er bra.", ["3.1.3", "2.1.1"]),
    ],
)
def test_all_from_the_first_to_the_last_are_meant(at: Places, text: str, numbers: list[str]) -> None:
    kinds = ("tiltak", "strategi", "maal")
    wanted = tuple(next(at.by_number[kind, n] for kind in kinds if (kind, n) in at.by_number) for n in numbers)
    assert place(Remark(text), at).ids == wanted
    assert place(Remark("Se over.", about=text), at).ids == wanted


def test_a_title_in_quotation_marks_is_what_has_that_title(at: Places) -> None:
    text = "Utfordringen «Opphold i midlertidige botilbud varer for lenge» er riktig."
    assert place(Remark(text), at).ids == ("U6",)


def test_a_paragraph_of_a_table_an_appendix_or_a_service_is_no_part_of_the_one_above(take: Take) -> None:
    parts = [
        "Strategi 4.2 bør utgå.",
        "I tabell 21 er det feil.",
        "Tilleggsmerknad til vedlegg 3 om ord.",
        "Under Bostøtte bør satsene stå.",
    ]
    (answer,) = take({"brev.txt": "\n\n".join(parts).encode()}).answers
    assert [point.text for point in answer.points] == parts
    assert "S11" not in {id for point in answer.points[1:] for id in point.placing.ids}


def test_a_number_first_begins_a_point_and_is_its_place(
    plan_files: Files, plan: Plan, at: Places, sent_build: Bygg
) -> None:
    sent = as_sent(at, sent_build)
    numbers = {id: number for (kind, number), id in sent.by_number.items() if kind in ("tiltak", "strategi", "tabell")}
    parts: dict[str, tuple[tuple[str, ...], str]] = {
        f"{numbers['T17']} bør også gjelde unge par.": (("T17",), "trolig"),
        f"Under {numbers['T07']} skriver dere ettermiddag.": (("T07",), "trolig"),
        f"{numbers['T21']} og {numbers['T22']} er bra.": (("T21", "T22"), "trolig"),
        "Jeg savner noe om hund.": ((), "usikker"),
        f"{numbers['S05']} Boligbehov i kommunen\nVi mener mye.": (("S05",), "usikker"),
        "Vedlegg 3 mangler ordet «startlån».": (("kapittel-ordforklaringer",), "trolig"),
        f"Tabell {numbers['venteliste']} er uklar.": (("venteliste",), "trolig"),
    }
    (letter,) = reading.read("\n\n".join(parts).encode(), "brev.txt")
    letter = replace(letter, build=sent_build.id)
    (answer,) = answers.taken((letter,), plan_files, plan, at, "", TODAY, {sent_build.id: sent}).answers
    assert {p.text: (p.placing.ids, str(p.placing.sure)) for p in answer.points} == parts


@pytest.mark.parametrize(
    "text", ["3.2 millioner kroner er lite.", "14.03.2024 var vi på møte.", "1.2 prosent er lite."]
)
def test_an_amount_and_a_date_are_no_number_of_the_plan(at: Places, text: str) -> None:
    assert place(Remark(text), at) == NOWHERE
    assert len(text_remarks(f"Vi vil ha flere boliger.\n\n{text}")) == 1


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_row_with_more_values_than_headings_is_told_and_not_cut(mark: str) -> None:
    rows = ["Navn;Gjelder;Kommentar", "Ola;T01;Bra;;", "Liv;T02;Uten hermetegn; men med semikolon"]
    data = "\n".join(rows).replace(";", mark).encode()
    with pytest.raises(Unusable, match=r"flere felter enn overskrifter i rad 3$"):
        reading.read(data, "svar.csv")
    assert len(reading.read("\n".join(rows[:2]).replace(";", mark).encode(), "svar.csv")) == 1


@pytest.mark.parametrize("file", [("svar.csv", csv_of(FORM)), ("svar.xlsx", book(FORM))], ids=["csv", "xlsx"])
def test_a_form_has_an_answer_in_each_row(take: Take, file: tuple[str, bytes]) -> None:
    taken = take(dict([file]))
    assert [(a.sender.name, str(a.day), [p.placing.ids for p in a.points]) for a in taken.answers] == [
        ("Privatperson", "2024-03-01", [("T06",)]),
        ("Husbanken", "2024-03-02", [("T07",)]),
        ("Privatperson", "2024-03-03", [()]),
        ("Privatperson", "2024-03-03", [()]),
        ("Privatperson", "2024-03-03", [()]),
    ]
    written = b"".join(data or b"" for data in taken.changes.files.values())
    for name in (b"Kari", b"Nordmann", b"kari@", b"Ola", b"Per\n"):
        assert name not in written
    assert b"=HYPERLINK" in written, "the words, and no formula"


PUBLIC_FORM = """Tidspunkt;Navn;Organisasjon;E-post;Telefon;Hva gjelder innspillet?;Ditt innspill;Kan vi publisere svaret?
2024-03-01 09:12;Ola Nordmann;;ola@eksempel.no;90 11 22 33;1.2.3;Mer av dette.;Nei
2024-03-02 10:00;Per Nordmann;Husbanken;per@husbanken.no;;T07;Vi støtter tiltaket.;Ja
2024-03-03 11:30;Anne Nordmann;;;;Hele planen;For mange tiltak.;Ja
2024-03-04 12:00;Liv Nordmann;;;;1.2.3;Nei;Ja
"""
QUESTIONS = """ID;Starttidspunkt;Fullført klokkeslett;E-post;Navn;Svarer du på vegne av en organisasjon?;Hvor fornøyd er du?;\
Hva synes du om mål 1?;Hva mener du om tiltak 1.2.3?;Er det noe du savner?;Støtter du tiltak 2.2.4?;Samtykke;Bosted
1;14.03.2024 10:12;14.03.2024 10:22;anonymous;;Nei;4;Det er et godt mål for unge.;Bra tiltak.;Vet ikke;Ja;Ja;Sentrum
2;15.03.24 10:12;15.03.24 10:30;anonymous;;Ja;2;;Nei;Et åpent møtested i sentrum.;Nei;Nei;Nord
"""


@pytest.mark.parametrize(
    "file", [("skjema.csv", PUBLIC_FORM.encode()), ("skjema.xlsx", book([line.split(";") for line in PUBLIC_FORM.splitlines()]))],
    ids=["csv", "xlsx"],
)  # fmt: skip
def test_a_form_as_municipalities_make_it_has_one_answer_a_row(take: Take, file: tuple[str, bytes]) -> None:
    answers = take(dict([file])).answers
    assert [(a.sender.name, a.points[0].text, a.points[0].placing.ids) for a in answers] == [
        ("Privatperson", "Mer av dette.", ("T06",)),
        ("Husbanken", "Vi støtter tiltaket.", ("T07",)),
        ("Privatperson", "For mange tiltak.", ()),
    ]
    assert [len(a.points) for a in answers] == [1, 1, 1]
    assert "«Ditt innspill» er 1 svar bare ja, nei, et tall eller en dato" in " ".join(answers[0].letter.notes)
    assert "Rad 5 har ingen tekst" in " ".join(answers[0].letter.notes)


def test_consent_is_taken_where_the_field_is_plainly_of_that(take: Take) -> None:
    def consents(heading: str, said: str = "Ja") -> tuple[bool, str]:
        taken = take({"skjema.csv": f"Navn;Ditt innspill;{heading}\nOla;Bygg flere boliger.;{said}\n".encode()})
        (answer,) = taken.answers
        written = taken.changes.files[answer.path] or b""
        assert (b"samtykke: true" in written) != (b"samtykke: false" in written)
        return b"samtykke: true" in written, " ".join(answer.letter.notes)

    for heading in ("Kan vi publisere svaret?", "Samtykke til publisering", "Svaret kan vises åpent"):
        assert consents(heading) == (True, "")
        for said in ("Nei", "", "Ja, men ikke navnet mitt", "Vet ikke"):
            assert not consents(heading, said)[0], (heading, said)
    for heading in ("Samtykke", "Skal svaret ikke publiseres?", "Kan vi publisere navnet ditt?", "Samtykke til e-post",
                    "Skal svaret ditt unntas fra publisering?", "Trekker du samtykket til publisering?",
                    "Ønsker du å reservere deg mot publisering av svaret?",
                    "Er det greit at vi publiserer et sammendrag av svaret?"):  # fmt: skip
        taken, told = consents(heading)
        assert not taken
        assert f"«{heading}» sier ikke tydelig" in told
    assert not consents("Samtykke til publisering;Trekker du samtykket til publisering?", "Ja;Ja")[0], (
        "one takes it back"
    )


def test_questions_are_what_the_answers_are_to_and_what_is_no_words_is_told(take: Take) -> None:
    first, second = take({"skjema.csv": QUESTIONS.encode()}).answers
    assert [(p.text, p.placing.ids) for p in first.points] == [
        ("Det er et godt mål for unge.", ("M1",)),
        ("Bra tiltak.", ("T06",)),
    ]
    assert [(p.text, p.placing.ids) for p in second.points] == [("Et åpent møtested i sentrum.", ())]
    assert (str(first.day), str(second.day)) == ("2024-03-14", "2024-03-15")
    told = " ".join(first.letter.notes)
    for words in ("«Hvor fornøyd er du?», «Støtter du tiltak 2.2.4?» og «Bosted»", "«Er det noe du savner?» er 1 svar"):
        assert words in told


def test_a_letter_is_parted_where_it_names_the_next_thing(take: Take) -> None:
    text = (
        "Høringssvar fra Røde Kors\n\nVi takker for muligheten.\n\nTil tiltak 1.2.3:\nDette støtter vi.\n\nDet haster.\n\n"
        "Tiltak 2.2.1 mangler penger.\n\nMed vennlig hilsen\nHolmestrand Røde Kors"
    )
    taken = take({"brev.txt": text.encode("cp1252")})
    answer = taken.answers[0]
    assert answer.sender.name == "Røde Kors"
    assert [point.placing.ids for point in answer.points] == [(), ("T06",), ("T14",)]
    assert "\n\n".join((answer.head, *(point.text for point in answer.points), answer.closing)) == text
    assert answer.closing == "Med vennlig hilsen\nHolmestrand Røde Kors"
    assert answer.head == "Høringssvar fra Røde Kors"
    assert (
        take({"brev.txt": text.encode()}, sender="Holmestrand Røde Kors").answers[0].sender.kind
        is Avsenderslag.ORGANISASJON
    )
    assert answer.day is None, "nobody knows, and the day that it is read is not the day that it came"


DATED = {
    "Holmestrand, 12. mars 2024": "2024-03-12",
    "Dato: 12.03.2024": "2024-03-12",
    "Vår ref.: 24/1   Deres dato: 01.02.2024   Vår dato: 12.3.24": "2024-03-12",
    "Til kommunen\n\nHorten den 12.mars 2024\n\nHøringssvar": "2024-03-12",
    "Åsgårdstrand i Horten, tirsdag 12. mars 2024.": "2024-03-12",
    "2024-03-12": "2024-03-12",
    "Brevdato 1/3-2024": "2024-03-01",
    "Vi støtter planen.\n\nHorten, 12.3.2024\n\nMed hilsen": "2024-03-12",
    "Vi viser til brevet fra 12. mars 2024.": "",
    "Høringsfrist 12. mars 2024": "",
    "Svarfrist: dato 12.3.2024": "",
    "Deres dato: 12.03.2024": "",
    "Holmestrand, 31. februar 2024": "",
    "Kapittel 1.2.2024": "",
    "Holmestrand, 21. mars 2024": "",  # the day after it is read
}


def test_a_letter_has_the_date_that_stands_in_it(take: Take) -> None:
    found = {}
    for text in DATED:
        (answer,) = take({"brev.txt": f"{text}\n\nTiltaket er bra.".encode()}).answers
        found[text] = answer.day.isoformat() if answer.day else ""
        written = next(iter(take({"brev.txt": f"{text}\n\nTiltaket er bra.".encode()}).changes.files.values())) or b""
        assert (b"\ndato:" in written) == bool(answer.day)
    assert found == DATED


SIGNED = {
    "Med vennlig hilsen\nSykehuset i Vestfold": ("Sykehuset i Vestfold", Avsenderslag.MYNDIGHET),
    "Med vennleg helsing\n\nKari Nordmann\nLeder, Sykehuset i Vestfold HF": (
        "Sykehuset i Vestfold",
        Avsenderslag.MYNDIGHET,
    ),
    "Mvh\nBygg og Bo AS": ("Bygg og Bo AS", Avsenderslag.VIRKSOMHET),
    "Hilsen styret i Solbakken borettslag": ("styret i Solbakken borettslag", Avsenderslag.ORGANISASJON),
    "Hilsen\nPårørendelaget i Lia": ("Pårørendelaget i Lia", Avsenderslag.ORGANISASJON),
    "Hilsen\nTrygg Oppvekst sanitetsforening\nTlf. 12 34 56 78": (
        "Trygg Oppvekst sanitetsforening",
        Avsenderslag.ORGANISASJON,
    ),
    "Med vennlig hilsen\nKari Nordmann": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Hilsen\nen pårørende": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Hilsen\nBruker av Nav": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Med vennlig hilsen\nKari Nordmann\ntidligere medlem av Eldrerådet": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Hilsen\nKari\nHusbanken ga meg avslag i fjor.": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Hilsen Kari, som bor i bolig fra Holmestrand Røde Kors og er fornøyd": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Hilsen\nKari Nordmann\nansatt i Husbanken": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Hilsen\nKari Nordmann\nSendt fra Nav Holmestrand sin maskin": ("Privatperson", Avsenderslag.PRIVATPERSON),
    "Hilsen\nKari Nordmann, nestleder i Eldrerådet": ("Eldrerådet", Avsenderslag.RAAD),
    "Sykehuset i Vestfold er langt unna.": ("Privatperson", Avsenderslag.PRIVATPERSON),
}


HEADED = {  # → the name, and whether it is told that it may be another
    "Eldrerådet i Holmestrand kommune\n\nTil Holmestrand kommune\n\n{}\n\nFor Eldrerådet\nGunnar Testmo": (
        "Eldrerådet",
        False,
    ),
    "{}\n\nPå vegne av Ungdomsrådet\nKari Testesen": ("Ungdomsrådet", False),
    "{}\n\nEldrerådet v/leder Gunnar Testmo": ("Eldrerådet", False),
    "Ungdomsrådet\n\n{}\n\nKari Testesen": ("Ungdomsrådet", True),
    "Holmestrand Velforening\nHolmestrand, 1. mars 2024\n\n{}": ("Holmestrand Velforening", True),
    "{}\n\nHolmestrand Velforening": ("Holmestrand Velforening", True),
    "Hei!\n\nJeg er medlem av Eldrerådet.\n\n{}\n\nKari Testesen": ("Privatperson", True),
    "{}\n\nPå vegne av Fjordgløtt": ("Privatperson", True),
    "Til Eldrerådet\n\n{}\n\nKari Testesen": ("Privatperson", False),
    "Holmestrand kommune\nPostboks 312\n\n{}\n\nKari Testesen": ("Privatperson", False),
    "{}\n\nFor min mor\nKari Testesen": ("Privatperson", False),
    "Jeg sitter i Eldrerådet, men skriver som privatperson.\n\n{}\n\nKari Testesen\nEldrerådet": ("Privatperson", True),
    "Dette er mitt eget innspill, ikke rådets.\n\n{}\n\nKari Testesen\nSekretær, Eldrerådet": ("Privatperson", True),
    "{}\n\nFor Eldrerådets målgruppe\nKari Testesen": ("Privatperson", True),
    "Dette er min private mening.\n\n{}\n\nKari Testesen\nleder av Eldrerådet": ("Privatperson", True),
    "{}\n\nFor Eldrerådet er dette viktig, men jeg skriver på egne vegne.\n\nKari Testesen": ("Privatperson", True),
}


def test_a_letter_is_from_the_body_in_its_head_or_last_lines(take: Take) -> None:
    text = "1. Tiltak 1.2.3 er viktig.\n\n2. Mål 4 støttes."
    found = {each: take({"brev.txt": each.format(text).encode()}).answers[0].sender for each in HEADED}
    assert {each: (sender.name, bool(sender.doubt)) for each, sender in found.items()} == HEADED


def test_a_letter_is_from_the_body_that_signs_it(take: Take) -> None:
    found = {end: take({"brev.txt": f"Planen er bra.\n\n{end}\n".encode()}).answers[0].sender for end in SIGNED}
    assert {end: (sender.name, sender.kind) for end, sender in found.items()} == SIGNED


SENDERS = {
    "Eldrerådet": "Eldrerådet",
    "eldreråd": "Eldrerådet",
    "Leder i Ungdomsrådet, Per Eksempel": "Ungdomsrådet",
    "Statsforvalteren i Vestfold og Telemark": "Statsforvalteren",
    "Kari Nordmann (Holmestrand Røde Kors)": "Holmestrand Røde Kors",
    "Utbygger Nord AS": "Utbygger Nord AS",
    "Åsgårdstrand vel - Ola Nordmann": "Åsgårdstrand vel",
    "Kari Nordmann": "Privatperson",
    "Ola": "Privatperson",
    "Bruker av Nav Holmestrand": "Privatperson",
    "Ingen (men jeg er brukt av Husbanken)": "Privatperson",
    "Nei - men jeg jobber i Kriminalomsorgen": "Privatperson",
    "Kari Nordmann, tidligere leder i Eldrerådet": "Privatperson",
    "": "Privatperson",
    "Person Uten Kjentnavn": "Privatperson",
}


def test_whose_it_is(take: Take) -> None:
    found = {
        name: take({"a.csv": csv_of([["Navn", "Innspill"], [name, "Bra."]])}).answers[0].sender.name for name in SENDERS
    }
    assert found == SENDERS


ADDRESSES = {
    "per@husbanken.no": "Husbanken",
    "sb@holmestrand.kommune.no": "Privatperson",
    "post@holmestrand.kommune.no": "Privatperson",
    "eldreradet@holmestrand.kommune.no": "Eldrerådet",
}


def test_an_address_is_a_body_s_and_never_only_the_municipality_s(take: Take) -> None:
    found = {each: take({"a.eml": message("Bra.", sender=f"Per <{each}>").as_bytes()}) for each in ADDRESSES}
    assert {each: taken.answers[0].sender.name for each, taken in found.items()} == ADDRESSES


def test_a_mail_from_a_day_that_no_calendar_has_is_read(take: Take) -> None:
    head = (
        b"From: Husbanken <post@husbanken.no>\nSubject: Svar\nDate: Mon, 99999999999999999999 Jan 2024 10:00:00 +0000\n"
    )
    taken = take({"svar.eml": head + b"\nVi er enige i planen.\n"})
    assert [(answer.sender.name, answer.day) for answer in taken.answers] == [("Husbanken", None)]


def test_a_message_and_what_is_attached(take: Take) -> None:
    made = message("Se vedlegg.\n\nHilsen Eldrerådet")
    made.add_attachment(b"Til strategi 1.1: Bra.", maintype="text", subtype="plain", filename="svar.txt")
    made.add_attachment(csv_of(FORM), maintype="text", subtype="csv", filename="skjema.csv")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment(b"MZ", maintype="application", subtype="octet-stream", filename="noe.exe")
    taken = take({"svar.eml": made.as_bytes()})
    assert len(taken.answers) == 6, "the letter, and the five rows of the form"
    assert taken.answers[0].sender.name == "Eldrerådet"
    assert [point.placing.ids for point in taken.answers[0].points] == [("S01",)]
    assert taken.answers[0].day == dt.date(2024, 3, 4)
    assert [note.partition(" er ikke lest")[0] for note in taken.answers[0].letter.notes] == [
        "Vedlegget logo.png",
        "Vedlegget noe.exe",
    ]


HEADS = {  # → what is a point of its own
    "Hei!\n\nTil tiltak 1.2.3: Bra.": ["Til tiltak 1.2.3: Bra."],
    "Eldrerådet i Holmestrand kommune\n\nHolmestrand, 27. februar 2024\n\nTil Holmestrand kommune\n\n"
    "Høringsuttalelse til boligsosial handlingsplan\n\nEldrerådet har disse merknadene:\n\n1. Mål 4 støttes.": [
        "1. Mål 4 støttes."
    ],
    "Hei! Jeg bor trangt.\n\nTiltak 1.2.3 er bra.": ["Hei! Jeg bor trangt.", "Tiltak 1.2.3 er bra."],
    "Hei,\nTiltak 1.2.3 er bra.": ["Tiltak 1.2.3 er bra."],
    "Merknader til tiltak 1.2.3\n\nBra.": ["Merknader til tiltak 1.2.3\n\nBra."],
    "Til tiltak 1.2.3\n\nTil mål 4": ["Til tiltak 1.2.3", "Til mål 4"],
    "Hei!": ["Hei!"],
}


def test_a_letterhead_and_a_greeting_are_no_points(take: Take) -> None:
    for text, wanted in HEADS.items():
        taken = take({"brev.txt": text.encode()})
        (answer,) = taken.answers
        assert [point.text for point in answer.points] == wanted
        assert "\n".join((answer.head, *wanted)).split() == text.split(), "nothing is lost"
        written = next(iter(taken.changes.files.values())) or b""
        assert (b"\nhode:" in written) == bool(answer.head)


BODY = "Til tiltak 1.2.3: Bra.\n\nDet haster"
CLOSED = {  # what stands below → what of it is no point
    "\n\nFor Eldrerådet\nArne Testmo\nleder": "For Eldrerådet\nArne Testmo\nleder",
    "\n\nMed vennlig hilsen\n\nKari Testesen\nTlf. 12 34 56 78": "Med vennlig hilsen\n\nKari Testesen\nTlf. 12 34 56 78",
    " nå. Med hilsen Sykehuset i Vestfold HF": "Med hilsen Sykehuset i Vestfold HF",
    "\n\nHolmestrand, 1. mars 2024\n\nKari Nordmann": "Holmestrand, 1. mars 2024\n\nKari Nordmann",
    "\n\nEldrerådet v/leder Gunnar Testmo": "Eldrerådet v/leder Gunnar Testmo",
    "\n\nMvh Kari\n\nPS: Møtet bør være på dagen.": "Mvh Kari",
    "\n\nFor Eldrerådet er dette viktig": "",
    "\n\nVi foreslår å spørre:\n\nHolmestrand Røde Kors": "",
    "\n\nHilsen fra kommunen bør sendes til alle.": "",
    "\n\nMed hilsen til ansatte har vi dette:\nTiltak 2.2.1 er bra.": "",
}


def test_the_greeting_and_who_signs_are_no_points(take: Take) -> None:
    """What is not understood stays a point; and nothing is lost, whichever it is."""
    for end, wanted in CLOSED.items():
        text = f"{BODY}{end}"
        taken = take({"brev.txt": text.encode()})
        (answer,) = taken.answers
        assert answer.closing == wanted, end
        points = "\n".join(point.text for point in answer.points)
        assert sorted(f"{points}\n{answer.closing}".split()) == sorted(text.split()), end
        written = next(iter(taken.changes.files.values())) or b""
        assert (b"\navslutning:" in written) == bool(wanted)
    assert [point.text for point in take({"a.txt": b"Mvh Kari"}).answers[0].points] == ["Mvh Kari"]


def test_what_an_attachment_is_called_is_no_point(take: Take) -> None:
    made = message("Tiltak 1.2.3 er bra.\n\nHilsen Kari Testesen")
    attached = "Vedlegg fra Kari Testesen\n\nTil strategi 1.1: Bra."
    made.add_attachment(attached.encode(), maintype="text", subtype="plain", filename="svar.txt")
    (answer,) = take({"svar.eml": made.as_bytes()}).answers
    assert [point.text for point in answer.points] == ["Tiltak 1.2.3 er bra.", "Til strategi 1.1: Bra."]
    assert (answer.head, answer.closing) == ("Vedlegg fra Kari Testesen", "Hilsen Kari Testesen")


def test_the_same_letter_from_two_private_persons_is_two(take: Take) -> None:
    """Also where one of them is passed on: who signs them, is no point, and tells them apart."""
    mails = {
        f"{name}.eml": message(
            f"Tiltak 1.2.3 er bra.\n\nHilsen {name} Testesen", sender="a@eksempel.no", subject=s
        ).as_bytes()
        for name, s in (("Kari", "Svar"), ("Ola", "VS: Svar"))
    }
    assert len(take(mails).answers) == 2


def test_words_and_what_is_attached_are_one_answer_with_the_points_of_both(take: Take) -> None:
    made = message("Vi støtter tiltak 1.2.3.\n\nHilsen Eldrerådet")
    letter = (
        "Eldrerådet i Holmestrand kommune\n\nHolmestrand, 2. mars 2024\n\nTil strategi 1.1: Bra.\n\nTil mål 4: Bra."
    )
    made.add_attachment(letter.encode(), maintype="text", subtype="plain", filename="brev.txt")
    made.add_attachment(b"Til tiltak 1.3.1: Bra.", maintype="text", subtype="plain", filename="mer.txt")
    taken = take({"svar.eml": made.as_bytes()})
    (answer,) = taken.answers
    assert (answer.sender.name, answer.letter.file, answer.letter.source) == ("Eldrerådet", "svar.eml", "e-post")
    assert [point.placing.ids for point in answer.points] == [("T06",), ("S01",), ("M4",), ("T07",)]
    assert answer.head.split()[:2] == ["Eldrerådet", "i"], "what stands above the attached letter is no point"
    assert len(taken.changes.files) == 1


def test_the_same_words_in_two_files_at_once_are_one_answer(take: Take) -> None:
    """As where they come one after the other."""
    words = "Til tiltak 1.2.3: Vi støtter det.\n\nHilsen Eldrerådet"
    files = {"a.txt": words.encode(), "b.txt": f"{words}\n  ".encode(), "c.html": f"<p>{words}</p>".encode()}
    taken = take(files)
    assert len(taken.answers) == 1
    assert [file for file, _ in taken.known] == ["b.txt", "c.html"]
    private = take({"a.txt": b"Tiltak 1.2.3 er bra.", "kopi.txt": b"Tiltak 1.2.3 er bra."})
    assert (len(private.answers), private.known) == (1, (("kopi.txt", "I01"),)), "a copy of the file is the file"


def test_a_letter_that_adds_something_stands_beside_the_first_one(take: Take) -> None:
    """An answer takes another's place only where it says again what that said, and is not the older."""
    first = "Holmestrand, 1. mars 2024\n\nTil tiltak 1.2.3: Vi støtter rådgivning på dagtid.\n\nHilsen Eldrerådet"
    adds = "Holmestrand, 8. mars 2024\n\nTil tiltak 1.3.1: Dette bør komme raskere i gang.\n\nHilsen Eldrerådet"
    again = first.replace("1. mars", "9. mars").replace("på dagtid", "på dagtid, og gjerne hver dag")
    older = again.replace("9. mars", "1. januar").replace("hver dag", "alle dager")
    found = take({"1.txt": first.encode(), "2.txt": adds.encode(), "3.txt": again.encode(), "4.txt": older.encode()})
    assert [(answer.id, answer.replaces, answer.beside) for answer in found.answers] == [
        ("I01", "", ()),
        ("I02", "", ("I01",)),
        ("I03", "I01", ("I02",)),
        ("I04", "", ("I02", "I03")),
    ]


SENDING = {
    "Hei!\n\nSe vedlagt uttalelse.\n\nMed vennlig hilsen\nKari Testesen\nfor Eldrerådet": 1,
    "Vedlagt følger høringssvaret vårt": 1,
    "Se vedlegg. Vi mener at tiltak 1.2.3 bør ut.": 2,
    "Vi savner et vedlegg om økonomi.": 2,
}


def test_a_message_that_only_sends_a_letter_is_no_answer(take: Take) -> None:
    for text, count in SENDING.items():
        made = message(text, sender="Kari Testesen <kari@eksempel.no>")
        made.add_attachment(b"Til strategi 1.1: Bra.", maintype="text", subtype="plain", filename="svar.txt")
        answers = take({"svar.eml": made.as_bytes()}).answers
        assert [len(answer.points) for answer in answers] == [count], text
        if count == 1:
            assert answers[0].head.split() == text.split()
        if "Eldrerådet" in text:
            assert answers[0].sender.name == "Eldrerådet"


def test_a_message_from_outlook(take: Take) -> None:
    sent = dt.datetime(2024, 3, 4, 9, tzinfo=dt.UTC)
    attached = {"svar.txt": b"Til strategi 1.1: Bra."}
    data = outlook("Til tiltak 1.2.3: Bra.", "Eldrerådet", "eldre@eksempel.no", "Svar", sent, attached)
    taken = take({"svar.msg": data})
    assert [(a.sender.name, a.day, [p.placing.ids for p in a.points]) for a in taken.answers] == [
        ("Eldrerådet", sent.date(), [("T06",), ("S01",)])
    ]
    assert taken.answers[0].letter.source == "e-post"


def test_html_in_a_message_is_words(take: Take) -> None:
    html = "<html><head><style>p{}</style><script>x</script></head><p>Vi st&oslash;tter <b>tiltak 1.2.3</b>.</p><p>Bra.</p></html>"
    taken = take({"svar.eml": message("", html=html).as_bytes()})
    assert [point.text for point in taken.answers[0].points] == ["Vi støtter tiltak 1.2.3.\n\nBra."]


DIVIDED = "Takk.|Til tiltak 1.2.3:¤Dette støtter vi.¤Det haster.|I strategi 1.1 er mye bra.|Ellers er planen lett å lese.¤Les den!"


def test_a_paragraph_with_its_own_subject_is_a_point(take: Take) -> None:
    """Though it has no number; what stands below a heading, or only goes on, is of what stands above."""
    points = [part.replace("¤", "\n\n") for part in DIVIDED.split("|")]
    (answer,) = take({"brev.txt": "\n\n".join(points).encode()}).answers
    assert [point.text for point in answer.points] == points
    assert [point.placing.ids for point in answer.points] == [(), ("T06",), ("S01",), ()]


DISAGREEING = {  # → what it may be about, and how sure that is; chapter 8 is «Handlingsdel og økonomi»
    "Kapittel 8 Saksbehandling bør bli kortere.": (("kapittel-handlingsdel", "kapittel-saksbehandling"), Sure.UNSURE),
    "Kapittel 8 Handlingsdel bør bli kortere.": (("kapittel-handlingsdel",), Sure.LIKELY),
    "Kapittel 8, «Saksbehandling og klage»": (("kapittel-handlingsdel", "kapittel-saksbehandling"), Sure.UNSURE),
    "Tiltak 9.9.9 Prøve ut modellen Bolig først må ut.": (("T26",), Sure.UNSURE),
    "Tiltak 1.2.3 Prøve ut modellen Bolig først må ut.": (("T06", "T26"), Sure.UNSURE),
    "Tiltak 1.2.3 Kommunen bør gjøre mer.": (("T06",), Sure.LIKELY),
    "Til kapittel 8, Mål 4 støttes": (("kapittel-handlingsdel", "M4"), Sure.LIKELY),
}


def test_a_number_and_a_title_that_disagree_are_both_named(at: Places) -> None:
    numbered = replace(at, by_number={**at.by_number, ("kapittel", "8"): "kapittel-handlingsdel"})
    found = {text: place(Remark(text), numbered) for text in DISAGREEING}
    assert {text: (placing.ids, placing.sure) for text, placing in found.items()} == DISAGREEING
    field = place(Remark("Bra.", about="Kapittel 8 Saksbehandling"), numbered)
    assert (len(field.ids), field.sure) == (2, Sure.UNSURE)


def test_the_words_of_a_field_place_where_one_title_has_them(at: Places) -> None:
    found = {
        about: place(Remark("Bra.", about=about), at) for about in ("Bolig først-modellen", "Møteplasser", "Annet")
    }
    assert {about: placing.ids for about, placing in found.items()} == {
        "Bolig først-modellen": ("T26",),
        "Møteplasser": (),  # T36 and U13 have it
        "Annet": (),
    }
    assert {placing.sure for placing in found.values()} == {Sure.UNSURE}


def test_the_subject_places_what_names_nothing(take: Take) -> None:
    point = (
        take({"svar.eml": message("Dette er bra.", subject="Innspill til tiltak 1.2.3").as_bytes()})
        .answers[0]
        .points[0]
    )
    assert (point.placing.ids, point.placing.sure.value) == (("T06",), "usikker")


LETTER = """#set page(width: 12cm, numbering: "1 / 1")
#set text(lang: "nb", hyphenate: true)
#set par(justify: true)
Sykehuset i Vestfold \\
Holmestrand, 12. mars 2024

= Høringssvar
Vi takker for muligheten til å svare på høringen av den boligsosiale handlingsplanen, og er glade for samhandlingsarbeidet
mellom spesialisthelsetjenesten og kommunehelsetjenesten.

Til tiltak 1.2.3: Dette støtter vi.

Det haster.
#pagebreak()
Tiltak 2.2.1 mangler penger.
- Både i år
- og til neste år

Med vennlig hilsen \\
Sykehuset i Vestfold
"""


def commented(pdf: bytes, comments: list[tuple[int, str, str, str]]) -> bytes:
    """The PDF with each comment (page, words that it marks, author, text) as a reader's program puts it in."""
    out = io.BytesIO()
    with pypdfium2.PdfDocument(pdf) as read, pikepdf.open(io.BytesIO(pdf)) as written:
        for page, words, author, text in comments:
            shown = read[page - 1].get_textpage()
            found = shown.search(words).get_next()
            assert found, words
            first, last = shown.get_charbox(found[0]), shown.get_charbox(found[0] + found[1] - 1)
            mark = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Highlight,
                Rect=[first[0], first[1], last[2], last[3]],
                Contents=text,
                T=author,
                M="D:20240305120000+01'00'",
            )
            popup = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Popup, Rect=[0, 0, 9, 9])
            held = written.pages[page - 1].obj
            held.Annots = pikepdf.Array(
                [*held.get("/Annots", []), written.make_indirect(mark), written.make_indirect(popup)]
            )
        written.save(out)
    return out.getvalue()


def test_comments_in_a_pdf_are_at_the_paragraphs_that_they_stand_at(plan: Plan, take: Take) -> None:
    """And the text that was sent out is no answer."""
    measure = next(t for t in plan.all(Tiltak) if t.id == "T07")
    about = " ".join(measure.beskrivelse.plain.split())
    draft = typst.compile(
        f"= Høringsutkast\nEn innledning.\n#pagebreak()\n{about}\n\nEt avsnitt som ikke er i planen.".encode()
    )
    word = about.split()[1]
    made = commented(
        draft,
        [
            (2, word, "Husbanken", "Dette er bra."),
            (2, "avsnitt", "Ola", "Hva er det?"),
            (1, "innledning", "Husbanken", "Tiltak 1.2.3 mangler."),
        ],
    )
    answers = take({"utkast.pdf": made}).answers
    assert [(a.sender.name, str(a.day), [(p.text, p.placing.ids) for p in a.points]) for a in answers] == [
        ("Husbanken", "2024-03-05", [("Tiltak 1.2.3 mangler.", ("T06",)), ("Dette er bra.", ("T07",))]),
        ("Privatperson", "2024-03-05", [("Hva er det?", ())]),
    ]
    assert answers[0].points[1].where == f"side 2, ved «{word}»"
    assert answers[0].letter.notes == ("Kommentarene i utkast.pdf er tatt med, og ikke teksten på sidene.",)


PICTURE = "#rect(width: 3cm, height: 3cm, fill: red)"


def test_a_letter_in_a_pdf_is_read_by_paragraphs(take: Take) -> None:
    """A word that is divided at the end of a line is whole, a page's number is no word, and a line that its author ended is one."""
    (answer,) = take({"svar.pdf": typst.compile(LETTER.encode())}).answers
    assert (answer.sender.name, str(answer.day), answer.letter.source.value) == (
        "Sykehuset i Vestfold",
        "2024-03-12",
        "PDF",
    )
    assert [point.placing.ids for point in answer.points] == [(), ("T06",), ("T14",)]
    assert answer.head == "Sykehuset i Vestfold\nHolmestrand, 12. mars 2024\n\nHøringssvar"
    assert [point.text for point in answer.points] == [
        "Vi takker for muligheten til å svare på høringen av den "
        "boligsosiale handlingsplanen, og er glade for samhandlingsarbeidet mellom spesialisthelsetjenesten og "
        "kommunehelsetjenesten.",
        "Til tiltak 1.2.3: Dette støtter vi.\n\nDet haster.",
        "Tiltak 2.2.1 mangler penger.\n• Både i år\n• og til neste år",
    ]
    assert answer.letter.notes == ()


def test_a_pdf_that_is_a_picture_is_there_though_it_is_not_read(take: Take) -> None:
    (answer,) = take({"svar.pdf": typst.compile(PICTURE.encode())}, sender="Husbanken").answers
    assert answer.points[0].text == "Svaret er en PDF-fil. Se vedlagt fil: svar.pdf"
    assert answer.points[0].placing.how is How.NONE
    assert "ikke lest" in answer.letter.notes[0]
    half = typst.compile(f"Vi støtter tiltak 1.2.3.#pagebreak(){PICTURE}".encode())
    (answer,) = take({"svar.pdf": half}).answers
    assert answer.points[0].text == "Vi støtter tiltak 1.2.3."
    assert answer.letter.notes == ("Side 2 i svar.pdf har ingen tekst, og er ikke lest. Se om noe av svaret står der.",)


def test_birth_numbers_are_taken_out(take: Take) -> None:
    taken = take({"svar.txt": f"Jeg ({number()}) vil ha bolig. Ring 912 34 567.".encode()})
    assert taken.answers[0].points[0].text == f"Jeg ({REMOVED}) vil ha bolig. Ring 912 34 567."
    assert taken.answers[0].removed == 1


def test_words_that_no_document_can_show(take: Take) -> None:
    taken = take({"svar.txt": "Bra 👍 tiltak\u200b \x07her. Mer om det kommer i et eget brev fra oss.".encode()})
    assert (
        taken.answers[0].points[0].text == "Bra [tegn U+1F44D] tiltak  her. Mer om det kommer i et eget brev fra oss."
    )
    assert (
        "oversettelse" in take({"svar.txt": "Мы поддерживаем".encode() + "نحن ندعم هذه الخطة".encode()}).refused[0][1]
    )


def bomb(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in range(3):
            archive.writestr(f"{name}{part}.xml", b"0" * 80_000_000)
    return out.getvalue()


def entities(kind: str) -> bytes:
    out = io.BytesIO()
    body = (
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r>'
        "</w:p></w:body></w:document>"
    )
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
        )
        archive.writestr("word/document.xml", body)
        archive.writestr("xl/workbook.xml", kind)
    return out.getvalue()


def many_attachments() -> bytes:
    made = message("x")
    for at in range(60):
        made.add_attachment(b"x", maintype="text", subtype="plain", filename=f"{at}.txt")
    return made.as_bytes()


BAD = {
    "bombe.docx": bomb("word/document"),
    "bombe.xlsx": bomb("xl/worksheets/sheet"),
    "entitet.docx": entities("<x/>"),
    "entitet.xlsx": entities('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
    "tom.txt": b"",
    "blank.txt": b" \n\n ",
    "bilde.txt": b"\x89PNG\0\0",
    "stor.txt": b"a " * 200_000,
    "stor.eml": message("a " * 200_000).as_bytes(),
    "uten.csv": b"a;b\n1;2\n",
    "bare-overskrift.csv": b"Navn;Innspill\n",
    "celle.csv": b"Navn;Innspill\nA;" + b"x" * 200_000,
    "rader.csv": b"Navn;Innspill\n" + b"A;b\n" * 6_000,
    "ikke.docx": b"PK\x03\x04tull",
    "ikke.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "gammel.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "ikke.pdf": b"hei",
    "lang.pdf": typst.compile("\n\n".join(["Et avsnitt."] * 600).encode()),
    "avkuttet.pdf": b"%PDF-1.7\n%...",
    "sider.pdf": typst.compile(b"#set page(width: 1cm, height: 1cm)\n" + b"a#pagebreak()" * 210),
    "noe.exe": b"MZ",
    "svar.odt": b"PK\x03\x04",
    "hode.eml": b"From: " + b'"a" <a@b.no>, ' * 50_000 + b"\n\nBra",
    "deler.eml": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\na\n" * 5_000 + b"--x--",
    "vedlegg.eml": many_attachments(),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_reason(name: str) -> None:
    with pytest.raises(Unusable) as refused:
        reading.read(BAD[name], name)
    assert refused.value.reason
    assert refused.value.help.endswith(".")
    assert "/etc" not in refused.value.reason


def test_a_document_of_another_program_is_to_be_saved_as_word() -> None:
    with pytest.raises(Unusable) as refused:
        reading.read(b"PK\x03\x04", "svar.odt")
    assert "lagre som .docx" in refused.value.help


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml", "word/styles.xml"])
def test_a_word_file_that_declares_what_its_words_stand_for_is_refused(part: str) -> None:
    """The words would be missing, and nobody would see it."""
    made = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Vi støtter tiltak 1.2.3, men ikke HER.")
    document.save(made)
    declared = b'<!DOCTYPE x [<!ENTITY a "alt det andre">]>'
    out = io.BytesIO()
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(out, "w") as after:
        for each in before.namelist():
            data = before.read(each)
            if each == part:
                head, end, rest = data.partition(b"?>")
                data = head + end + declared + rest.replace(b"HER", b"&a;")
            after.writestr(each, data)
    with pytest.raises(Unusable, match="DOCTYPE") as refused:
        reading.read(out.getvalue(), "svar.docx")
    assert refused.value.help.startswith("Ikke åpne den.")
    assert reading.read(made.getvalue(), "svar.docx")


def test_messages_that_are_passed_on_as_attachments_are_from_those_who_wrote_them(take: Take) -> None:
    around = message("Her er to svar til.", "Arkivet <arkiv@eksempel.no>")
    for name, words in (("Eldrerådet", "Til strategi 1.1: Bra."), ("Husbanken", "Til mål 4: Bra.")):
        around.add_attachment(message(words, f"{name} <post@eksempel.no>"))
    taken = take({"svar.eml": around.as_bytes()})
    assert [answer.sender.name for answer in taken.answers] == ["Privatperson", "Eldrerådet", "Husbanken"]


def test_messages_in_messages_have_an_end(take: Take) -> None:
    assert len(take({"svar.eml": nested(3)}).answers) == 4
    deep = take({"svar.eml": nested(40)})
    notes = [note for answer in deep.answers for note in answer.letter.notes]
    assert len(deep.answers) == 4
    assert sum("nivåer" in note for note in notes) == 1, "what lies deeper is told, and not read"
