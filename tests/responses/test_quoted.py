"""The message that is answered is no word of the sender's: it gives no point and no place, and is kept."""

import pytest

from bolig_cli.responses.quoted import parted, passed_on
from tests.responses.conftest import Take
from tests.responses.messages import message

OWN = "Hei\n\nStrategi 2.2 er god.\n\nMvh\nLinda Testesen\nleder, Eldrerådet"
ASKS = "Vi ber om innspill til tiltak 1.1.1 og tiltak 3.3.1."
FIELDS = "Fra: Postmottak <post@eksempel.no>\nSendt: fredag 2. februar 2024 09:00\nTil: Eldrerådet\nEmne: Høring"
QUOTED = {
    "Outlook": f"{FIELDS}\n\n{ASKS}",
    "original": f"-----Opprinnelig melding-----\n{FIELDS}\n\n{ASKS}",
    "rule": f"________________________________\n{FIELDS}\n\n{ASKS}",
    "skrev": f"fre. 2. feb. 2024 kl. 09:00 skrev Postmottak <post@eksempel.no>:\n\n> {ASKS}\n> Frist 22. mars.",
    "two lines": f"fre. 2. feb. 2024 kl. 09:00 skrev Postmottak\n<post@eksempel.no>:\n\n{ASKS}",
    "wrote": f"On Fri, 2 Feb 2024 at 09:00, Postmottak <post@eksempel.no> wrote:\n> {ASKS}",
    "marks": f"> {ASKS}\n>\n> Hilsen kommunen",
}


@pytest.mark.parametrize("below", QUOTED.values(), ids=QUOTED)
def test_what_is_answered_gives_no_point_and_no_place_and_is_kept(take: Take, below: str) -> None:
    taken = take({"svar.eml": message(f"{OWN}\n\n{below}", sender="Linda <l@eksempel.no>").as_bytes()})
    (answer,) = taken.answers
    assert [point.text for point in answer.points] == ["Strategi 2.2 er god."]
    assert [point.placing.ids for point in answer.points] == [
        point.placing.ids for point in take({"a.txt": b"Strategi 2.2 er god."}).answers[0].points
    ]
    assert answer.sender.name == "Eldrerådet", "the signature above it counts"
    assert answer.quoted == below
    assert b"\nsitert:" in (next(iter(taken.changes.files.values())) or b"")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (f"---------- Videresendt melding ---------\n{FIELDS}\n\nTiltak 1.1.1 er bra.", "VS: Svar"),
        (f"Til saken.\n\n{FIELDS}\n\nTiltak 1.1.1 er bra.", "VS: Svar"),
        ("Høringsuttalelse\nFra: Eldrerådet\nTil: Kommunen\nDato: 12. mars 2024\n\nTiltak 1.1.1 er bra.", ""),
        ("> Tiltak 1.1.1\nBra.\n> Tiltak 1.1.2\nIkke bra.", ""),
        ("Den 2. februar 2024 kl. 09:00 skrev Per:\n> Tiltak 1.1.1\nBra.\n> Tiltak 1.1.2\nIkke bra.", ""),
        ("Dette skrev Husbanken:\n\nTiltak 1.1.1 er bra.", ""),
        ("Fra: i dag\n\nTiltak 1.1.1 er bra.", ""),
    ],
)
def test_what_is_the_answer_itself_stays(text: str, subject: str) -> None:
    assert parted(text, subject).own == text


WRITTEN = (
    "Fra: Kari Testesen <kari@eksempel.no>\nSendt: mandag 18. mars 2024 20:14\n"
    "Til: Postmottak <postmottak@holmestrand.kommune.no>\nEmne: Høring"
)
LETTER = "Hei!\n\nJeg bor i Bekkegata 12.\n\nTiltak 1.1.1: Fem år er for kort.\n\nHilsen\nKari Testesen"
PASSED_ON = {
    "only the fields": WRITTEN,
    "a word above": f"Til orientering.\n\nMvh\nNav Holmestrand, kommunale tjenester\n\n{WRITTEN}",
    "a mark": f"Se under.\n\n---------- Forwarded message ---------\n{WRITTEN}",
    "original": f"-----Opprinnelig melding-----\n{WRITTEN}",
    "a rule": f"________________________________\n{WRITTEN}",
    "another order": (
        "-------- Videresendt melding --------\nEmne: Høring\nDato: Mon, 18 Mar 2024 20:14:00 +0100\n"
        "Fra: Kari Testesen <kari@eksempel.no>\nTil: post@husbanken.no"
    ),
}


@pytest.mark.parametrize("above", PASSED_ON.values(), ids=PASSED_ON)
def test_a_message_that_is_passed_on_is_from_the_one_who_wrote_it(take: Take, above: str) -> None:
    """The office that sends it on is no author of it: a private person's words would else be printed as an authority's."""
    sent = message(f"{above}\n\n{LETTER}", sender="Saksbehandler <sb@holmestrand.kommune.no>", subject="VS: Høring")
    taken = take({"svar.eml": sent.as_bytes()})
    (answer,) = taken.answers
    assert answer.sender.is_private
    assert answer.day
    assert answer.day.isoformat() == "2024-03-18", "the day that it was written"
    assert [point.text for point in answer.points] == [
        point.text for point in take({"svar.txt": LETTER.encode()}).answers[0].points
    ]
    assert answer.head.startswith(above), "nothing is lost"
    again = take({"a.eml": message(LETTER, sender="Kari <kari@eksempel.no>").as_bytes(), "svar.eml": sent.as_bytes()})
    assert len(again.answers) == 1, "the same words are one answer"


def test_a_body_whose_message_is_passed_on_is_the_sender(take: Take) -> None:
    fields = WRITTEN.replace("Kari Testesen <kari@eksempel.no>", "Husbanken [mailto:post@husbanken.no]")
    sent = message(f"{fields}\n\nTiltak 1.1.1 er bra.", sender="Kari <kari@gmail.com>", subject="VS: Høring")
    (answer,) = take({"svar.eml": sent.as_bytes()}).answers
    assert answer.sender.name == "Husbanken"


def test_what_has_words_of_its_own_is_not_passed_on() -> None:
    assert passed_on(f"{OWN}\n\n{FIELDS}\n\n{ASKS}") is None
    assert passed_on(OWN) is None


def test_an_answer_below_what_it_quotes_is_the_sender_s() -> None:
    found = parted(f"Den 2. februar skrev Per:\n> {ASKS}\n\nTiltak 1.2.3 er bra.")
    assert (found.own, found.quoted) == ("Tiltak 1.2.3 er bra.", f"Den 2. februar skrev Per:\n> {ASKS}")


@pytest.mark.parametrize("line", ["> a skrev b:", "Fra: a", "", "---", "Fra: a\nTil: b\nEmne: c", "a skrev b:\n> c\nd"])
def test_a_long_message_is_gone_through_once(line: str) -> None:
    parted("\n".join([line] * 60_000))
