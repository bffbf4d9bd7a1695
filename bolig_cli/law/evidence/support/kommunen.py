"""Names of what is the municipality itself: its elected bodies, its units and their sectors, whatever they are called."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import permutations

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.innhold import staar_aapent
from bolig_cli.law.evidence.support.tekst import lest, ordene
from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.model.plan import Enhet, Plan
from bolig_cli.searchable import same_letters

# Words that an elected body's name begins with; a committee («utvalg») may be somebody else's too.
_FOLKEVALGTE = (
    "kommunestyre", "bystyre", "heradsstyre", "herredsstyre", "formannskap", "byråd", "kommuneråd", "hovedutvalg", "hovudutval",
    "planutvalg", "planutval", "bydelsutvalg", "eldreråd", "ungdomsråd",
)  # fmt: skip
_UTVALG = ("utvalg", "utval", "komite", "kommunalutvalg", "kommunalutval", "fagutvalg", "fagutval")
_RAADET_FOR = "råd for personer med funksjonsnedsettelse", "rådet for personer med funksjonsnedsettelse"
# Committees of others, or that only control.
_ANDRES = ("kontroll", "bruker", "brukar", "foreldre", "elev", "student", "pårørende", "pårørande", "beboer", "fylkes")
_LEDELSEN = frozenset(
    ("kommunedirektør", "kommunedirektøren", "rådmann", "rådmannen", "ordfører", "ordføreren", "administrasjonen")
)
# Who leads a part of the municipality, whatever part it is.
_LEDERE = (
    "kommunalsjef", "kommunesjef", "kommunaldirektør", "etatssjef", "etatsjef", "boligsjef", "bustadsjef", "helsesjef",
    "enhetsleder", "einingsleiar", "virksomhetsleder", "verksemdsleiar", "avdelingsleder", "avdelingsleiar", "seksjonsleder",
    "seksjonsleiar", "tjenesteleder", "tenesteleiar",
)  # fmt: skip
_ANDRE_STEDER = ("fylke", "nav", "stat", "sykehus", "sjukehus", "helseforetak", "helseføretak", "fengsel")
_SLAG = (
    "sektor",
    "avdeling",
    "tjeneste",
    "teneste",
    "område",
    "enhet",
    "eining",
    "etat",
    "seksjon",
    "virksomhet",
    "verksemd",
    "avd",
)
_ENDELSER = frozenset(("", "en", "a", "et", "n", "r", "t", "ene", "ane", "ne", "er", "ar"))
_SMAAORD = frozenset(
    ("og", "for", "i", "av", "med", "samt", "kommune", "kommunal", "kommunalområde", "kommunalområdet")
)
_FEILSKREVET = 5  # letters: in shorter words another letter is another word
_BOKMAAL = {
    "bustad": "bolig",
    "eigedom": "eiendom",
    "born": "barn",
    "utdaning": "utdanning",
    "skule": "skole",
    "bustader": "boliger",
    "uppvekst": "oppvekst",
}
# What tells parts of one sector from each other: «Velferd nord» and «Velferd sør».
_DELER = frozenset(
    (
        "nord",
        "sør",
        "syd",
        "øst",
        "aust",
        "vest",
        "midt",
        "sentrum",
        "indre",
        "ytre",
        "øvre",
        "nedre",
        "ii",
        "iii",
        "iv",
    )
)
_MANGE_ORD = 3  # a word written as so many parts can still be put together
_KORT = 3  # letters: «rus» keeps its last


def kan_revidere(context: Context, organ: str) -> bool:
    """Whether a body is one of the municipality's own: an elected one, its administration, or one of its units by name or id."""
    ord = ordene(organ)
    if any(o.startswith(_ANDRES) for o in ord):
        return False
    return (
        er_kommunens(context, organ)
        or any(o.startswith(_UTVALG) for o in ord)
        or organ.strip() in {enhet.id for enhet in context.plan.all(Enhet)}
    )


def er_kommunens(context: Context, navn: str) -> bool:
    """Whether a name is that of the plan's own municipality, its elected bodies, its administration or one of its units."""
    uten = _uten_kommunen(context.plan)
    alle = ordene(same_letters(navn))
    ord = [o for o in alle if o not in uten]
    if not ord or not _LEDELSEN.isdisjoint(ord):
        return True
    if any(o.startswith(_LEDERE) for o in ord):
        return not any(o.startswith(_ANDRE_STEDER) for o in ord) and not _i_en_annen(alle, uten)
    if any(o.startswith(_FOLKEVALGTE) for o in ord) or " ".join(ord).startswith(_RAADET_FOR):
        return not any(o.startswith(_ANDRES) for o in ord)
    return som_ett(" ".join(ord)) in _enhetsnavn(context)


def _i_en_annen(navn: Sequence[str], egne: Collection[str]) -> bool:
    """Whether a name has that of another municipality: «i Horten kommune»."""
    return any(nr and navn[nr - 1] not in egne for nr, o in enumerate(navn) if o in ("kommune", "herad"))


def samme_enhet(context: Context, a: str, b: str) -> bool:
    """Whether two ids are of one unit: the same, or two that are listed under one name in one sector."""
    heter = {e.id: (som_ett(e.tittel), som_ett(e.sektor)) for e in context.plan.all(Enhet) if e.id in (a, b)}
    return a == b or (a in heter and heter.get(a) == heter.get(b))


def _uten_kommunen(plan: Plan) -> frozenset[str]:
    return frozenset((*ordene(plan.kommune.navn), "kommunen", "kommunens"))


@kept
def _enhetsnavn(context: Context) -> frozenset[str]:
    """The units' names as they are compared, without that of the municipality."""
    uten = _uten_kommunen(context.plan)
    titler = (ordene(same_letters(enhet.tittel)) for enhet in context.plan.all(Enhet))
    return frozenset(som_ett(" ".join(o for o in ord if o not in uten)) for ord in titler) - {""}


@lru_cache(maxsize=1024)
def som_ett(navn: str) -> str:
    """A sector's or unit's name as it is compared: the same words in another order, with or without what it is a kind of («sektor»,
    «avdeling»), in brackets, or with letters of another script, is the same."""
    skrevet = lest(same_letters(navn)).replace("&", " og ").replace("aa", "å")
    ord = ordene(_uten_parentes(skrevet)) or ordene(skrevet)
    kort = {_stamme(o) for o in ord if o not in _SMAAORD} - {""}
    return " ".join(sorted(kort or set(ord)))


@lru_cache(maxsize=4096)
def samme_sektor(a: str, b: str) -> bool:
    """Whether two names, as `som_ett` gives them, may be of one sector: spelt otherwise, in the other written language, by its
    first letters, or with more said of it («Helse og velferd, Hof»)."""
    kort, lang = sorted((_ordene_i(a), _ordene_i(b)), key=len)
    if all(any(_samme_ord(o, p) for p in lang) for o in kort):
        return True
    return any(_forbokstaver(x, y) or _delt_opp(x, y) for x, y in ((a, b), (b, a)))


def er_sektor(plan: Plan, navn: str) -> bool:
    """Whether a name may be that of a sector: it is not left open, and not the name of a municipality as a whole."""
    ord = ordene(same_letters(navn))
    if plassholderen(navn) or ord[-1:] in (["kommune"], ["kommunen"], ["herad"]):
        return False
    return bool(ord) and not staar_aapent(" ".join(ord), ("sektor", *_uten_kommunen(plan)))


def _ordene_i(navn: str) -> tuple[str, ...]:
    """The words of a name in bokmål; a number, a letter and a part of the town count where there is nothing else («Sektor 2»)."""
    ord = tuple(_BOKMAAL.get(o, o) for o in navn.split())
    return tuple(o for o in ord if not (o.isdigit() or len(o) == 1 or o in _DELER)) or ord


def _forbokstaver(kort: str, lang: str) -> bool:
    """«hv», «h&v» and «hov» for «helse og velferd», in any order."""
    ord, deler = lang.split(), kort.split()
    bokstaver, foerste = sorted("".join(deler)), [o[0] for o in ord]
    kan_vaere = len(ord) > 1 and (len(deler) == 1 or all(len(o) == 1 for o in deler))
    return kan_vaere and bokstaver in (sorted(foerste), sorted((*foerste, "o")))


def _delt_opp(helt: str, delt: str) -> bool:
    """«vel-ferd» for «velferd»."""
    deler = delt.split()
    return len(deler) <= _MANGE_ORD and helt in map("".join, permutations(deler))


@lru_cache(maxsize=4096)
def _samme_ord(a: str, b: str) -> bool:
    kort, lang = sorted((a, b), key=len)
    if a == b or (len(kort) > _KORT and lang.startswith(kort) and lang[len(kort) :] in _ENDELSER):
        return True
    return len(kort) >= _FEILSKREVET and _avstand_en(kort, lang)


def _avstand_en(kort: str, lang: str) -> bool:
    """Whether one letter put in, left out or exchanged makes the words the same, or two that have changed places."""
    like = next((nr for nr, (x, y) in enumerate(zip(kort, lang, strict=False)) if x != y), len(kort))
    foer, etter = kort[like:], lang[like:]
    if len(lang) > len(kort):
        return foer == etter[1:]
    return foer[1:] == etter[1:] or (foer[:2] == etter[:2][::-1] and foer[2:] == etter[2:])


def _uten_parentes(tekst: str) -> str:
    """«Helse (felles)» → "Helse "."""
    foran, _, resten = tekst.partition("(")
    _, lukket, bak = resten.partition(")")
    return f"{foran} {_uten_parentes(bak)}" if lukket else tekst


def _stamme(ord: str) -> str:
    """«velferdssektoren» → "velferd", «sektor» → "": the word without what kind of unit it is, and its own ending."""
    for slag in _SLAG:
        fra = ord.rfind(slag)
        if fra >= 0 and ord[fra + len(slag) :] in _ENDELSER:
            ord = "" if ord[:fra] in _SLAG else ord[:fra]  # «tjenesteområde» is a kind of unit too
            break
    return ord.rstrip("s") if len(ord) > _KORT else ord
