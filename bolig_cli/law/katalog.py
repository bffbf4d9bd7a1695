"""Reading the catalogue: one YAML file per statute. A wrong entry is an error here, not when a plan is checked.

The form of the files is described, for editors and people, by `schema/katalog.schema.json`.
"""

import datetime as dt
import re
from collections.abc import Hashable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bolig_cli.errors import BoligError
from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.evidence.evidence import Krav, les_parametre
from bolig_cli.law.ordlister import FAKTA, FASER, PLANTYPER, krev_kjente
from bolig_cli.law.plikt import MAX_LEDD, Hjemmel, Katalog, Lov, Plikt, Styrke, UtenPlikt, Vilkaar

FOLDER = Path(__file__).parent / "katalog"

_LOV = ("id", "tittel", "korttittel", "lovdata", "i_kraft", "verifisert", "plikter")
_PLIKT = ("id", "hjemmel", "styrke", "adressat", "tittel", "parafrase", "bevis", "veiledning", "fingeravtrykk")
_ID = re.compile(r"[a-z][a-z0-9-]*")
_LOVDATA = re.compile(r"(?:lov|forskrift)/[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[0-9]+)?")


class _Wrong(ValueError):
    """A fault in an entry, as a Norwegian sentence without its full stop."""


@cache
def load_katalog(folder: Path = FOLDER) -> Katalog:
    """Every statute in `folder`, in order of file name. Raises BoligError, with file and entry, for anything wrong in it."""
    lover = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        lov = _lov(path)
        for id in (lov.id, *(plikt.id for plikt in lov.plikter)):
            if id in seen:
                raise BoligError(f"Lovkatalogen {path.name}, {id}: id-en er brukt før, i {seen[id]}.")
            seen[id] = path.name
        lover.append(lov)
    return Katalog(tuple(lover))


def _lov(path: Path) -> Lov:
    where = ""
    try:
        data = _mapping(_read(path), "filen")
        _keys(data, _LOV, {"uten_plikt"})
        kort, lovdata = _text(data, "korttittel"), _lovdata(data)
        plikter, uten = [], []
        for number, entry in enumerate(_list(data, "plikter"), 1):
            id = entry.get("id") if isinstance(entry, Mapping) else None
            where = f", {id}" if isinstance(id, str) and id else f", innslag {number}"
            plikter.append(_plikt(_mapping(entry, "innslaget"), kort, lovdata))
        for number, entry in enumerate(_list(data, "uten_plikt") if "uten_plikt" in data else (), 1):
            where = f", uten_plikt {number}"
            uten.append(_uten_plikt(_mapping(entry, "innslaget"), kort))
        where = ""
        return Lov(
            _id(data), _text(data, "tittel"), kort, lovdata, _date(data, "i_kraft"), _date(data, "verifisert"),
            tuple(plikter), tuple(uten),
        )  # fmt: skip
    except ValueError as error:
        raise BoligError(f"Lovkatalogen {path.name}{where}: {error}.") from None
    except OSError as error:
        raise BoligError(f"Lovkatalogen {path.name} kan ikke leses: {error.strerror}.") from None


def _read(path: Path) -> object:
    try:
        return yaml.load(path.read_bytes(), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise _Wrong(f"filen er ikke gyldig YAML ({' '.join(str(error).split())})") from None
    except ValueError as error:  # a day that is not in the calendar
        raise _Wrong(f"en dato i filen finnes ikke ({error})") from None


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML that refuses a key that stands twice, which PyYAML lets pass."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        made: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        if len(made) != len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "en nøkkel står to ganger", node.start_mark)
        return made


def _plikt(entry: Mapping[str, Any], kort: str, lovdata: str) -> Plikt:
    _keys(entry, _PLIKT, {"gjelder_naar", "frist", "merknad"})
    id = _id(entry)
    if not re.fullmatch(r"[0-9a-f]{16}", str(entry["fingeravtrykk"])):
        raise _Wrong("fingeravtrykk er ikke 16 heksadesimale tegn")
    if entry["styrke"] not in list(Styrke):
        raise _Wrong(f"styrke kan ikke være {entry['styrke']}; bruk {', '.join(Styrke)}")
    hjemmel = _hjemmel(entry, kort)
    return Plikt(
        id=id,
        hjemmel=hjemmel,
        lovdata=f"{lovdata}/§{hjemmel.paragraf}",
        styrke=Styrke(entry["styrke"]),
        adressat=_text(entry, "adressat"),
        tittel=_text(entry, "tittel"),
        parafrase=_text(entry, "parafrase"),
        vilkaar=_vilkaar(_mapping(entry["gjelder_naar"], "gjelder_naar")) if "gjelder_naar" in entry else Vilkaar(),
        frist=_date(entry, "frist") if "frist" in entry else None,
        krav=tuple(_krav(_mapping(krav, "bevis")) for krav in _list(entry, "bevis")),
        veiledning=_text(entry, "veiledning"),
        merknad=_text(entry, "merknad") if "merknad" in entry else "",
        fingeravtrykk=str(entry["fingeravtrykk"]),
    )


def _uten_plikt(entry: Mapping[str, Any], kort: str) -> UtenPlikt:
    _keys(entry, ("hjemmel", "grunn"), set())
    return UtenPlikt(_hjemmel(entry, kort), _text(entry, "grunn"))


def _hjemmel(entry: Mapping[str, Any], kort: str) -> Hjemmel:
    hjemmel = _mapping(entry["hjemmel"], "hjemmel")
    _keys(hjemmel, ("paragraf",), {"ledd", "punktum", "bokstav"})
    paragraf = hjemmel["paragraf"]
    if not isinstance(paragraf, str) or not re.fullmatch(r"[0-9]+(-[0-9]+)?( [a-z])?", paragraf):
        raise _Wrong(f"paragraf {paragraf!r} er ikke et paragrafnummer i anførselstegn")
    for name in ("ledd", "punktum"):
        if name in hjemmel and (type(hjemmel[name]) is not int or not 1 <= hjemmel[name] <= MAX_LEDD):
            raise _Wrong(f"{name} må være et tall fra 1 til {MAX_LEDD}")
    bokstav = hjemmel.get("bokstav")
    if "bokstav" in hjemmel and not (isinstance(bokstav, str) and re.fullmatch("[a-zæøå]", bokstav)):
        raise _Wrong("bokstav må være én liten bokstav")
    return Hjemmel(kort, paragraf, hjemmel.get("ledd"), hjemmel.get("punktum"), bokstav)


def _vilkaar(entry: Mapping[str, Any]) -> Vilkaar:
    _keys(entry, (), {"plantype", "fase", "kommune", "fra", "til"})
    plantype = _list(entry, "plantype") if "plantype" in entry else []
    fase = _list(entry, "fase") if "fase" in entry else []
    fakta = _mapping(entry["kommune"], "kommune") if "kommune" in entry else {}
    krev_kjente("plantype", plantype, PLANTYPER)
    krev_kjente("fase", fase, FASER)
    krev_kjente("kommune", fakta, FAKTA)
    if wrong := [navn for navn, verdi in fakta.items() if not isinstance(verdi, bool)]:
        raise _Wrong(f"{', '.join(wrong)} må være true eller false")
    fra = _date(entry, "fra") if "fra" in entry else None
    til = _date(entry, "til") if "til" in entry else None
    if fra and til and til < fra:
        raise _Wrong("gjelder_naar slutter før det begynner; rett fra eller til")
    return Vilkaar(tuple(plantype), tuple(fase), tuple(fakta.items()), fra, til)


def _krav(entry: Mapping[str, Any]) -> Krav:
    values = dict(entry)
    name = values.pop("type", None)
    if not isinstance(name, str) or name not in BEVISTYPER:
        raise _Wrong(f"bevistypen {name} finnes ikke; bruk {', '.join(BEVISTYPER)}")
    kind = BEVISTYPER[name]
    try:
        return Krav(kind, les_parametre(kind.parametre, values))
    except ValueError as error:
        raise _Wrong(f"bevistypen {name}: {error}") from None


def _mapping(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict) or not value or not all(isinstance(key, str) for key in value):
        raise _Wrong(f"{name} har ikke nøkler med verdier")
    return value


def _list(entry: Mapping[str, Any], key: str) -> list[Any]:
    value = entry[key]
    if not isinstance(value, list) or not value:
        raise _Wrong(f"{key} må være en liste med minst ett innslag")
    return value


def _keys(entry: Mapping[str, Any], needed: tuple[str, ...], others: set[str]) -> None:
    if unknown := sorted(set(entry) - set(needed) - others):
        raise _Wrong(f"ukjent nøkkel {', '.join(unknown)}")
    if missing := [key for key in needed if key not in entry]:
        raise _Wrong(f"mangler {', '.join(missing)}")


def _id(entry: Mapping[str, Any]) -> str:
    if not isinstance(entry["id"], str) or not _ID.fullmatch(entry["id"]):
        raise _Wrong("id må være små bokstaver a–z, tall og bindestrek, og begynne med en bokstav")
    return entry["id"]


def _lovdata(entry: Mapping[str, Any]) -> str:
    adresse = _text(entry, "lovdata")
    if not _LOVDATA.fullmatch(adresse):
        raise _Wrong(f"lovdata {adresse} er ikke en adresse hos Lovdata, for eksempel lov/2022-12-20-121")
    return adresse


def _text(entry: Mapping[str, Any], key: str) -> str:
    """The text on one line."""
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise _Wrong(f"{key} må være en tekst")
    return " ".join(value.split())


def _date(entry: Mapping[str, Any], key: str) -> dt.date:
    value = entry[key]
    if type(value) is not dt.date:
        raise _Wrong(f"{key} må være en dato, for eksempel 2027-07-01")
    return value
