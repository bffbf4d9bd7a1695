"""A plan in which every field of every schema is written: what must be sound stands here, the rest is made from the schemas.

A field that comes into a schema is therefore in this plan the same day.
"""

import copy
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bolig_cli.source import chapter, schema, tabelldata, yaml
from bolig_cli.source.node import Document

SCHEMAS = schema.schemas()
# Not files of a plan: what the others share, and the law's own catalogue.
NO_FILES = frozenset({"felles", "katalog"})

PARTS = ["innstilling", "sammendrag", "saksopplysninger", "vurdering", "alternativer", "konklusjon", "vedlegg"]

# File name → figures of a table.
FIGURES: Mapping[str, str] = {
    "venteliste": "Gruppe;2024;2025;2026;2030\nUnge;20;30;40;50\nEldre;30;40;55;60\nI alt;50;70;95;110\n",
    "leie": "Gruppe;2024;2025;2026;2030\nUnge;70;80;85;90\nEldre;60;65;75;80\nI alt;130;145;160;170\n",
}
# The files beside the profile.
_LOGO = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
ATTACHMENTS = {
    "logo.svg": _LOGO,
    "ny.svg": _LOGO.replace(b"M0", b"M1"),
    "mal.docx": b"PK",
    "ny.docx": b"PKny",
}

BEVIS = [{"type": "indikatorer", "avgjoerende": True, "eller": {"type": "indikatorer"}}]

FACTS = dict.fromkeys(SCHEMAS["plan"]["properties"]["kommune"]["properties"]["fakta"]["properties"], True)

# Path below the plan folder → kind, and what the other files lean on.
FILES: Mapping[str, tuple[str, Any]] = {
    "innspill/I01.yaml": (
        "innspill", {"kilde": {"sha256": "0" * 64}, "punkter": [{"nummer": 7, "gjelder": ["T1"], "endring": {"gjelder": ["T1"]}}]},
    ),
    "innspill/bygg/0a1b2c3d.yaml": (
        "bygg", {"id": "0a1b2c3d", "deler": [{"id": "T1", "avsnitt": "0a1b2c3d 1b2c3d4e"}], "overskrifter": [{"gjelder": "T1"}]},
    ),
    "plan.yaml": (
        "plan",
        {
            "kommune": {"nummer": "3903", "tidligere": [{"nummer": "0715", "fra": 2018, "til": 2019}], "fakta": {}},
            "kommuner": [
                {"navn": "Nabo kommune", "nummer": "3905", "fakta": {**FACTS},
                 "tidligere": [{"nummer": "0716", "fra": 2018, "til": 2019}]},
                {"navn": "Vest kommune", "nummer": "3907", "fakta": {**FACTS}},
            ],
            "periode": {"fra": 2026, "til": 2029},
            "handlingsperiode": {"fra": 2026, "til": 2028},
            "utgave": {"dato": "2026-02-01"},
            "okonomi": {"prisnivaa": 2026, "ramme": [{"finansiering": ["egne midler"], "belop": {"2026": 900}}]},
            "personvern": {"minste_gruppe": 5},
        },
    ),
    "organisasjon.yaml": (
        "organisasjon",
        {"enheter": [{"id": "nav", "kommune": ["Nabo kommune"]},
                     {"id": "eiendom", "navn": "Eiendom", "sektor": "Teknisk"}], "eksterne": [
            {"id": "husbanken"}, {"id": "leieboerne", "navn": "Leieboerforeningen", "slag": "frivillig"},
        ], "ansvar": [{"ansvarlig": "nav"}]},
    ),
    "maalgrupper.yaml": ("maalgrupper", {"maalgrupper": [{"id": "unge"}, {"id": "eldre", "navn": "Eldre"}]}),
    "foeringer.yaml": (
        "foeringer",
        {
            "foeringer": [
                {"id": "samf", "slag": "kommuneplanens samfunnsdel", "kommune": ["Nabo kommune"],
                 "vedtatt": "2025-05-06", "gjelder_til": "2030",
                 "maal": [{"id": "samf-1"}]},
                {"id": "strategi", "tittel": "Planstrategien", "slag": "planstrategi"},
            ]
        },
    ),
    "prosess.yaml": (
        "prosess",
        {
            "medvirkning": [{"dato": "2025-10-01", "foerte_til": ["T1"]}],
            "tidsplan": [{"fra": "2025-09", "til": "2025-11"}],
            "hoering": {"fra": "2026-02-02", "til": "2026-04-02", "vedtaksdato": "2026-01-20"},
            "raad": [{"dato": "2026-03-01", "kommune": ["Nabo kommune"]}],
            "behandling": [
                {"tidspunkt": "2026-06-16", "vedtar_planen": True, "kommune": ["3905"]},
                {"organ": "Formannskapet", "tidspunkt": "2026-05-05"},
            ],
            "kunngjoering": [{"dato": "2025-09-01", "sendt_til": ["husbanken"]}],
        },
    ),
    "tjenester.yaml": (
        "tjenester",
        {
            "tjenester": [
                {"id": "raad", "hjemmel": ["boligsosialloven § 6"], "ansvarlig": "nav", "samarbeid": ["husbanken"],
                 "avgjoeres_av": "husbanken", "klage": {"klageinstans": "husbanken"},
                 "maalgrupper": ["unge"], "uten_soeknad": False, "fra": "2026-01-01", "til": "2028-12-31"},
                {"id": "akutt", "navn": "Et sted å sove", "slag": "midlertidig_bolig", "hva": "Vi finner et sted.",
                 "for_hvem": "Alle.", "hjemmel": ["sosialtjenesteloven § 27"], "ansvarlig": "nav", "uten_soeknad": True,
                 "kontakt": {"telefon": "33 00 00 00"}},
            ]
        },
    ),
    "saksgang.yaml": (
        "saksgang",
        {
            "henvendelse": {"mottak": "nav", "veileder": "nav", "viser_videre": "nav"},
            "kartlegging": {"ansvarlig": "nav"},
            "vedtak": {"avgjoeres_av": "nav"},
            "klage": {"mottak": "nav", "klageinstans": "husbanken", "hjelper": "nav"},
            "samordning": {"ansvarlig": "nav", "deltakere": ["husbanken"]},
            "oppfoelging": {"ansvarlig": "nav"},
            "internkontroll": {"ansvarlig": "nav"},
        },
    ),
    "kunnskapsgrunnlag/behovsoversikt.yaml": (
        "behovsoversikt",
        {
            "dato": "2025-11-01",
            "forutsetninger": [
                {"id": "vekst", "prosent_per_aar": 2.5},
                {"id": "antall", "tittel": "Flere hvert år", "antall_per_aar": 3},
                {"id": "rad", "tittel": "Som tabellen", "tabell": "venteliste", "rad": "Unge"},
            ],
            "bestand": {"tabell": "venteliste", "rad": "Unge", "kolonne": "2024"},
            "boligtyper": [{"id": "omsorg", "regnes_som": "tilpasset"}],
            "behov": [
                {"maalgruppe": "unge", "boligtype": "ordinær", "kommune": ["Nabo kommune"],
                 "i_dag": 20, "behov": {"2026": 40}, "framskriving": "vekst"},
                {"maalgruppe": "unge", "boligtype": "tilpasset", "i_dag": 5, "behov": {"2026": 12}, "framskriving": "vekst"},
                {"maalgruppe": "eldre", "boligtype": "ordinær", "i_dag": 30, "behov": {"2025": 50}, "framskriving": "antall"},
                {"maalgruppe": "eldre", "boligtype": "omsorg", "i_dag": 10, "behov": {"2025": 30}, "framskriving": "rad"},
            ],
        },
    ),
    "kunnskapsgrunnlag/tabeller/leie.yaml": (
        "tabell",
        {"id": "leie", "dato": "2026-01-11", "typer": {"Unge": "heltall"}, "summer": [{"navn": "I alt", "av": ["Unge"]}]},
    ),
    "kunnskapsgrunnlag/tabeller/venteliste.yaml": (
        "tabell",
        {
            "id": "venteliste",
            "dato": "2026-01-10",
            "henting": {
                "tabell": "06913",
                "rader": "Alder",
                "tid": {"siste": 3, "fra": 2024, "til": 2026},
                "valg": {"Alder": ["unge"], "Kjonn": {"kodeliste": "agg_kjonn", "koder": ["begge"]}},
            },
        },
    ),
    "kunnskapsgrunnlag/hentet/venteliste.yaml": ("hentet", {"id": "venteliste", "hentet": "2026-01-10T10:00:00Z"}),
    "kunnskapsgrunnlag/gjennomgang.yaml": ("gjennomgang", {"gjennomgang": {"U1": {}}}),
    "utfordringer/U1.yaml": (
        "utfordring",
        {
            "id": "U1",
            "maalgrupper": ["unge"],
            "bygger_paa": ["venteliste"],
            "tall": [
                {"tabell": "venteliste", "rad": "Unge", "kolonne": "2024"},
                {"tabell": "venteliste", "rad": "Unge", "fra": "2024", "til": "2026", "viser": "øker"},
                {"maalgruppe": "unge", "boligtype": "alle", "viser": "mangel"},
            ],
        },
    ),
    "utfordringer/U2.yaml": ("utfordring", {"id": "U2", "tittel": "Leien er høy", "beskrivelse": "Få har råd."}),
    "maalomraader/O1.yaml": ("maalomraade", {"id": "O1"}),
    "maalomraader/O2.yaml": ("maalomraade", {"id": "O2", "tittel": "Trygghet"}),
    "maal/M1.yaml": (
        "maal",
        {
            "id": "M1",
            "maalomraade": "O1",
            "utfordringer": ["U1"],
            "foeringer": ["samf"],
            "svarer_paa": ["samf-1"],
            "indikatorer": [
                {"utgangspunkt": {"aar": 2024, "verdi": 20}, "maaltall": {"aar": 2029, "verdi": 10}, "tabell": "venteliste",
                 "rad": "Unge"}
            ],
        },
    ),
    "maal/M2.yaml": ("maal", {"id": "M2", "tittel": "Trygge boliger", "maalomraade": "O2", "beskrivelse": "Alle bor trygt."}),
    "maal/M3.yaml": ("maal", {"id": "M3", "tittel": "Unge bor", "hovedmaal": "M1", "beskrivelse": "Unge bor her."}),
    "maal/M4.yaml": ("maal", {"id": "M4", "tittel": "Eldre bor", "hovedmaal": "M1", "beskrivelse": "Eldre bor der."}),
    "strategier/S1.yaml": (
        "strategi",
        {"id": "S1", "maal": ["M1"], "utfordringer": ["U1"], "foeringer": ["samf"], "svarer_paa": ["samf-1"]},
    ),
    "strategier/S2.yaml": ("strategi", {"id": "S2", "tittel": "Bygge", "maal": "M2", "beskrivelse": "Vi bygger."}),
    "tiltak/T1.yaml": (
        "tiltak",
        {
            "id": "T1",
            "strategier": ["S1"],
            "ansvarlig": ["nav"],
            "medvirkende": ["husbanken"],
            "avhenger_av": ["T2"],
            "aarsverk": 1.5,
            "boliger": [{"boligtype": "ordinær", "antall": 3}],
            "oppstart": "2026-03",
            "frist": "2027-06-30",
            "status": "pågår",
            "maalgrupper": ["unge"],
            "foeringer": ["samf"],
            "svarer_paa": ["samf-1"],
            "okonomi": {"status": "kostnadsberegnet", "poster": [
                {"belop": {"2026": 400}, "sum": 400, "finansiering": "Husbanken lån", "type": "drift"},
                {"belop": {"2027": {"fra": 300, "til": 500}}, "type": "drift",
                 "finansiering": [{"kilde": "egne midler", "andel": 60}, {"kilde": "annet", "andel": 40}]},
                {"belop": {"2028": 70}, "type": "drift", "finansiering": ["statlig tilskudd", "egne midler"]},
            ]},
        },
    ),
    "tiltak/T2.yaml": (
        "tiltak",
        {"id": "T2", "tittel": "Kjøpe boliger", "maal": ["M1"], "beskrivelse": "Vi kjøper.", "ansvarlig": "eiendom",
         "frist": "2028", "status": "ny", "okonomi": {"status": "innenfor ramme"}},
    ),
    "tiltak/T3.yaml": (
        "tiltak",
        {"id": "T3", "tittel": "Bygge boliger", "maal": ["M1"], "beskrivelse": "Vi bygger.", "ansvarlig": "eiendom",
         "frist": "2029", "status": "ny", "okonomi": {"status": "innenfor ramme"}},
    ),
    "saksfremlegg.yaml": ("saksfremlegg", {"rekkefoelge": PARTS}),
    "profil.yaml": ("profil", {"logo": {"fil": "logo.svg"}, "word_mal": "mal.docx"}),
    "kapitler/01-innledning.md": ("kapittel", {"innhold": "maal", "vedlegg": False, "nummerert": True, "dokumenter": ["plan"]}),
    "krav/husleie.yaml": (
        "krav",
        {
            "id": "husl", "lovdata": "lov/1999-03-26-17",
            "i_kraft": "2000-01-01", "opphevet": "2030-01-01", "verifisert": "2026-01-01",
            "plikter": [
                {"id": "husl-1", "hjemmel": {"paragraf": "9-2", "ledd": 1, "punktum": 2, "nummer": 3, "bokstav": "a"},
                 "styrke": "bør", "adressat": "kommunen", "tittel": "Leie", "parafrase": "Leien er kjent.",
                 "i_kraft": "2001-01-01", "opphevet": "2030-01-01",
                 "bevis": BEVIS, "veiledning": "Vis leien."}
            ],
        },
    ),
    "krav/samf.yaml": (
        "krav",
        {
            "id": "samf",
            "plikter": [
                {"id": "samf-1", "hjemmel": {"sted": "kapittel 5"}, "styrke": "bør",
                 "gjelder_naar": {"plantype": ["temaplan"], "fase": ["utkast"], "fra": "2025-01-01", "til": "2030-01-01"},
                 "frist": "2026-12-31", "bevis": BEVIS, "fingeravtrykk": "0123456789abcdef"}
            ],
        },
    ),
    "signeringer/samf-1.yaml": (
        "signering",
        {"plikt": "samf-1", "dato": "2026-01-15", "bestemmelse": "0123456789abcdef", "innslag": "0123456789abcdef",
         "grunnlag": {"behovsoversikt": "0123456789abcdef"}},
    ),
}  # fmt: skip

# What a field is changed to where the schema alone can't say what is sound: others refer to it, or it refers to them.
OTHER: Mapping[str, object] = {
    "plan.periode.fra": 2025,
    "organisasjon.enheter[].kommune[]": "Vest kommune",
    "foeringer.foeringer[].kommune[]": "Vest kommune",
    "prosess.raad[].kommune[]": "Vest kommune",
    "prosess.behandling[].kommune[]": "3907",
    "behovsoversikt.behov[].kommune[]": "Vest kommune",
    "plan.periode.til": 2030,
    "plan.handlingsperiode.fra": 2027,
    "plan.handlingsperiode.til": 2029,
    "maal.maalomraade": "O2",
    "maal.hovedmaal": "M2",
    "maal.utfordringer[]": "U2",
    "maal.foeringer[]": "strategi",
    "maal.svarer_paa[]": "husl-1",
    "maal.indikatorer[].tabell": "leie",
    "maal.indikatorer[].rad": "Eldre",
    "strategi.maal[]": "M2",
    "strategi.utfordringer[]": "U2",
    "strategi.foeringer[]": "strategi",
    "strategi.svarer_paa[]": "husl-1",
    "tiltak.strategier[]": "S2",
    "tiltak.maal[]": "M2",
    "tiltak.ansvarlig[]": "eiendom",
    "tiltak.medvirkende[]": "leieboerne",
    "tiltak.avhenger_av[]": "T3",
    "tiltak.aarsverk": 2.5,
    "tiltak.maalgrupper[]": "eldre",
    "tiltak.foeringer[]": "strategi",
    "tiltak.svarer_paa[]": "husl-1",
    "tiltak.status": "utgår",
    "tiltak.okonomi.poster[].finansiering": "annet",
    "tiltak.okonomi.poster[].finansiering[]": "Husbanken lån",
    "tiltak.okonomi.poster[].belop.*": 40,
    "tiltak.okonomi.poster[].sum": 800,
    "utfordring.maalgrupper[]": "eldre",
    "utfordring.bygger_paa[]": "leie",
    "utfordring.tall[].tabell": "leie",
    "utfordring.tall[].rad": "Eldre",
    "utfordring.tall[].kolonne": "2025",
    "utfordring.tall[].fra": "2025",
    "utfordring.tall[].til": "2025",
    "utfordring.tall[].maalgruppe": "eldre",
    "prosess.medvirkning[].foerte_til[]": "T2",
    "prosess.kunngjoering[].sendt_til[]": "leieboerne",
    "organisasjon.ansvar[].ansvarlig": "eiendom",
    "tjenester.tjenester[].maalgrupper[]": "eldre",
    "tjenester.tjenester[].hjemmel[]": "boligsosialloven § 7",
    "tjenester.tjenester[].ansvarlig": "eiendom",
    "tjenester.tjenester[].samarbeid[]": "leieboerne",
    "tjenester.tjenester[].avgjoeres_av": "leieboerne",
    "tjenester.tjenester[].klage.klageinstans": "leieboerne",
    "saksgang.henvendelse.mottak": "eiendom",
    "saksgang.henvendelse.veileder": "eiendom",
    "saksgang.henvendelse.viser_videre": "eiendom",
    "saksgang.kartlegging.ansvarlig": "eiendom",
    "saksgang.vedtak.avgjoeres_av": "eiendom",
    "saksgang.klage.mottak": "eiendom",
    "saksgang.klage.klageinstans": "leieboerne",
    "saksgang.klage.hjelper": "eiendom",
    "saksgang.samordning.ansvarlig": "eiendom",
    "saksgang.samordning.deltakere[]": "leieboerne",
    "saksgang.oppfoelging.ansvarlig": "eiendom",
    "saksgang.internkontroll.ansvarlig": "eiendom",
    "behovsoversikt.forutsetninger[].tabell": "leie",
    "behovsoversikt.forutsetninger[].rad": "Eldre",
    "behovsoversikt.bestand.tabell": "leie",
    "behovsoversikt.bestand.rad": "Eldre",
    "behovsoversikt.bestand.kolonne": "2025",
    "behovsoversikt.behov[].maalgruppe": "eldre",
    "behovsoversikt.behov[].framskriving": "antall",
    "tabell.henting.tabell": "07459",
    "tabell.summer[].navn": "Eldre",
    "tabell.summer[].av[]": "Eldre",
    "hentet.enheter[].rader[]": "Eldre",
    "hentet.hentet": "2026-02-11T10:00:00Z",
    "krav.plikter[].bevis[]": {"type": "eksterne_aktoerer", "slag": ["statlig"], "minst": 1},
    "saksfremlegg.rekkefoelge": PARTS[::-1],
    "profil.logo.fil": "ny.svg",
    "profil.word_mal": "ny.docx",
    "tabell.type": "tekst",
    "tabell.typer.*": "tekst",
    "signering.plikt": "husl-1",
    "innspill.kilde.sha256": "1" * 64,
    "bygg.id": "9f8e7d6c",
    "bygg.deler[].avsnitt": "9f8e7d6c",
    "bygg.overskrifter[].gjelder": "T2",
}

# The first that a pattern allows, and the second for a field that is to be changed.
_CANDIDATES = ("{word}", "2026-03-04", "2027-05-06", "https://eksempel.no/{word}", "{word}@eksempel.no",
               "0123456789abcdef", "fedcba9876543210",
               "#112233", "#445566", "{word}.svg", "{word}.docx", "1234", "5678", "a", "b", "lov/2001-02-03-4", "lov/2005-06-07-8",
               "9-9", "06914", "2026", "2027")  # fmt: skip


@dataclass(frozen=True)
class Leaf:
    """A value that is no list and no mapping of the plan: its path in the schema, and its place in a file."""

    path: str
    file: str
    keys: tuple[str | int, ...]


def resolved(node: Mapping[str, Any], kind: str) -> tuple[Mapping[str, Any], str]:
    """The node without `$ref`, and the schema that it stands in."""
    if "$ref" not in node:
        return node, kind
    file, _, pointer = node["$ref"].partition("#/$defs/")
    home = file.removesuffix(".schema.json") or kind
    return resolved(SCHEMAS[home]["$defs"][pointer], home)


def word(path: str, other: bool) -> str:
    """A word that stands nowhere else."""
    return f"q{zlib.crc32(f'{path}{other}'.encode()):08x}q"


def made(node: Mapping[str, Any], path: str, unlike: object = None) -> object:
    """A value that the schema allows, `unlike` another."""
    if "anyOf" in node:
        return made(node["anyOf"][0], path, unlike)
    if "enum" in node:
        return next(value for value in node["enum"] if value != unlike)
    match node.get("type"):
        case "boolean":
            return unlike is not True
        case "integer" | "number":
            low = max(node.get("minimum", 0), 1)
            return next(n for n in range(low + 5, low + 9) if n != unlike and n <= node.get("maximum", n))
        case "string":
            own = word(path, unlike is not None)
            options = (candidate.format(word=own) for candidate in _CANDIDATES)
            found = (o for o in options if re.search(node.get("pattern", ""), o) and o != unlike)
            return next(found)
    raise AssertionError(f"{path}: no value is known for {dict(node)}; write one in FILES and OTHER")


def _fill(node: Mapping[str, Any], kind: str, path: str, places: list[Any]) -> None:
    """Writes every field that none of the mappings and lists in `places` has in the first of them, and what is required in all."""
    node, kind = resolved(node, kind)
    mappings = [place for place in places if isinstance(place, dict)]
    lists = [place for place in places if isinstance(place, list)]
    for name, below in _properties(node, mappings).items():
        at = f"{path}.*" if name not in node.get("properties", {}) else f"{path}.{name}"
        lacking = [mapping for mapping in mappings if name not in mapping]
        for mapping in lacking if name in node.get("required", ()) else lacking[: len(lacking) == len(mappings)]:
            mapping[name] = _empty(below, kind, at)
        _fill(below, kind, at, [mapping[name] for mapping in mappings if name in mapping])
    if lists and "items" in node:
        if not any(lists):
            lists[0].append(_empty(node["items"], kind, f"{path}[]"))
        _fill(node["items"], kind, f"{path}[]", [item for items in lists for item in items])


def _properties(node: Mapping[str, Any], mappings: list[dict[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The names in a mapping: those that the schema has, or those that are written, or one of our own."""
    if not mappings:
        return {}
    names = dict(node.get("properties", {}))
    if isinstance(other := node.get("additionalProperties"), dict):
        written = {name for mapping in mappings for name in mapping} - set(names)
        names |= dict.fromkeys(sorted(written) or ["2026"], other)
    return names


def _empty(node: Mapping[str, Any], kind: str, path: str) -> object:
    node, _ = resolved(node, kind)
    if node.get("type") == "object" or "properties" in node:
        return {}
    return [] if node.get("type") == "array" else made(node, path)


def _leaves(
    node: Mapping[str, Any], kind: str, path: str, places: list[tuple[str, tuple[str | int, ...], Any]]
) -> Iterator[Leaf]:
    node, kind = resolved(node, kind)
    mappings = [place for place in places if isinstance(place[2], dict)]
    lists = [place for place in places if isinstance(place[2], list)]
    if path in OTHER or not (mappings or lists):
        file, keys, _ = places[0]
        yield Leaf(path, file, keys)
        return
    seen: set[str] = set()
    for name, below in _properties(node, [value for _, _, value in mappings]).items():
        at = f"{path}.*" if name not in node.get("properties", {}) else f"{path}.{name}"
        having = [(file, (*keys, name), value[name]) for file, keys, value in mappings if name in value]
        for leaf in _leaves(below, kind, at, having):
            if leaf.path not in seen:
                seen.add(leaf.path)
                yield leaf
    if lists and "items" in node:
        having = [(file, (*keys, i), item) for file, keys, items in lists for i, item in enumerate(items)]
        yield from _leaves(node["items"], kind, f"{path}[]", having)


def whole() -> dict[str, Any]:
    """Every file of the plan as plain data, by path."""
    files = {path: copy.deepcopy(value) for path, (_, value) in FILES.items()}
    for kind in SCHEMAS.keys() - NO_FILES:
        own = [files[path] for path, (of, _) in FILES.items() if of == kind]
        assert own, f"no file of the kind {kind}: write one in FILES"
        _fill(SCHEMAS[kind], kind, kind, own)
    return files


def leaves(files: Mapping[str, Any]) -> list[Leaf]:
    """Every field of every schema, each once, where it stands first."""
    return [
        leaf
        for kind in sorted(SCHEMAS.keys() - NO_FILES)
        for leaf in _leaves(
            SCHEMAS[kind], kind, kind, [(p, (), files[p]) for p, (of, _) in FILES.items() if of == kind]
        )
    ]


def value_at(files: Mapping[str, Any], leaf: Leaf) -> Any:
    value = files[leaf.file]
    for key in leaf.keys:
        value = value[key]
    return value


def node_at(leaf: Leaf) -> Mapping[str, Any]:
    """The schema of a field."""
    kind = FILES[leaf.file][0]
    node, home = resolved(SCHEMAS[kind], kind)
    for key in leaf.keys:
        named = node.get("properties", {})
        below = node["items"] if isinstance(key, int) else named.get(key) or node["additionalProperties"]
        node, home = resolved(below, home)
    return node


def other_value(files: Mapping[str, Any], leaf: Leaf) -> object:
    """What the field is changed to."""
    return OTHER[leaf.path] if leaf.path in OTHER else made(node_at(leaf), leaf.path, value_at(files, leaf))


def changed(files: Mapping[str, Any], leaf: Leaf, value: object) -> dict[str, Any]:
    """The files with another value in one field."""
    file = copy.deepcopy(files[leaf.file])
    *above, last = leaf.keys
    place = file
    for key in above:
        place = place[key]
    place[last] = value
    return {**files, leaf.file: file}


def document(path: str, value: Any) -> Document:
    """The file as the loader takes it. It must be right by its schema."""
    kind, text = FILES[path][0], json.dumps(value, ensure_ascii=False, indent=1)
    if kind == "kapittel":
        read, found = chapter.parse(f"---\n{text}\n---\n\nTeksten i kapittelet.\n".encode(), path)
    else:
        root, found = yaml.parse(text.encode(), path)
        read = Document(path, kind, root) if root else None
    assert read is not None, found
    valid, faults = schema.validate(read)
    assert not found
    assert not faults, (path, [fault.message for fault in faults])
    return valid


def documents(files: Mapping[str, Any]) -> list[Document]:
    """All the files, and the figures of the tables."""
    read = [document(path, value) for path, value in files.items()]
    for path, (kind, _) in FILES.items():
        if kind == "tabell":
            csv = path.replace(".yaml", ".csv")
            figures, found = tabelldata.parse(FIGURES[Path(csv).stem].encode(), csv)
            assert figures is not None, found
            read.append(figures)
    return read
