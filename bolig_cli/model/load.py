"""Documents → Plan. Takes what is there; what the schema has already found missing is left empty, not reported again."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType

from bolig_cli.finding import Finding
from bolig_cli.model import plan as m
from bolig_cli.model.framskriving import framskriv
from bolig_cli.model.tabell import over_tid
from bolig_cli.model.tall import verdi
from bolig_cli.model.tid import InvalidTime, Tidspunkt, parse
from bolig_cli.model.uttrekk import Henting, Kommunekode, Uttrekk, Valg
from bolig_cli.source import markdown, tabelldata
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.markdown import Markdown
from bolig_cli.source.node import Document, Key, Node, Origin, Scalar, Sequence, child_at, to_value
from bolig_cli.source.node import Mapping as MappingNode
from bolig_cli.source.tree import natural

SMALLEST_GROUP = 5  # where the plan does not say: fewer than five may be recognised

STANDARD = {
    "bokmål": {
        "maalomraade": ("målområde", "målområder"),
        "maal": ("mål", "mål"),
        "strategi": ("strategi", "strategier"),
        "tiltak": ("tiltak", "tiltak"),
    },
    "nynorsk": {
        "maalomraade": ("målområde", "målområde"),
        "maal": ("mål", "mål"),
        "strategi": ("strategi", "strategiar"),
        "tiltak": ("tiltak", "tiltak"),
    },
}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the fields of one file; gathers what is found while reading texts and dates."""

    origin: Origin
    findings: list[Finding] = field(default_factory=list)

    def node(self, *keys: Key) -> Node | None:
        return child_at(self.origin.node, keys)

    def below(self, *keys: Key) -> "_Reader":
        return _Reader(
            self.origin.below(*keys) if self.node(*keys) else Origin(self.origin.path, _EMPTY), self.findings
        )

    def items(self, *keys: Key) -> Iterable["_Reader"]:
        node = self.node(*keys)
        if isinstance(node, Sequence):
            for index in range(len(node.items)):
                yield self.below(*keys, index)

    def text(self, *keys: Key) -> str:
        node = self.node(*keys)
        return node.raw.strip() if isinstance(node, Scalar) and node.value is not None else ""

    def texts(self, *keys: Key) -> tuple[str, ...]:
        return tuple(text for item in self.items(*keys) if (text := item.text()))

    def number(self, *keys: Key) -> int | None:
        node = self.node(*keys)
        whole = isinstance(node, Scalar) and isinstance(node.value, int) and not isinstance(node.value, bool)
        return node.value if whole else None  # type: ignore[union-attr,return-value]

    def decimal(self, *keys: Key) -> float | None:
        node = self.node(*keys)
        number = isinstance(node, Scalar) and isinstance(node.value, int | float) and not isinstance(node.value, bool)
        return float(node.value) if number else None  # type: ignore[union-attr,arg-type]

    def flag(self, *keys: Key) -> bool | None:
        node = self.node(*keys)
        return node.value if isinstance(node, Scalar) and isinstance(node.value, bool) else None

    def ref(self, *keys: Key) -> m.Ref | None:
        text = self.text(*keys)
        return m.Ref(text, self.origin.at(*keys)) if text else None

    def refs(self, *keys: Key) -> tuple[m.Ref, ...]:
        return tuple(ref for item in self.items(*keys) if (ref := item.ref()))

    def by_year(self, *keys: Key) -> Mapping[int, int]:
        return {year: number for year in self._years(*keys) if (number := self.number(*keys, str(year))) is not None}

    def _years(self, *keys: Key) -> list[int]:
        """The keys of a mapping that are years, as written; others have their finding from the schema."""
        node = self.node(*keys)
        names = [name for name, _ in node] if isinstance(node, MappingNode) else []
        return [
            int(name) for name in names if len(name) == 4 and name.isascii() and name.isdecimal() and name[0] != "0"
        ]

    def time(self, *keys: Key) -> Tidspunkt | None:
        text = self.text(*keys)
        if not text:
            return None
        try:
            return parse(text, self.origin.at(*keys))
        except InvalidTime as error:
            # A text without the shape of a date has its finding from the schema already.
            if text[:4].isdecimal() and len(text) in (4, 7, 10):
                self.findings.append(
                    READ_FAULTS["ugyldig-dato"].at(
                        self.origin.at(*keys),
                        f"«{text}» er ikke en dato i kalenderen: {error}.",
                        "Rett datoen. Skriv år-måned-dag, for eksempel 2025-06-30.",
                    )
                )
            return None

    def markdown(self, *keys: Key) -> Markdown:
        node = self.node(*keys)
        if not isinstance(node, Scalar) or node.value is None:
            return markdown.EMPTY
        parsed = markdown.parse(node.raw, self.origin.path, node.text_line, node.text_column)
        self.findings.extend(parsed.findings)
        return parsed


_EMPTY = MappingNode((), 1, 1)


def build_plan(
    documents: Iterable[Document], attachments: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[m.Plan | None, tuple[Finding, ...]]:
    """Builds the plan from validated documents. None only when plan.yaml itself could not be read.

    `attachments` are the files beside the profile (a logo, a Word document) by name.
    """
    readers: dict[str, list[_Reader]] = {}
    bodies: dict[str, Document] = {}
    findings: list[Finding] = []
    for document in documents:
        readers.setdefault(document.kind, []).append(_Reader(Origin(document.path, document.root), findings))
        bodies[document.path] = document
    if "plan" not in readers:
        return None, ()

    def one(kind: str) -> _Reader | None:
        return readers[kind][0] if kind in readers else None

    def in_order(kind: str) -> list[_Reader]:
        return sorted(readers.get(kind, ()), key=lambda r: natural(r.text("id") or _stem(r)))

    tabeller = tuple(_tabeller(in_order("tabell"), readers.get(tabelldata.KIND, ()), readers.get("hentet", ())))
    tables = {table.id: table for table in tabeller}
    items: list[m.Item] = [_maalomraade(r) for r in in_order("maalomraade")]
    items += [_maal(r, tables) for r in in_order("maal")]
    items += [build(reader) for kind, build in _ITEMS.items() for reader in in_order(kind)]
    items += tabeller
    if organisasjon := one("organisasjon"):
        items += [_enhet(r) for r in organisasjon.items("enheter")]
        items += [_aktoer(r) for r in organisasjon.items("eksterne")]
    if maalgrupper := one("maalgrupper"):
        items += [_maalgruppe(r) for r in maalgrupper.items("maalgrupper")]
    if foeringer := one("foeringer"):
        above = [_foering(r) for r in foeringer.items("foeringer")]
        items += above
        items += [goal for foering in above for goal in foering.maal]
    behov = one("behovsoversikt")
    assumptions = {f.id: f for f in map(_forutsetning, behov.items("forutsetninger"))} if behov else {}
    items += assumptions.values()
    prosess = one("prosess")
    sak = one("saksfremlegg")
    profil = one("profil")
    plan = _plan(
        readers["plan"][0],
        tuple(items),
        _behovsoversikt(behov, assumptions, tables, _years(readers["plan"][0])) if behov else None,
        _gjennomgang(record) if (record := one("gjennomgang")) else None,
        _prosess(prosess) if prosess else None,
        _saksfremlegg(sak) if sak else None,
        _profil(profil, attachments) if profil else None,
        tuple(_kapittel(r, bodies[r.origin.path]) for r in readers.get("kapittel", ())),
        tuple(m.Kravfil(to_value(r.origin.node), r.origin) for r in readers.get("krav", ())),
        tuple(_signering(r) for r in readers.get("signering", ())),
    )
    return plan, tuple(findings)


def _stem(r: _Reader) -> str:
    return PurePosixPath(r.origin.path).stem


def _plan(
    r: _Reader,
    items: tuple[m.Item, ...],
    behov: m.Behovsoversikt | None,
    gjennomgang: Mapping[str, Mapping[str, str]] | None,
    prosess: m.Prosess | None,
    saksfremlegg: m.Saksfremlegg | None,
    profil: m.Profil | None,
    kapitler: tuple[m.Kapittel, ...],
    kravfiler: tuple[m.Kravfil, ...],
    signeringer: tuple[m.Signering, ...],
) -> m.Plan:
    facts = r.node("kommune", "fakta")
    names = [name for name, _ in facts] if isinstance(facts, MappingNode) else []
    fakta = {name: flag for name in names if (flag := r.flag("kommune", "fakta", name)) is not None}
    maalform = r.text("maalform") or "bokmål"
    years = _years(r)
    return m.Plan(
        tittel=r.text("tittel"),
        undertittel=r.text("undertittel"),
        kommune=m.Kommune(
            r.text("kommune", "navn"),
            r.text("kommune", "nummer"),
            tuple(
                Kommunekode(i.text("nummer"), i.number("fra"), i.number("til")) for i in r.items("kommune", "tidligere")
            ),
            r.text("kommune", "fylke"),
            fakta,
        ),
        fra=years.start,
        til=years.stop - 1,
        plantype=r.text("plantype"),
        fase=r.text("fase"),
        maalform=maalform,
        utgavedato=r.time("utgave", "dato"),
        utgave=r.text("utgave", "betegnelse"),
        betegnelser=_betegnelser(r.below("betegnelser"), maalform),
        formaal=r.markdown("formaal"),
        eksempelmerknad=r.markdown("eksempelmerknad"),
        prisnivaa=r.number("okonomi", "prisnivaa"),
        okonomi_tallstatus=r.text("okonomi", "tallstatus"),
        okonomi_merknad=r.markdown("okonomi", "merknad"),
        rammer=tuple(
            m.Ramme(
                i.text("navn"), i.text("type"), i.texts("finansiering"), i.by_year("belop"), i.text("kilde"), i.origin
            )
            for i in r.items("okonomi", "ramme")
        ),
        minste_gruppe=r.number("personvern", "minste_gruppe") or SMALLEST_GROUP,
        items=items,
        behovsoversikt=behov,
        gjennomgang=gjennomgang,
        prosess=prosess,
        saksfremlegg=saksfremlegg,
        profil=profil,
        kapitler=kapitler,
        kravfiler=kravfiler,
        signeringer=signeringer,
        origin=r.origin,
    )


def _years(r: _Reader) -> range:
    """The years of the plan period; one year where the end is missing or comes first."""
    fra = r.number("periode", "fra") or 1
    return range(fra, max(fra, r.number("periode", "til") or fra) + 1)


def _betegnelser(r: _Reader, maalform: str) -> m.Betegnelser:
    def word(level: str) -> m.Betegnelse:
        entall, flertall = STANDARD.get(maalform, STANDARD["bokmål"])[level]
        return m.Betegnelse(r.text(level, "entall") or entall, r.text(level, "flertall") or flertall)

    return m.Betegnelser(word("maalomraade"), word("maal"), word("strategi"), word("tiltak"))


def _id(r: _Reader) -> str:
    return r.text("id") or _stem(r)


def _maalomraade(r: _Reader) -> m.Maalomraade:
    return m.Maalomraade(_id(r), r.text("tittel"), r.origin, r.markdown("beskrivelse"))


def _maal(r: _Reader, tables: Mapping[str, m.Tabell]) -> m.Maal:
    return m.Maal(
        _id(r),
        r.text("tittel"),
        r.origin,
        r.ref("maalomraade"),
        r.markdown("beskrivelse"),
        r.refs("utfordringer"),
        r.refs("foeringer"),
        tuple(_indikator(i, tables) for i in r.items("indikatorer")),
        r.refs("svarer_paa"),
    )


def _indikator(r: _Reader, tables: Mapping[str, m.Tabell]) -> m.Indikator:
    table = tables.get(r.text("tabell"))
    base = r.number("utgangspunkt", "aar") or 0  # the starting point, and what was before it, is no measurement
    return m.Indikator(
        r.text("navn"),
        r.text("enhet"),
        base,
        r.decimal("utgangspunkt", "verdi") or 0,
        r.number("maaltall", "aar") or 0,
        r.decimal("maaltall", "verdi") or 0,
        r.ref("tabell"),
        r.text("rad"),
        {year: float(n) for year, n in over_tid(table, r.text("rad")).items() if year > base} if table else {},
        r.text("kilde"),
        r.text("tallstatus"),
        r.origin,
    )


def _strategi(r: _Reader) -> m.Strategi:
    return m.Strategi(
        _id(r),
        r.text("tittel"),
        r.origin,
        r.ref("maal"),
        r.markdown("beskrivelse"),
        r.refs("utfordringer"),
        r.refs("foeringer"),
        r.refs("svarer_paa"),
    )


def _tiltak(r: _Reader) -> m.Tiltak:
    return m.Tiltak(
        _id(r),
        r.text("tittel"),
        r.origin,
        r.refs("strategier"),
        r.refs("maal"),
        r.markdown("beskrivelse"),
        r.markdown("begrunnelse"),
        r.ref("ansvarlig"),
        r.refs("medvirkende"),
        r.time("oppstart"),
        r.time("frist"),
        r.text("status"),
        r.markdown("rapport"),
        r.text("prioritet"),
        r.refs("maalgrupper"),
        r.refs("virkemidler"),
        r.text("indikator"),
        _okonomi(r.below("okonomi")),
        r.refs("foeringer"),
        r.refs("svarer_paa"),
    )


def _okonomi(r: _Reader) -> m.Okonomi:
    poster = tuple(
        m.Post(p.text("type"), p.text("finansiering"), p.by_year("belop"), p.number("sum"), p.origin)
        for p in r.items("poster")
    )
    return m.Okonomi(r.text("status"), poster, r.text("merknad"))


def _utfordring(r: _Reader) -> m.Utfordring:
    return m.Utfordring(
        _id(r),
        r.text("tittel"),
        r.origin,
        r.markdown("beskrivelse"),
        r.refs("maalgrupper"),
        r.refs("bygger_paa"),
        tuple(_tallvisning(i) for i in r.items("tall")),
    )


def _tallvisning(r: _Reader) -> m.Tallvisning:
    return m.Tallvisning(
        r.ref("tabell"),
        r.text("rad"),
        r.text("kolonne"),
        r.text("fra"),
        r.text("til"),
        r.ref("maalgruppe"),
        r.text("boligtype"),
        r.text("viser"),
        r.origin,
    )


def _uttrekk(r: _Reader) -> Uttrekk:
    valg = r.node("valg")

    def choice(name: str) -> Valg:
        codes = r.texts("valg", name) or r.texts("valg", name, "koder")
        return Valg(name, codes, r.text("valg", name, "kodeliste"))

    names = [name for name, _ in valg] if isinstance(valg, MappingNode) else []
    written = json.dumps(to_value(r.origin.node), ensure_ascii=False, sort_keys=True)
    return Uttrekk(
        r.text("tabell"),
        r.text("tittel"),
        r.text("region"),
        r.text("rader") or "ContentsCode",
        r.number("tid", "siste"),
        r.number("tid", "fra"),
        r.number("tid", "til"),
        tuple(choice(name) for name in names),
        r.flag("summeres"),
        tuple((cell.text("rad"), cell.text("kolonne")) for cell in r.items("skjul")),
        hashlib.sha256(written.encode()).hexdigest(),
    )


def _henting(r: _Reader) -> Henting:
    return Henting(
        r.text("tabell"),
        r.text("tittel"),
        r.text("adresse"),
        r.text("hentet"),
        r.text("oppdatert"),
        r.text("siste_periode"),
        r.text("lisens"),
        r.texts("merknader"),
        r.text("uttrekk"),
        r.text("celler"),
    )


def _tabell(r: _Reader, data: _Reader | None, fetched: _Reader | None) -> m.Tabell:
    """A table; its figures from the CSV file with the same name, and the record of where they were fetched."""
    d = data or _Reader(Origin(r.origin.path, _EMPTY), r.findings)
    typer = r.node("typer")
    names = [name for name, _ in typer] if isinstance(typer, MappingNode) else []
    return m.Tabell(
        _id(r),
        r.text("tittel"),
        r.origin,
        r.text("kilde"),
        r.text("url"),
        r.time("dato"),
        r.text("enhet"),
        r.text("tallstatus"),
        r.markdown("metode"),
        r.markdown("kommentar"),
        r.text("figur"),
        r.text("type") or "heltall",
        {name: r.text("typer", name) for name in names},
        tuple(m.Sumlinje(s.text("navn"), s.texts("av")) for s in r.items("summer")) if r.node("summer") else None,
        r.flag("gjelder_personer") is not False,
        _uttrekk(r.below("henting")) if r.node("henting") else None,
        _henting(fetched) if fetched else None,
        tuple(cell.text() for cell in d.items(tabelldata.COLUMNS)),
        tuple(tuple(c.text() for c in row.items()) for row in d.items(tabelldata.ROWS)),
        d.origin,
    )


def _tabeller(
    descriptions: Iterable[_Reader], figures: Iterable[_Reader], records: Iterable[_Reader]
) -> Iterator[m.Tabell]:
    """The tables, each description with its figures; one without the other is a fault of the files."""
    by_name = {_stem(r): r for r in figures}
    fetched = {_stem(r): r for r in records}
    for r in descriptions:
        data = by_name.pop(_stem(r), None)
        if data is None:
            r.findings.append(
                READ_FAULTS["tabell-uten-tall"].at(
                    r.origin.at(),
                    f"Tabellen har ingen tall: filen {_stem(r)}.csv finnes ikke i samme mappe.",
                    "Kjør «bolig data hent»."
                    if r.node("henting")
                    else f"Lagre tallene som {_stem(r)}.csv ved siden av denne filen.",
                )
            )
        yield _tabell(r, data, fetched.get(_stem(r)))
    for name, r in by_name.items():
        r.findings.append(
            READ_FAULTS["tall-uten-tabell"].at(
                r.origin.at(),
                "Tallene har ingen beskrivelse, og blir ikke med i planen.",
                f"Lag filen {name}.yaml i samme mappe, med tittel, kilde og dato, eller ta CSV-filen ut.",
            )
        )


_ITEMS = {
    "strategi": _strategi,
    "tiltak": _tiltak,
    "utfordring": _utfordring,
}


ITEM_KINDS = frozenset({*_ITEMS, "maal", "tabell"})  # the kinds of file that hold one item, whose id is the file's name


def _enhet(r: _Reader) -> m.Enhet:
    return m.Enhet(r.text("id"), r.text("navn"), r.origin, r.text("sektor"))


def _aktoer(r: _Reader) -> m.Aktoer:
    return m.Aktoer(r.text("id"), r.text("navn"), r.origin, r.text("slag"))


def _maalgruppe(r: _Reader) -> m.Maalgruppe:
    return m.Maalgruppe(r.text("id"), r.text("navn"), r.origin, r.text("beskrivelse"))


def _foering(r: _Reader) -> m.Foering:
    names = ("behovsoversikt_er_grunnlag", "droefting", "maal_og_strategier")
    return m.Foering(
        r.text("id"),
        r.text("tittel"),
        r.origin,
        r.text("slag"),
        r.time("vedtatt"),
        r.time("gjelder_til"),
        r.text("url"),
        r.markdown("beskrivelse"),
        {name: text for name in names if (text := r.text("boligsosialt", name))},
        tuple(m.OverordnetMaal(g.text("id"), g.text("tittel"), g.origin) for g in r.items("maal")),
    )


def _forutsetning(r: _Reader) -> m.Forutsetning:
    percent = r.node("prosent_per_aar")
    return m.Forutsetning(
        r.text("id"),
        r.text("tittel"),
        r.origin,
        verdi(percent.raw) if isinstance(percent, Scalar) else None,
        r.number("antall_per_aar"),
        r.ref("tabell"),
        r.text("rad"),
    )


def _behovsoversikt(
    r: _Reader, assumptions: Mapping[str, m.Forutsetning], tables: Mapping[str, m.Tabell], years: range
) -> m.Behovsoversikt:
    def line(i: _Reader) -> m.Behovslinje:
        stated = i.by_year("behov")
        assumption = assumptions.get(i.text("framskriving"))
        table = tables.get(assumption.tabell.id) if assumption and assumption.tabell else None
        return m.Behovslinje(
            i.ref("maalgruppe"),
            i.text("boligtype"),
            i.number("i_dag") or 0,
            stated,
            i.ref("framskriving"),
            framskriv(stated, assumption, table, years),
            i.origin,
        )

    stock = r.below("bestand")
    bestand = m.Bestand(stock.ref("tabell"), stock.text("rad"), stock.text("kolonne"), stock.origin.at())
    return m.Behovsoversikt(
        r.time("dato"),
        r.texts("kilder"),
        r.markdown("metode"),
        r.text("tallstatus"),
        bestand if r.node("bestand") else None,
        tuple(line(i) for i in r.items("behov")),
        r.origin,
    )


def _gjennomgang(r: _Reader) -> Mapping[str, Mapping[str, str]]:
    def names(*keys: Key) -> list[str]:
        node = r.node(*keys)
        return [name for name, _ in node] if isinstance(node, MappingNode) else []

    return {
        text: {source: r.text("gjennomgang", text, source) for source in names("gjennomgang", text)}
        for text in names("gjennomgang")
    }


def _prosess(r: _Reader) -> m.Prosess:
    o = r.below("organisering")

    def members(group: str) -> tuple[m.Gruppemedlem, ...]:
        return tuple(m.Gruppemedlem(i.text("rolle"), i.text("sektor"), i.origin.at()) for i in o.items(group))

    return m.Prosess(
        m.Organisering(
            o.text("prosjekteier"),
            o.text("prosjektleder"),
            members("styringsgruppe"),
            members("prosjektgruppe"),
            o.markdown("beskrivelse"),
        ),
        tuple(
            m.Medvirkning(
                i.time("dato"),
                i.text("slag"),
                i.text("tittel"),
                i.text("deltakere"),
                i.markdown("innspill"),
                i.markdown("oppfoelging"),
                i.refs("foerte_til"),
                i.origin.at(),
            )
            for i in r.items("medvirkning")
        ),
        tuple(
            m.Milepael(i.text("hva"), i.text("slag"), i.time("fra"), i.time("til"), i.text("status"), i.origin.at())
            for i in r.items("tidsplan")
        ),
        _hoering(r.below("hoering")) if r.node("hoering") else None,
        tuple(m.Raad(i.text("organ"), i.time("dato"), i.markdown("uttalelse"), i.origin.at()) for i in r.items("raad")),
        tuple(
            m.Behandling(
                i.text("organ"),
                i.time("tidspunkt"),
                i.text("sak"),
                i.text("saksnummer"),
                i.markdown("vedtak"),
                bool(i.flag("vedtar_planen")),
                i.origin.at(),
            )
            for i in r.items("behandling")
        ),
        tuple(
            m.Kunngjoering(i.text("hva"), i.time("dato"), i.texts("hvor"), i.origin.at())
            for i in r.items("kunngjoering")
        ),
        r.markdown("rullering"),
        r.origin,
    )


def _hoering(r: _Reader) -> m.Hoering:
    return m.Hoering(
        r.time("fra"),
        r.time("til"),
        r.text("vedtatt_av"),
        r.time("vedtaksdato"),
        r.text("saksnummer"),
        r.text("sendes_til"),
        r.text("nettside"),
        r.text("kontakt"),
        r.texts("instanser"),
        r.texts("spoersmaal"),
        r.origin,
    )


def _saksfremlegg(r: _Reader) -> m.Saksfremlegg:
    headings = r.node("overskrifter")
    names = [name for name, _ in headings] if isinstance(headings, MappingNode) else []

    def sections(key: str) -> tuple[m.Avsnitt, ...]:
        return tuple(m.Avsnitt(i.text("tittel"), i.markdown("tekst")) for i in r.items(key))

    return m.Saksfremlegg(
        r.text("tittel"),
        r.text("saksnummer"),
        r.text("saksbehandler"),
        r.markdown("sammendrag"),
        tuple(i.markdown() for i in r.items("innstilling")),
        r.markdown("bakgrunn"),
        sections("vurdering"),
        sections("alternativer"),
        r.markdown("konklusjon"),
        r.texts("vedlegg"),
        r.texts("rekkefoelge"),
        {name: r.text("overskrifter", name) for name in names},
        r.origin,
    )


def _profil(r: _Reader, files: Mapping[str, bytes]) -> m.Profil:
    return m.Profil(
        r.text("navn"), r.text("farge"), r.text("logo", "fil"), r.text("logo", "tekst"), r.text("word_mal"), files, r.origin
    )  # fmt: skip


def _kapittel(r: _Reader, document: Document) -> m.Kapittel:
    tekst = markdown.parse(document.body, document.path, document.body_line, 1, headings_from=2)
    r.findings.extend(tekst.findings)
    return m.Kapittel(
        _stem(r).lstrip("0123456789").lstrip("-_") or _stem(r),
        r.text("tittel"),
        tekst,
        r.text("innhold"),
        r.refs("emner"),
        r.flag("nummerert") is not False,
        bool(r.flag("vedlegg")),
        r.texts("dokumenter"),
        r.origin,
    )


def _signering(r: _Reader) -> m.Signering:
    grunnlag = r.node("grunnlag")
    ider = [id for id, _ in grunnlag] if isinstance(grunnlag, MappingNode) else []
    return m.Signering(
        r.text("plikt"),
        r.text("status"),
        r.text("rolle"),
        r.time("dato"),
        r.text("bestemmelse"),
        r.text("innslag"),
        {id: r.text("grunnlag", id) for id in ider},
        r.origin,
    )
