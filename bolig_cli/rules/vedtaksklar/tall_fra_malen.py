import re
from collections.abc import Iterator, Mapping, Sequence

from bolig_cli import maltekst, tallord
from bolig_cli.finding import Severity
from bolig_cli.law.egne_ord import malens, tall_i
from bolig_cli.model.plan import Tiltak
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.searchable import searchable

_NAVN = {"poster": "beløpene", "boliger": "boligene"}
_STED = {"poster": ("okonomi", "poster"), "boliger": ("boliger",)}
_RETT = {
    "poster": "Skriv det tiltaket koster. Er det ikke kjent, skriver du «status: må utredes», og tar bort postene.",
    "boliger": "Skriv hvor mange boliger tiltaket gir, eller ta dem bort. Er tallet riktig, skriver du det i beskrivelsen også.",
}
_KRYSSET = ("virkemidler", "svarer_paa", "maalgrupper")


@rule("tall-fra-malen", Severity.ADVARSEL, in_draft=Severity.MERKNAD)
def tall_fra_malen(context: Context) -> Iterator[Problem]:
    """Et tiltak er skrevet om, men beløpene eller boligene er de malen skrev.

    Beløpene i et tiltak går inn i summene for planen, og boligene blir satt mot det som mangler i behovsoversikten. Blir et tiltak
    fra «bolig init» til et annet tiltak, og tallene blir stående, viser planen penger og boliger som ingen har tenkt på.

    Regelen gjelder tiltak med egen beskrivelse, der postene har akkurat slagene, betalerne og beløpene til et av malens tiltak.
    Årene spiller ingen rolle, og heller ikke hva id-en er nå. Ett tall for boliger kan være likt ved en tilfeldighet. Regelen sier
    bare fra om boligene når beløpene også er malens, eller når noe av det som er krysset av (virkemidler, målgrupper eller
    lovkrav), er malens, og tittelen, beskrivelsen og indikatoren ikke sier hvor mange boliger det blir.

    Slik retter du det: skriv det tiltaket koster, og hvor mange boliger det gir. Er kostnaden ikke kjent, skriver du
    `status: må utredes`, og tar bort postene. Er tallet på boliger riktig, skriver du det i beskrivelsen også.
    """
    for tiltak in context.plan.all(Tiltak):
        beskrivelse = tiltak.beskrivelse.plain
        if not beskrivelse.strip() or malens(context.plan, beskrivelse):
            continue
        staar = _staar(tiltak)
        if staar:
            yield Problem(
                tiltak.origin.at(*_STED[staar[0]]),
                f"{capital(named(tiltak))} er skrevet om, men {listing([_NAVN[felt] for felt in staar])} er de malen skrev.",
                " ".join(_RETT[felt] for felt in staar),
            )


def _staar(tiltak: Tiltak) -> Sequence[str]:
    """Which figures of a measure are those of one of the template's, most of them where it is like several."""
    tall = tall_i(tiltak)
    if not any(tall.values()):
        return ()
    like = (_som_i(tiltak, tall, malen) for malen in maltekst.template().ticks.values())
    return max(like, key=len, default=())


def _som_i(tiltak: Tiltak, tall: Mapping[str, tuple[str, ...]], malen: Mapping[str, tuple[str, ...]]) -> Sequence[str]:
    staar = [felt for felt in _NAVN if tall[felt] and tall[felt] == malen.get(felt)]
    if staar == ["boliger"] and (_sier_tallene(tiltak) or not _krysset_av_som(tiltak, malen)):
        return ()
    return staar


def _krysset_av_som(tiltak: Tiltak, malen: Mapping[str, tuple[str, ...]]) -> bool:
    return any(
        (ider := tuple(ref.id for ref in getattr(tiltak, felt))) and ider == malen.get(felt) for felt in _KRYSSET
    )


def _sier_tallene(tiltak: Tiltak) -> bool:
    """Whether the measure's own words have each number of homes: then somebody has thought of it."""
    words = re.findall(r"\w+", searchable(" ".join((tiltak.tittel, tiltak.beskrivelse.plain, tiltak.indikator))))
    said = {tallord.READ.get(word, int(word) if word.isascii() and word.isdecimal() else 0) for word in words}
    return all(each.antall in said for each in tiltak.boliger)
