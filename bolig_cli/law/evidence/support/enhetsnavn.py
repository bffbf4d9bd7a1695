"""When the name of a unit, or of the appeal body, says that it is another than what it is listed as.

Municipalities call their units all sorts of names. But one that has the name of another municipality may be of that one, and one
whose name has no word of a unit, an office or the field may be anything. Then somebody has to read it.
"""

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.andre_kommuner import Nevnt, andre_kommuner, er_delt
from bolig_cli.law.evidence.support.emnesoek import egne_navn
from bolig_cli.law.evidence.support.fagfelt import eget_felt
from bolig_cli.law.evidence.support.navnet import er_kjent_enhetsord
from bolig_cli.law.evidence.support.tekst import har_et_av, ordene, setninger
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Enhet, Ref
from bolig_cli.searchable import searchable

# What a part of a municipality, and who leads one, is called by, whatever it works with.
_ENHETER = (
    "kontor", "tjenest", "tenest", "enhet", "eining", "avdeling", "seksjon", "team", "senter", "sentral", "etat", "stab",
    "virksomhet", "verksemd", "område", "sektor", "leder", "leiar", "sjef", "direktør", "rådmann", "ordfører", "ordførar",
    "koordinator", "rådgiv", "rådgjev", "konsulent", " nav ", "vakt", "mottak", "utvalg", "utval", "nemnd", " råd ", "rådet",
    "styre", "formannskap", "skole", "skule", "barnehage", "bibliotek", "kommun", "bydel", "herad", "byråd", "administrasjon",
    "forvaltning",
    "saksbehandl", "sakshandsam", "arkiv", "digital", "personvern", "juridisk", "jurist", "politisk", "krise", "beredskap",
    "dagtilbud", "dagtilbod", "aktivitet", "foretak", "føretak", " kf ", "fellesskap", "gruppe", "base", "ressurs", "tiltak",
    "utekontakt", "feltpleie", "botilbud", "butilbod", "bolig", "bustad", "heim", "hjem", "psyk", "vernepleie", "prosjekt",
    "service", "kundetorg", "innbyggertorg", "hr ", "ikt", "samfunn", "kvalitet", "kirke", "kyrkje", "ungdom", "eldre",
    "frivillig", "los ", "losen", "ungbo", "varme",
)  # fmt: skip
# A society of people who have joined it is no unit.
_FORENINGER = ("klubb", "forening", "foreining", "idrettslag", "losje", "kompani", "korps ", "korpset", "sparebank")
_STATSFORVALTER = ("statsforvalt",)


def tvil_ved_enhet(context: Context, ref: Ref | None) -> Text:
    """Why somebody has to read which unit it is, as it is said of evidence; empty where the name raises no doubt."""
    return _tvil(context).get(ref.id, "") if ref else ""


@kept
def egne_enhetsnavn(context: Context) -> frozenset[str]:
    """The names of the municipality's own units, as they are searched."""
    return frozenset(f" {searchable(enhet.tittel)} " for enhet in context.plan.all(Enhet) if enhet.tittel)


def heter_statsforvalter(navn: str) -> bool:
    """Whether a name is that of the statsforvalter: what comes first in it says which body it is."""
    return any(o.startswith(_STATSFORVALTER) for o in ordene(navn)[:1])


@kept
def _tvil(context: Context) -> dict[str, Text]:
    """The units whose names raise a doubt, by id, each with why."""
    alle = ((enhet.id, _tvil_ved(context, enhet)) for enhet in context.plan.all(Enhet))
    return {id: tvil for id, tvil in alle if tvil}


def _tvil_ved(context: Context, enhet: Enhet) -> Text:
    navn = enhet.tittel
    if (annen := next(andre_kommuner(context, navn), None)) and not _er_felles(context, enhet, annen):
        return message(
            " Navnet «{navn}» kan bety at enheten hører til {annen}, og må leses.", navn=navn, annen=annen.navn
        )
    if har_et_av(navn, _FORENINGER) or not (har_et_av(navn, _ENHETER) or er_kjent_enhetsord(navn) or eget_felt(navn)):
        return message(" Navnet «{navn}» sier ikke at det er en enhet i kommunen, og må leses.", navn=navn)
    return ""


def _er_felles(context: Context, enhet: Enhet, annen: Nevnt) -> bool:
    """Whether the unit is said to be several municipalities': by its name, in its list, or in a chapter that tells who is host."""
    if len(enhet.kommune) > 1 or er_delt(enhet.tittel) or not egne_navn(context).isdisjoint(ordene(enhet.tittel)):
        return True
    sted = searchable(annen.navn).split()[0]
    alle = (s for k in context.plan.kapitler if "vertskommun" in k.tekst.searched for s in setninger(k.tekst.plain))
    return any("vertskommun" in s and sted in s for s in alle)
