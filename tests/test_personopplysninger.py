"""What is taken for a birth number, a telephone number, an address or a word about health, and what is not.

The birth numbers are worked out here, for days from 2038 on: nobody has them.
"""

from collections.abc import Iterator

import pytest

from bolig_cli.personopplysninger import (
    REMOVED,
    Slag,
    er_foedselsnummer,
    foedselsnumre,
    personopplysninger,
    uten_foedselsnumre,
)

_FIRST, _SECOND = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def _with_checks(nine: str) -> str:
    """Nine digits with their check digits, "" where there are none: by the remainder of the sum, as Skatteetaten tells it."""
    for weights in (_FIRST, _SECOND):
        rest = sum(weight * int(digit) for weight, digit in zip(weights, nine, strict=False)) % 11
        if rest == 1:
            return ""
        nine += str((11 - rest) % 11)
    return nine


def _made(day: int, month: int, start: int = 500) -> Iterator[str]:
    for own in range(start, 1000):
        if made := _with_checks(f"{day:02}{month:02}38{own}"):
            yield made


def number(day: int = 1, month: int = 2, skip: int = 0) -> str:
    made = _made(day, month)
    for _ in range(skip):
        next(made)
    return next(made)


def spaced(digits: str, pattern: str) -> str:
    left = iter(digits)
    return "".join(next(left) if sign == "0" else sign for sign in pattern)


TRUE = (
    *(number(day, month) for day, month in ((1, 1), (15, 6), (28, 2), (31, 12), (30, 4), (9, 9), (7, 11), (22, 10))),
    *(number(day + 40, month) for day, month in ((1, 1), (15, 6), (28, 2), (31, 12), (3, 3))),  # D-numbers
    *(number(day, month + 40) for day, month in ((1, 1), (15, 6))),  # in health care
    *(number(12, 5, skip) for skip in range(6)),
    spaced(number(), "000000 00000"),
    spaced(number(), "00 00 00 00000"),
    spaced(number(), "000000-00000"),
    spaced(number(), "000000/00000"),
    spaced(number(), "000000–00000"),
    spaced(number(), "00.00.00 00000"),
    spaced(number(), "00.00.00-00000"),
    spaced(number(), "000000 000 00"),
    spaced(number(), "000000\u00a000000"),
    spaced(number(), "000000 - 00000"),
    spaced(number(), "000000\u00ad00000"),
    spaced(number(), "000000\u200b00000"),
    f"Fnr. {number()}",
    f"({number()})",
    f"fnr:{number()}.",
    f"«{number()}»",
    f"{number()}, og noe mer",
    f"fnr{number()}",
    f"p{number()}",
    f"fødselsnr.{number()}x",
    f"personnummer{number()}",
    f"fil_{number()}",
    spaced(number(), "0000 0000 000"),
    spaced(number(), "0000.0000.000"),
    spaced(number(), "000 000 00000"),
    spaced(number(), "0 0 0 0 0 0 0 0 0 0 0"),
    "".join(chr(0xFF10 + int(digit)) for digit in number()),  # as wide as two letters
)
FALSE = (
    "12345678901",
    "00000000000",
    "11111111111",
    "99999999999",
    number()[:-1] + str((int(number()[-1]) + 1) % 10),
    number()[:-2] + str((int(number()[-2]) + 1) % 10) + number()[-1],
    number()[1:] + number()[0],
    number()[:10],
    number() + "0",
    "0" + number(),
    _with_checks("320138500") or "320138500",  # no such day
    _with_checks("300238501") or "300238501",
    _with_checks("311138502") or "311138502",
    _with_checks("011338503") or "011338503",
    _with_checks("720138505") or "720138505",
    _with_checks("018138504") or "018138504",  # Skatteetaten's own, which nobody has
    _with_checks("159138507") or "159138507",
    _with_checks("010145600") or "010145600",  # a century without such numbers
    "1234.56.78901",
    "6345.05.12345",
    "987 654 321",
    "+47 22 33 44 55",
    "2024-02-05",
    "05.02.2024 kl. 10.30",
    "2024/12345-67",
    "1 234 567 890,50",
    "NO93 8601 1117 947",
    f"x{number()}",
    f"{number()}a",
    f"{number()[:6]}a{number()[6:]}",
    f"{number()[:6]}\n{number()[6:]}",
    f"{number()[:6]};{number()[6:]}",
    "0f1e" + number() + "9c",
    "beef" + number() + "ab12",
    spaced(number(), "00 000 000 000"),
    f"2031 {spaced(number(), '0000 0000 000')}",
    f"{spaced(number(), '0000 0000 000')} 12",
    "sak 24/00000",
    "gnr. 12, bnr. 345, snr. 6",
)


def test_how_many() -> None:
    assert len(set(TRUE)) >= 30
    assert len(set(FALSE)) >= 30


def test_birth_numbers_are_found_and_taken_out() -> None:
    missed = [text for text in TRUE if uten_foedselsnumre(f"Jeg har {text} her")[1] != 1]
    assert missed == []
    for text in TRUE:
        assert REMOVED in uten_foedselsnumre(text)[0]
        assert not any(map(str.isdecimal, uten_foedselsnumre(text)[0]))


def test_other_numbers_are_not() -> None:
    assert [text for text in FALSE if list(foedselsnumre(f"Tallet {text} her"))] == []


def test_a_single_digit_that_is_wrong_is_seen() -> None:
    right = number()
    assert er_foedselsnummer(right)
    for at in range(11):
        for digit in set("0123456789") - {right[at]}:
            assert not er_foedselsnummer(right[:at] + digit + right[at + 1 :])


THERE = {
    Slag.TELEFON: (
        "Ring meg på 912 34 567", "tlf. 91234567", "Mob: 41 23 45 67", "telefon 22 12 34 56", "+47 912 34 567", "Mobil 98765432",
        "Tlf 33 05 90 00", "0047 48 12 34 56", "ring 90 12 34 56", "(tlf. 33059000)",
    ),
    Slag.EPOST: (
        "kari@eksempel.no", "Skriv til ola.nordmann@eksempel.no.", "a_b+c@post.eksempel.com", "<per@eksempel.org>",
        "KARI@EKSEMPEL.NO", "per-olav@eksempel.no,",
    ),
    Slag.ADRESSE: (
        "Jeg bor i Storgata 12", "Solveien 3 B", "Nedre Torggate 14", "Gamle Kirkevei 7a", "3080 HOLMESTRAND", "Postboks 312",
        "Bjørkealléen 4", "Parkveien 22",
    ),
    Slag.HELSE: (
        "Jeg har fått kreft", "sønnen min har autisme", "Min mor har demens", "vi har en datter med ADHD", "jeg ble innlagt",
        "mannen min er alkoholiker", "Broren min er lammet", "jeg er uføretrygdet", "Sønnen min har Downs syndrom.",
        "Mannen min er ruset og har psykisk lidelse.", "har gutt med Downs syndrom", "Jeg er alvorlig syk",
        "Hun er psykisk utviklingshemmet", "dotter vår har cerebral parese", "Jeg har hatt rusproblemer i mange år",
        "samboeren sitter i rullestol", "jeg er rusavhengig",
    ),
}  # fmt: skip
NOT_THERE = (
    "Planen koster 12 345 678 kroner", "91 tilpassede boliger og 59 boliger", "Vi trenger 300 boliger innen 2030",
    "Tabell 12 og 13 viser 4 500 husstander", "boligsosialloven § 5 annet ledd", "Vei 2 er stengt", "tiltak 2.1.3", "2024–2027",
    "Eldrerådet ber om flere boliger", "helse- og omsorgstjenesten", "personer med rusproblemer eller psykiske lidelser",
    "planen har et eget tiltak om demens", "kreftkoordinator", "Storgata trenger fortau", "side 14 av 120", "kl. 10.00–12.00",
    "kr 45 000 000", "20 000 000 kroner", "sak 45/24", "Det er 61 prosent eneboliger", "u@", "@kommune", "Kapittel 4 Veien videre",
    "2 500 personer", "10 12 14 16", "fra 2020 til 2023", "nr. 2014", "de 102 som ble bosatt", "Nav Holmestrand", "mål 2 og mål 3",
    "år 2038 2039 2040", "Vi mener at mennesker med rusproblemer trenger en bolig", "Jeg mener at rusavhengige må få hjelp",
    "Faren for rusproblemer er stor", "Mange med psykiske lidelser bor dårlig", "boliger for utviklingshemmede",
    "Min erfaring er at personer med psykisk lidelse venter lenge", "Vi har en plan for funksjonshemmede",
)  # fmt: skip


@pytest.mark.parametrize("slag", THERE)
def test_of_persons(slag: Slag) -> None:
    assert [text for text in THERE[slag] if slag not in {found.slag for found in personopplysninger(text)}] == []


def test_not_of_persons() -> None:
    assert len(NOT_THERE) >= 30
    assert {text: found for text in NOT_THERE if (found := personopplysninger(text))} == {}
