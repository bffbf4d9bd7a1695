"""Plain data → a statute with its duties, or a municipality's own requirements: the same form, the same checks."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.evidence.evidence import Krav, read_parameters
from bolig_cli.law.ordlister import FAKTA, FASER, PLANTYPER, require_known
from bolig_cli.law.plikt import MAX_LEDD, Hjemmel, Lov, Plikt, Plikttype, Styrke, UtenPlikt, Vilkaar

Noekkel = str | int
T = TypeVar("T")

# What a file may hold before its entries are read: YAML's plain values, and dates, which the catalogue's files have.
Felt: TypeAlias = "str | int | float | bool | dt.date | Sequence[Felt] | Mapping[str, Felt] | None"
Felter: TypeAlias = Mapping[str, Felt]

_LOV = ("id", "tittel", "korttittel", "lovdata", "i_kraft", "verifisert", "lovtekst", "plikter")
_EGNE = ("id", "tittel", "korttittel", "plikter")
_PLIKT = ("id", "hjemmel", "styrke", "adressat", "tittel", "parafrase", "bevis", "veiledning")
_KAN_HA = {"gjelder_naar", "frist", "merknad", "plikttype_grunn", "i_kraft", "opphevet"}
_ID = re.compile(r"[a-z][a-z0-9-]*")
_LOVDATA = re.compile(r"(?:lov|forskrift)/[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[0-9]+)?")
_FINGERAVTRYKK = re.compile(r"[0-9a-f]{16}")


class Innslagsfeil(ValueError):
    """A fault in an entry, as a Norwegian sentence without its full stop.

    `hvor` names the entry ("bsl-5-2-1", "innslag 3"; "" for the file), `sti` is its place in the data.
    """

    def __init__(self, melding: str, hvor: str = "", sti: tuple[Noekkel, ...] = ()) -> None:
        super().__init__(melding)
        self.hvor, self.sti = hvor, sti


def les_lov(fil: Felt) -> Lov:
    """A statute of the catalogue. Raises Innslagsfeil for anything that is wrong, missing or too much in it."""
    data = _mapping(fil, "filen")
    _keys(data, _LOV, {"uten_plikt", "opphevet"})
    kort, lovdata = _text(data, "korttittel"), _lovdata(data)

    def plikt(entry: Felter) -> Plikt:
        _keys(entry, (*_PLIKT, "plikttype", "fingeravtrykk"), _KAN_HA)
        return _plikt(entry, kort, lovdata)

    def uten(entry: Felter) -> UtenPlikt:
        _keys(entry, ("hjemmel", "grunn", "fingeravtrykk"), set())
        return UtenPlikt(
            hjemmel=_hjemmel(entry, kort, lovdata),
            grunn=_text(entry, "grunn"),
            fingeravtrykk=_fingeravtrykk(entry),
        )

    plikter = tuple(_innslag(data, "plikter", plikt))
    uten_plikt = tuple(_innslag(data, "uten_plikt", uten)) if "uten_plikt" in data else ()
    i_kraft, opphevet = _tid(data)
    tittel, lovtekst = _text(data, "tittel"), _text(data, "lovtekst")
    return Lov(
        id=_id(data),
        tittel=tittel,
        korttittel=kort,
        lovdata=lovdata,
        i_kraft=i_kraft,
        verifisert=_date(data, "verifisert"),
        plikter=plikter,
        uten_plikt=uten_plikt,
        lovtekst=lovtekst,
        opphevet=opphevet,
    )


def les_egne_krav(fil: Felt) -> Lov:
    """A file of the municipality's own requirements: as a statute, but the source may be any document (`sted`), and the day that
    it applies from, the day of verification and the fingerprints may be left out. Raises Innslagsfeil as `les_lov`."""
    data = _mapping(fil, "filen")
    _keys(data, _EGNE, {"lovdata", "i_kraft", "opphevet", "verifisert", "lovtekst"})
    kort = _text(data, "korttittel")
    lovdata = _lovdata(data) if "lovdata" in data else ""

    def plikt(entry: Felter) -> Plikt:
        _keys(entry, _PLIKT, _KAN_HA | {"plikttype", "fingeravtrykk"})
        return _plikt(entry, kort, lovdata)

    i_kraft, opphevet = _tid(data)
    verifisert = _date(data, "verifisert") if "verifisert" in data else None
    plikter = tuple(_innslag(data, "plikter", plikt))
    lovtekst = _text(data, "lovtekst") if "lovtekst" in data else ""
    return Lov(
        id=_id(data),
        tittel=_text(data, "tittel"),
        korttittel=kort,
        lovdata=lovdata,
        i_kraft=i_kraft,
        verifisert=verifisert,
        plikter=plikter,
        lovtekst=lovtekst,
        opphevet=opphevet,
    )


def _innslag(data: Felter, key: str, les: Callable[[Felter], T]) -> Iterator[T]:
    """Reads the entries of a list; a fault in one of them tells which."""
    for number, entry in enumerate(_list(data, key)):
        id = entry.get("id") if isinstance(entry, Mapping) else None
        ord = "innslag" if key == "plikter" else key
        hvor = id if isinstance(id, str) and id else f"{ord} {number + 1}"
        try:
            yield les(_mapping(entry, "innslaget"))
        except ValueError as error:
            raise Innslagsfeil(str(error), hvor, (key, number)) from None


def _plikt(entry: Felter, kort: str, lovdata: str) -> Plikt:
    id = _id(entry)
    styrke = entry["styrke"]
    if styrke not in list(Styrke):
        raise Innslagsfeil(f"«styrke» kan ikke være {styrke}; bruk {', '.join(Styrke)}")
    hjemmel = _hjemmel(entry, kort, lovdata)
    i_kraft, opphevet = _tid(entry)
    return Plikt(
        id=id,
        hjemmel=hjemmel,
        lovdata=f"{lovdata}/§{hjemmel.paragraf.replace(' ', '')}" if hjemmel.paragraf else "",
        styrke=Styrke(str(styrke)),
        plikttype=_plikttype(entry),
        adressat=_text(entry, "adressat"),
        tittel=_text(entry, "tittel"),
        parafrase=_text(entry, "parafrase"),
        vilkaar=_vilkaar(_mapping(entry["gjelder_naar"], "gjelder_naar")) if "gjelder_naar" in entry else Vilkaar(),
        frist=_date(entry, "frist") if "frist" in entry else None,
        krav=tuple(_krav(_mapping(krav, "bevis")) for krav in _list(entry, "bevis")),
        veiledning=_text(entry, "veiledning"),
        plikttype_grunn=_text(entry, "plikttype_grunn") if "plikttype_grunn" in entry else "",
        merknad=_text(entry, "merknad") if "merknad" in entry else "",
        fingeravtrykk=_fingeravtrykk(entry) if "fingeravtrykk" in entry else "",
        i_kraft=i_kraft,
        opphevet=opphevet,
    )


def _tid(entry: Felter) -> tuple[dt.date | None, dt.date | None]:
    """From which day an act or a provision applies, and from which it no longer does; None where that is not stated."""
    i_kraft = _date(entry, "i_kraft") if "i_kraft" in entry else None
    opphevet = _date(entry, "opphevet") if "opphevet" in entry else None
    if i_kraft and opphevet and opphevet <= i_kraft:
        raise Innslagsfeil("opphevet er ikke etter i_kraft; rett en av datoene")
    return i_kraft, opphevet


def _plikttype(entry: Felter) -> Plikttype:
    """The kind of duty. A municipality's own requirement is one of what the plan must hold, unless it says otherwise."""
    value = entry.get("plikttype", Plikttype.PLANINNHOLD)
    if value not in list(Plikttype):
        raise Innslagsfeil(f"«plikttype» kan ikke være {value}; bruk {', '.join(Plikttype)}")
    return Plikttype(str(value))


def _fingeravtrykk(entry: Felter) -> str:
    value = entry["fingeravtrykk"]
    if not isinstance(value, str) or not _FINGERAVTRYKK.fullmatch(value):
        raise Innslagsfeil("fingeravtrykk er ikke 16 heksadesimale tegn i anførselstegn")
    return value


def _hjemmel(entry: Felter, kort: str, lovdata: str) -> Hjemmel:
    """A § where the source is a statute (it has an address at Lovdata), else a place in the document."""
    hjemmel = _mapping(entry["hjemmel"], "hjemmel")
    if not lovdata:
        _keys(hjemmel, ("sted",), set())
        return Hjemmel(kort, sted=_text(hjemmel, "sted"))
    _keys(hjemmel, ("paragraf",), {"ledd", "punktum", "nummer", "bokstav"})
    paragraf = hjemmel["paragraf"]
    if not isinstance(paragraf, str) or not re.fullmatch(r"[0-9]+( [A-Z]-[0-9]+|-[0-9]+)?( [a-z])?", paragraf):
        raise Innslagsfeil(f"paragraf {paragraf!r} er ikke et paragrafnummer i anførselstegn")
    return Hjemmel(
        kort,
        paragraf=paragraf,
        ledd=_del(hjemmel, "ledd"),
        punktum=_del(hjemmel, "punktum"),
        nummer=_del(hjemmel, "nummer"),
        bokstav=_bokstav(hjemmel),
    )


def _del(hjemmel: Felter, key: str) -> int | None:
    """The number of a part of a §; None where it is not named."""
    if key not in hjemmel:
        return None
    value = hjemmel[key]
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MAX_LEDD:
        raise Innslagsfeil(f"{key} må være et tall fra 1 til {MAX_LEDD}")
    return value


def _bokstav(hjemmel: Felter) -> str | None:
    if "bokstav" not in hjemmel:
        return None
    value = hjemmel["bokstav"]
    if not isinstance(value, str) or not re.fullmatch("[a-zæøå]", value):
        raise Innslagsfeil("bokstav må være én liten bokstav")
    return value


def _vilkaar(entry: Felter) -> Vilkaar:
    _keys(entry, (), {"plantype", "fase", "kommune", "fra", "til"})
    plantype = _list(entry, "plantype") if "plantype" in entry else []
    fase = _list(entry, "fase") if "fase" in entry else []
    fakta = _mapping(entry["kommune"], "kommune") if "kommune" in entry else {}
    require_known("plantype", plantype, PLANTYPER)
    require_known("fase", fase, FASER)
    require_known("kommune", fakta, FAKTA)
    kjent = {navn: verdi for navn, verdi in fakta.items() if isinstance(verdi, bool)}
    if wrong := [navn for navn in fakta if navn not in kjent]:
        raise Innslagsfeil(f"{', '.join(wrong)} må være true eller false")
    fra = _date(entry, "fra") if "fra" in entry else None
    til = _date(entry, "til") if "til" in entry else None
    if fra and til and til < fra:
        raise Innslagsfeil("gjelder_naar slutter før det begynner; rett fra eller til")
    return Vilkaar(
        plantype=tuple(map(str, plantype)), fase=tuple(map(str, fase)), fakta=tuple(kjent.items()), fra=fra, til=til
    )


def _krav(entry: Felter) -> Krav:
    values = dict(entry)
    name = values.pop("type", None)
    avgjoerende = values.pop("avgjoerende", False)
    if not isinstance(avgjoerende, bool):
        raise Innslagsfeil("avgjoerende må være true eller false")
    eller = _krav(_mapping(values.pop("eller"), "eller")) if "eller" in values else None
    if eller and eller.avgjoerende:
        raise Innslagsfeil("avgjoerende hører til det beviset som står først, ikke til «eller»")
    if not isinstance(name, str) or name not in BEVISTYPER:
        raise Innslagsfeil(f"bevistypen {name} finnes ikke; bruk {', '.join(BEVISTYPER)}")
    kind = BEVISTYPER[name]
    try:
        return Krav(kind, read_parameters(kind.parametre, values), avgjoerende, eller)
    except ValueError as error:
        raise Innslagsfeil(f"bevistypen {name}: {error}") from None


def _mapping(value: Felt, name: str) -> Felter:
    if not isinstance(value, dict) or not value or not all(isinstance(key, str) for key in value):
        raise Innslagsfeil(f"{name} har ikke nøkler med verdier")
    return value


def _list(entry: Felter, key: str) -> Sequence[Felt]:
    value = entry[key]
    if not isinstance(value, list) or not value:
        raise Innslagsfeil(f"{key} må være en liste med minst ett innslag")
    return value


def _keys(entry: Felter, needed: tuple[str, ...], others: set[str]) -> None:
    if unknown := sorted(set(entry) - set(needed) - others):
        raise Innslagsfeil(f"ukjent nøkkel {', '.join(unknown)}")
    if missing := [key for key in needed if key not in entry]:
        raise Innslagsfeil(f"mangler {', '.join(missing)}")


def _id(entry: Felter) -> str:
    value = entry["id"]
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise Innslagsfeil("id må være små bokstaver a–z, tall og bindestrek, og begynne med en bokstav")
    return value


def _lovdata(entry: Felter) -> str:
    adresse = _text(entry, "lovdata")
    if not _LOVDATA.fullmatch(adresse):
        raise Innslagsfeil(f"lovdata {adresse} er ikke en adresse hos Lovdata, for eksempel lov/2022-12-20-121")
    return adresse


def _text(entry: Felter, key: str) -> str:
    """The text on one line."""
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise Innslagsfeil(f"{key} må være en tekst")
    return " ".join(value.split())


def _date(entry: Felter, key: str) -> dt.date:
    value = entry[key]
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):  # as the author's files have it
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise Innslagsfeil(f"{key}: datoen {value} finnes ikke") from None
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise Innslagsfeil(f"{key} må være en dato, for eksempel 2027-07-01")
    return value
