from collections.abc import Iterator, Sequence

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import BEHOVSOVERSIKT, Plan, Tabell, Tallvisning, Utfordring
from bolig_cli.model.tabell import er_hel, er_snudd, kolonnenavn, radnavn
from bolig_cli.model.talluttrykk import FeilICellen, UkjentTall, kilde, regn_ut, uten_tall
from bolig_cli.model.tallvisning import les
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import behov_etter_perioden, behov_foer_perioden
from bolig_cli.rules.support.skrevne_aar import skrevne_aar


@rule("ukjent-tall", Severity.FEIL)
def ukjent_tall(context: Context) -> Iterator[Problem]:
    """En henvisning til et tall treffer ikke noe tall.

    Tall i teksten skrives som henvisninger, så tekst og tabell alltid er enige: `{{tabell:venteliste/Barnefamilier/2023}}` blir til
    tallet i den cellen når dokumentet lages. `{{endring:venteliste/Barnefamilier/2020/2023}}` er forskjellen mellom to kolonner, og
    `{{prosentendring:…}}` er forskjellen i prosent. `{{har:unge/ordinær}}`, `{{behov:unge/ordinær/2027}}` og
    `{{mangler:unge/ordinær/2027}}` henter fra behovsoversikten; `alle` gjelder alle målgrupper eller boligtyper. Det samme gjelder
    det som står under `tall` i en utfordring. Tegn som `..` og `:` er ikke tall, og kan ikke siteres.

    Slik retter du det: skriv tabellens id, raden og kolonnen slik de står i dataene, med skråstrek mellom.
    """
    plan = context.plan
    turned = _turned(plan, context)
    elsewhere = {
        (line.maalgruppe.id, line.boligtype)
        for line in (*behov_etter_perioden(plan)[0], *behov_foer_perioden(plan)[0])
        if line.maalgruppe
    }
    for table, name in turned.values():
        yield Problem(
            table.heading_at(0),
            f"Rader og kolonner har byttet plass i {named(table)}: «{name}» er en kolonne, og planen viser til den som en rad.",
            "Bytt dem tilbake i regnearket (i Excel: Kopier, Lim inn utvalg, Transponer), og lagre filen som CSV UTF-8. Skal "
            "tabellen være slik, bytter du om rad og kolonne der planen viser til den.",
        )
    for text in context.texts:
        for quoted in text.tallhenvisninger:
            source = kilde(quoted.uttrykk)
            if source in turned:
                continue
            unread = _overview_unread(context) if source == BEHOVSOVERSIKT else _table_at_fault(context, source)
            if uten_tall(plan, source) or unread or _of(quoted.uttrykk) & elsewhere:
                continue  # the file, or the line, has its own finding
            try:
                regn_ut(plan, quoted.uttrykk)
            except FeilICellen:
                continue
            except UkjentTall as error:
                yield Problem(quoted.place, str(error), error.hjelp)
    known = context.known
    for challenge in plan.all(Utfordring):
        for shown in challenge.tall:
            if any(ref and ref.id != "alle" and not known.find(ref.id) for ref in (shown.tabell, shown.maalgruppe)):
                continue  # the reference has its own finding
            if shown.tabell and shown.tabell.id in turned:
                continue
            if shown.tabell and (uten_tall(plan, shown.tabell.id) or _table_at_fault(context, shown.tabell.id)):
                continue
            if shown.maalgruppe and (_overview_unread(context) or _overview_at_fault(plan, challenge)):
                continue
            if shown.maalgruppe and {(shown.maalgruppe.id, shown.boligtype)} & elsewhere:
                continue
            try:
                les(plan, shown)
            except FeilICellen:
                continue
            except UkjentTall as error:
                yield Problem(
                    error.place or _place(plan, shown),
                    f"{capital(named(challenge))} viser til et tall som ikke finnes. {error}",
                    error.hjelp,
                )


def _of(expression: str) -> set[tuple[str, str]]:
    """The target group and the type of dwelling that a number of the overview is of."""
    group, _, rest = expression.partition(":")[2].partition("/")
    return {(group.strip(), rest.partition("/")[0].strip())}


def _turned(plan: Plan, context: Context) -> dict[str, tuple[Tabell, str]]:
    """The tables whose rows and columns have changed places since they were referred to, each with a column that was a row."""
    rows = {(shown.tabell.id, shown.rad) for c in plan.all(Utfordring) for shown in c.tall if shown.tabell}
    rows |= {
        (kilde(quoted.uttrykk), quoted.uttrykk.split("/")[1].strip())
        for text in context.texts
        for quoted in text.tallhenvisninger
        if quoted.uttrykk.count("/") > 1
    }
    found = {}
    for table in plan.all(Tabell) if rows else ():
        name = next((name for name in kolonnenavn(table)[1:] if (table.id, name) in rows), "")
        if name and er_snudd(table):
            found[table.id] = (table, name)
    return found


def _place(plan: Plan, shown: Tallvisning) -> Place:
    """Where the name stands that hits nothing: of the row, or of the first column that the table does not have."""
    table = plan.find(shown.tabell.id, Tabell) if shown.tabell else None
    if not isinstance(table, Tabell):
        return shown.origin.at("boligtype" if shown.boligtype else "maalgruppe")
    if shown.rad not in radnavn(table):
        return shown.origin.at("rad")
    columns = kolonnenavn(table)[1:]
    wrong = next(
        (key for key in ("fra", "til", "kolonne") if (name := getattr(shown, key)) and name not in columns), ""
    )
    return shown.origin.at(wrong or ("kolonne" if shown.kolonne else "rad"))


def _table_at_fault(context: Context, id: str) -> bool:
    """Whether the numbers of some table have a fault, or this one has rows of unlike length or years written as amounts: a row or a
    column may be called something else than what could be read, and a number may stand elsewhere."""
    table = context.plan.find(id, Tabell)
    uneven = isinstance(table, Tabell) and (
        not er_hel(table) or any(skrevne_aar(table)) or not _have_names(kolonnenavn(table))
    )
    return uneven or "tabelldata" in context.med_feil


def _have_names(headings: Sequence[str]) -> bool:
    """Whether every column has a name, and one of its own."""
    return all(headings) and len(set(headings)) == len(headings)


def _overview_unread(context: Context) -> bool:
    """Whether something in the overview of need, or in the target groups that it is made of, could not be read."""
    return bool(context.med_feil & {BEHOVSOVERSIKT, "maalgrupper"})


def _overview_at_fault(plan: Plan, challenge: Utfordring) -> bool:
    """Whether the overview is missing, with a finding for that, or is projected by a table that has no numbers."""
    if plan.behovsoversikt is None:
        return any(ref.id == BEHOVSOVERSIKT for ref in challenge.bygger_paa)
    return uten_tall(plan, BEHOVSOVERSIKT)
