"""Reading the catalogue: one YAML file per statute. A wrong entry is an error here, not when a plan is checked."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bolig_cli.errors import BoligError
from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.evidence.evidence import Krav, les_parametre
from bolig_cli.law.plikt import Hjemmel, Katalog, Lov, Plikt, Styrke, UtenPlikt, Vilkaar

FOLDER = Path(__file__).parent / "katalog"

_LOV = {"id", "tittel", "korttittel", "lovdata", "i_kraft", "verifisert", "plikter", "uten_plikt"}
_PLIKT = {
    "id", "hjemmel", "styrke", "adressat", "tittel", "parafrase", "gjelder_naar", "frist", "bevis", "veiledning", "merknad",
    "fingeravtrykk",
}  # fmt: skip
_HJEMMEL = {"paragraf", "ledd", "punktum", "bokstav"}
_VILKAAR = {"plantype", "fase", "kommune", "fra", "til"}


@cache
def load_katalog(folder: Path = FOLDER) -> Katalog:
    """Every statute in `folder`, in order of file name. Raises BoligError, with file and entry, for anything wrong in it."""
    lover = tuple(_lov(path) for path in sorted(folder.glob("*.yaml")))
    seen: set[str] = set()
    for lov in lover:
        for plikt in lov.plikter:
            if plikt.id in seen:
                raise BoligError(f"Lovkatalogen: id-en {plikt.id} er brukt to ganger.")
            seen.add(plikt.id)
    return Katalog(lover)


def _lov(path: Path) -> Lov:
    def wrong(message: str) -> BoligError:
        return BoligError(f"Lovkatalogen {path.name}: {message}.")

    try:
        data = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise wrong(f"filen er ikke gyldig YAML ({error})") from None
    if not isinstance(data, dict) or set(data) - {"uten_plikt"} != _LOV - {"uten_plikt"}:
        raise wrong("nøklene er ikke de som en lov skal ha")
    kort = data["korttittel"]
    plikter = []
    for entry in data["plikter"]:
        try:
            plikter.append(_plikt(entry, kort, data["lovdata"]))
        except (KeyError, TypeError, ValueError) as error:
            raise wrong(f"innslaget {entry.get('id', '?')} er feil: {error}") from None
    uten = tuple(
        UtenPlikt(_hjemmel(kort, entry["hjemmel"]), str(entry["grunn"])) for entry in data.get("uten_plikt", ())
    )
    return Lov(
        data["id"],
        data["tittel"],
        kort,
        data["lovdata"],
        _date(data["i_kraft"]),
        _date(data["verifisert"]),
        tuple(plikter),
        uten,
    )


def _plikt(entry: Mapping[str, Any], kort: str, lovdata: str) -> Plikt:
    _only(entry, _PLIKT)
    if not re.fullmatch(r"[a-z][a-z0-9-]*", entry["id"]):
        raise ValueError("id-en har tegn som ikke kan brukes")
    if not re.fullmatch(r"[0-9a-f]{16}", entry["fingeravtrykk"]):
        raise ValueError("fingeravtrykket er ikke 16 heksadesimale tegn")
    if not entry["bevis"]:
        raise ValueError("plikten har ingen krav til bevis")
    hjemmel = _hjemmel(kort, entry["hjemmel"])
    return Plikt(
        id=entry["id"],
        hjemmel=hjemmel,
        lovdata=f"{lovdata}/§{hjemmel.paragraf}",
        styrke=Styrke(entry["styrke"]),
        adressat=entry["adressat"],
        tittel=entry["tittel"],
        parafrase=" ".join(entry["parafrase"].split()),
        vilkaar=_vilkaar(entry.get("gjelder_naar") or {}),
        frist=_date(entry["frist"]) if entry.get("frist") else None,
        krav=tuple(_krav(krav) for krav in entry["bevis"]),
        veiledning=" ".join(entry["veiledning"].split()),
        merknad=" ".join(entry.get("merknad", "").split()),
        fingeravtrykk=entry["fingeravtrykk"],
    )


def _hjemmel(kort: str, entry: Mapping[str, Any]) -> Hjemmel:
    _only(entry, _HJEMMEL)
    return Hjemmel(kort, str(entry["paragraf"]), entry.get("ledd"), entry.get("punktum"), entry.get("bokstav"))


def _vilkaar(entry: Mapping[str, Any]) -> Vilkaar:
    _only(entry, _VILKAAR)
    return Vilkaar(
        tuple(entry.get("plantype", ())),
        tuple(entry.get("fase", ())),
        tuple((name, bool(value)) for name, value in (entry.get("kommune") or {}).items()),
        _date(entry["fra"]) if "fra" in entry else None,
        _date(entry["til"]) if "til" in entry else None,
    )


def _krav(entry: Mapping[str, Any]) -> Krav:
    values = dict(entry)
    name = values.pop("type")
    if name not in BEVISTYPER:
        raise ValueError(f"bevistypen {name} finnes ikke")
    kind = BEVISTYPER[name]
    return Krav(kind, les_parametre(kind.parametre, values))


def _only(entry: Mapping[str, Any], known: set[str]) -> None:
    if unknown := sorted(set(entry) - known):
        raise ValueError(f"ukjent nøkkel {', '.join(unknown)}")


def _date(value: object) -> dt.date:
    if not isinstance(value, dt.date):
        raise TypeError(f"{value} er ikke en dato")
    return value
