"""The faults that reading can find: code, severity and the page that explains it to an author.

Codes are the contract of `bolig check --format json`; they name the fault, and are never reused for something else.
"""

from dataclasses import dataclass

from bolig_cli.finding import Finding, Fix, Place, Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault. `doc` is Norwegian Markdown: what it means, why it matters, how to mend it, wrong and right."""

    code: str
    severity: Severity
    doc: str

    def at(self, place: Place, message: str, help: str = "", fix: Fix | None = None) -> Finding:
        """A finding of this kind."""
        return Finding(self.code, self.severity, message, place, help, fix)


def _fault(code: str, doc: str, severity: Severity = Severity.FEIL) -> Fault:
    return Fault(code, severity, doc.strip() + "\n")


_ALL = (
    # --- files -----------------------------------------------------------------------------------------------------
    _fault(
        "fil-for-stor",
        """
En fil i planmappen er større enn 1 MB.

Planen skal leses av mennesker, og en så stor fil er som regel et regneark, et bilde eller et annet dokument som har fått
feil endelse. Den blir ikke lest.

**Slik retter du:** Del innholdet på flere filer, én for hvert tiltak, mål eller kapittel. Legg store tabeller i et vedlegg.
""",
    ),
    _fault(
        "fil-ikke-utf8",
        """
Filen er ikke lagret som UTF-8.

Samme byte betyr forskjellige tegn i forskjellige kodinger. Leses filen med feil koding, blir æ, ø og å til andre tegn, og
det er ikke sikkert at noen ser det før dokumentet er sendt ut. Derfor godtas bare UTF-8.

**Slik retter du:** Åpne filen i et redigeringsprogram og lagre den på nytt. I Notisblokk velger du *Lagre som* og kodingen
*UTF-8*. I Visual Studio Code trykker du på kodingen nederst til høyre, velger *Lagre med koding* og så *UTF-8*. I Excel lagrer du
arket som *CSV UTF-8*. Begynner filen med et usynlig byterekkefølgemerke (BOM), gjør det ingenting.
""",
    ),
    _fault(
        "fil-er-lenke",
        """
Filen er en snarvei (symbolsk lenke) til en annen fil.

Planen skal være den samme på alle maskiner, og en snarvei kan peke på noe som bare finnes på én av dem.

**Slik retter du:** Legg selve filen i planmappen.
""",
    ),
    _fault(
        "ukjent-fil",
        """
Det ligger en fil i planmappen som ikke er en del av planen. Den blir ikke lest.

Som regel er navnet eller mappen litt feil, og da mangler innholdet i dokumentene uten at det synes.

**Slik retter du:** Gi filen riktig endelse og legg den i riktig mappe, eller ta den ut av planmappen.

Feil: `plan/tiltak/T07.yml`

Riktig: `plan/tiltak/T07.yaml`
""",
        Severity.ADVARSEL,
    ),
    # --- tables ----------------------------------------------------------------------------------------------------
    _fault(
        "csv-tom",
        """
En CSV-fil i tabeller har ingen tall.

Den første linjen er overskriftene, og under den står det én rad på hver linje. Den første cellen i en rad er radens navn.

**Slik retter du:** Skriv overskriftene og radene, eller slett både CSV-filen og YAML-filen med samme navn.

Riktig:

```
Husstandstype;2022;2023
Enslige;47;52
Barnefamilier;19;23
```
""",
    ),
    _fault(
        "csv-anfoerselstegn",
        """
Et anførselstegn i en CSV-fil er ikke lukket.

Står det et semikolon i en celle, setter man cellen i anførselstegn. Mangler det siste, går lesingen videre inn i neste celle.

**Slik retter du:** Sett et anførselstegn der cellen slutter, eller ta bort det første. En celle kan ikke ha linjeskift.

Feil: `"Enslige; under 30;47;52`

Riktig: `"Enslige; under 30";47;52`
""",
    ),
    _fault(
        "csv-for-stor",
        """
En tabell har mer enn 200 rader eller 14 kolonner.

Så store tabeller kan ikke leses på en side, og ikke med skjermleser.

**Slik retter du:** Ta bare med de radene og årene leseren trenger, eller del tabellen i flere.
""",
    ),
    _fault(
        "tabell-uten-tall",
        """
En tabell har en YAML-fil, men ingen CSV-fil med tall.

Tittel, kilde og metode står i YAML-filen. Tallene står i en CSV-fil med samme navn i samme mappe.

**Slik retter du:** Lagre tallene som CSV (UTF-8) ved siden av YAML-filen.

Riktig: `tabeller/venteliste.yaml` og `tabeller/venteliste.csv`
""",
    ),
    _fault(
        "tall-uten-tabell",
        """
En CSV-fil har ingen YAML-fil med samme navn.

Tall uten kilde, dato og metode kan ikke brukes, og de kommer ikke med i dokumentene.

**Slik retter du:** Lag en YAML-fil med samme navn, eller ta CSV-filen ut av planmappen.
""",
    ),
    # --- YAML ------------------------------------------------------------------------------------------------------
    _fault(
        "yaml-tom",
        """
Filen er tom, eller har bare kommentarer.

**Slik retter du:** Skriv innholdet, eller slett filen hvis den ikke skal være med.
""",
    ),
    _fault(
        "yaml-syntaks",
        """
Filen kan ikke leses, fordi noe er skrevet slik at det ikke er gyldig YAML.

YAML er linjer på formen `nøkkel: verdi`. Innrykket viser hva som hører sammen. Meldingen sier hvor lesingen stoppet, og
feilen står som regel der eller på linjen over. Resten av filen blir ikke kontrollert før dette er rettet.

**Slik retter du:** Det vanligste er:

- tabulator i innrykket: bruk mellomrom
- kolon eller mellomrom etter kolon mangler
- teksten inneholder kolon og mellomrom: sett den i anførselstegn
- et anførselstegn er ikke lukket
- en linje har for mye eller for lite innrykk

Feil:

```yaml
tittel: Bolig: et sted å bo
```

Riktig:

```yaml
tittel: "Bolig: et sted å bo"
```
""",
    ),
    _fault(
        "yaml-noekkel",
        """
En nøkkel er ikke et vanlig ord.

Det som står foran kolon, skal være ett ord eller et årstall. En liste, en klamme eller ingenting kan ikke være nøkkel.

**Slik retter du:** Skriv nøkkelen som et ord. Skulle klammene være en del av teksten, setter du teksten i anførselstegn.

Feil:

```yaml
[kommentar]: Avklares
```

Riktig:

```yaml
kommentar: Avklares
```
""",
    ),
    _fault(
        "yaml-dobbel-noekkel",
        """
Den samme nøkkelen står to ganger på samme sted.

YAML-programmer flest lar den siste gjelde og sier ingenting. Da forsvinner det som står i den første.

**Slik retter du:** Behold den ene, og flytt det du vil ta vare på fra den andre. Skal det være flere verdier, bruk en liste.

Feil:

```yaml
medvirkende: nav
medvirkende: eiendom
```

Riktig:

```yaml
medvirkende:
  - nav
  - eiendom
```
""",
    ),
    _fault(
        "yaml-anker",
        """
Teksten begynner med `&` eller `*`, og YAML leser det som et anker eller en henvisning til et anker.

Ankere gjør at noe som står ett sted, gjelder et annet. Da ser man ikke lenger hva et tiltak sier ved å lese filen, så de
brukes ikke i planen. Oftest er det heller ikke meningen: teksten skulle bare begynne med en stjerne.

**Slik retter du:** Sett teksten i anførselstegn, eller skriv den på linjen under etter tegnet `|`.

Feil:

```yaml
beskrivelse: *Alle* skal ha et sted å bo.
```

Riktig:

```yaml
beskrivelse: |
  *Alle* skal ha et sted å bo.
```
""",
    ),
    _fault(
        "yaml-fletting",
        """
Nøkkelen `<<` fletter inn innhold fra et annet sted i filen. Det brukes ikke i planen.

Hver fil skal kunne leses for seg, uten at man må regne ut hva som gjelder.

**Slik retter du:** Skriv verdiene der de hører hjemme.
""",
    ),
    _fault(
        "yaml-tagg",
        """
Teksten begynner med utropstegn, og YAML leser det som en tagg.

En tagg forteller et program hvilken datatype noe er, og kan i verste fall få programmet til å kjøre noe. Tagger brukes
ikke i planen.

**Slik retter du:** Ta bort taggen. Skal teksten begynne med utropstegn, setter du den i anførselstegn.

Feil:

```yaml
tittel: !Viktig å rekke
```

Riktig:

```yaml
tittel: "!Viktig å rekke"
```
""",
    ),
    _fault(
        "yaml-flere-dokumenter",
        """
Filen inneholder flere YAML-dokumenter, skilt med en linje med tre bindestreker.

Det skal være ett element i hver fil. Alt etter den andre streken ville ellers blitt borte.

**Slik retter du:** Legg hvert element i sin egen fil, eller fjern linjen `---`.
""",
    ),
    _fault(
        "yaml-for-dyp",
        """
Verdier ligger inni hverandre i mer enn 30 nivåer.

Ingen fil i planen trenger mer enn noen få nivåer. Så mange klammer er et uhell eller en fil som ikke hører til i planen.

**Slik retter du:** Rett klammene eller innrykket.
""",
    ),
    _fault(
        "yaml-ikke-noekler",
        """
Filen begynner ikke med en nøkkel.

Alle filer i planen er en samling av nøkler med verdier. Denne er en liste eller bare tekst. Har den bare én linje, mangler
kanskje mellomrommet etter kolon.

**Slik retter du:** Begynn filen med den første nøkkelen.

Feil:

```yaml
tittel:Flere boliger
```

Riktig:

```yaml
tittel: Flere boliger
```
""",
    ),
    # --- schema ----------------------------------------------------------------------------------------------------
    _fault(
        "mangler-felt",
        """
En opplysning som alltid skal være med, mangler eller er tom.

**Slik retter du:** Legg til nøkkelen og skriv verdien etter kolon. Hjelpeteksten til funnet sier hva feltet er til, og
viser et eksempel.

Feil:

```yaml
id: T07
```

Riktig:

```yaml
id: T07
tittel: Bedre oppfølging i bolig
```
""",
    ),
    _fault(
        "ukjent-noekkel",
        """
Nøkkelen finnes ikke for denne typen fil.

Som regel er den feilstavet, eller den har fått feil innrykk. Innholdet ville ellers ikke kommet med i dokumentene.

**Slik retter du:** Rett stavemåten eller innrykket. Nøkler skrives med små bokstaver, uten æ, ø og å.
`bolig check --rett` bytter nøkkelen når den bare kan bety én ting: Den skiller seg fra én eneste kjent nøkkel ved store bokstaver,
bindestrek, mellomrom eller æ, ø og å, eller ved én bokstav som er feil, borte, for mye eller byttet med den neste (ikke den første,
og ikke i ord på under fem bokstaver). Den riktige nøkkelen må heller ikke stå der fra før.

Feil:

```yaml
ansvarleg: nav
```

Riktig:

```yaml
ansvarlig: nav
```
""",
    ),
    _fault(
        "ugyldig-verdi",
        """
Verdien er av feil slag, eller er ikke en av dem som kan brukes her.

**Slik retter du:** Hjelpeteksten til funnet sier hva som kan stå her. Er verdien en av dem som kan stå her, men med andre store
bokstaver, mellomrom eller bindestreker, eller med én bokstav feil (ikke den første, og ikke i ord på under fem bokstaver), og
er det bare én det kan være, retter `bolig check --rett` den.

Feil:

```yaml
tallstatus: omtrentlig
```

Riktig:

```yaml
tallstatus: illustrativ
```
""",
    ),
    _fault(
        "ugyldig-dato",
        """
Datoen ser ut som en dato, men finnes ikke i kalenderen.

**Slik retter du:** Rett datoen. Den skrives år-måned-dag.

Feil: `frist: 2025-06-31`

Riktig: `frist: 2025-06-30`
""",
    ),
    # --- chapters --------------------------------------------------------------------------------------------------
    _fault(
        "kapittel-uten-hode",
        """
Kapittelfilen begynner ikke med et hode, eller hodet er ikke avsluttet.

Hodet står mellom to linjer med tre bindestreker øverst i filen og sier hva kapittelet heter.

**Slik retter du:** Skriv hodet øverst i filen, før teksten.

Feil:

```markdown
# Bakgrunn

Kommunen skal …
```

Riktig:

```markdown
---
tittel: Bakgrunn
---

Kommunen skal …
```
""",
    ),
    # --- Markdown --------------------------------------------------------------------------------------------------
    _fault(
        "markdown-html",
        """
Teksten inneholder en HTML-kode, for eksempel `<br>` eller `<!-- … -->`.

Planen blir til både Word, PDF og nettside, og HTML-koder virker bare på nettsiden. Koden blir stående som tekst.

**Slik retter du:** Ta bort koden. Skal tegnet `<` stå i teksten, skriver du `\\<`.

Feil: `Ring <navn> i Nav.`

Riktig: `Ring «navn» i Nav.`
""",
    ),
    _fault(
        "markdown-bilde",
        """
Teksten inneholder et bilde. Bilder kan ikke være med i planen ennå.

Bildeteksten blir stående der bildet skulle vært.

**Slik retter du:** Si med ord det bildet viser, eller sett tallene i en tabell.

Feil: `![Boligpriser](priser.png)`

Riktig: en tabell med boligprisene
""",
    ),
    _fault(
        "markdown-lenke",
        """
Lenken kan ikke brukes i et ferdig dokument.

Den som leser Word-filen eller PDF-en, har ikke planmappen. Derfor må en lenke gå til en full nettadresse (`https://…`),
en e-postadresse (`mailto:…`), et telefonnummer (`tel:…`) eller noe i planen (`#T07`). Lenker til filer og til andre slags
adresser blir stående som tekst.

**Slik retter du:** Skriv hele adressen. Til noe i planen skriver du `#` og id-en. Lar du klammene være tomme, blir
navnet på elementet satt inn. Ord på et annet språk skrives på samme måte, med språkkoden: `[Sámi giella](lang:se)`. Da leser
en skjermleser dem med riktig uttale.

Feil: `Se [tiltaket](../tiltak/T07.yaml).`

Riktig: `Se [](#T07).`
""",
    ),
    _fault(
        "markdown-lenketekst",
        """
Lenken har en tekst som ikke kommer med: enten er klammene tomme foran en nettadresse, eller så står det en tittel i
anførselstegn etter adressen.

En skjermleser leser opp teksten i lenken. Er den tom, vet ikke leseren hvor lenken går. En tittel i anførselstegn
vises bare på nettsiden, når musepekeren holdes over.

**Slik retter du:** Skriv i klammene hvor lenken går.

Feil: `[](https://www.husbanken.no)`

Riktig: `[Husbanken](https://www.husbanken.no)`
""",
        Severity.ADVARSEL,
    ),
    _fault(
        "markdown-overskrift",
        """
Overskriften står der det ikke kan være en overskrift, hopper over et nivå, er tom eller er for dyp.

Overskriftene er innholdsfortegnelsen, og den som bruker skjermleser, finner fram ved hjelp av dem. I tekstene til mål og
tiltak lager planen selv overskriftene. I kapitler kan du bruke fire nivåer, fra `#` til `####`, ett trinn om gangen.

**Slik retter du:** Bruk nivået rett under det forrige. I tekstene til mål og tiltak skriver du et vanlig avsnitt.

Feil:

```markdown
# Boligmarkedet

### Leie
```

Riktig:

```markdown
# Boligmarkedet

## Leie
```
""",
    ),
    _fault(
        "markdown-fotnote",
        """
En fotnote mangler, er ikke brukt, står to ganger, eller ligger inni en annen fotnote.

En fotnote har to deler med samme merke: `[^1]` i teksten og `[^1]: …` på en egen linje.

**Slik retter du:** Se at hvert merke i teksten har én note, og omvendt.

Feil: `Tallene er fra 2023.[^kilde]`

Riktig:

```markdown
Tallene er fra 2023.[^kilde]

[^kilde]: SSB, tabell 06265.
```
""",
    ),
    _fault(
        "markdown-tabell",
        """
Tabellen er for stor, har en rad med for mange celler, mangler kolonneoverskrifter, eller en tekst rett under den er blitt
lest som en rad.

En tabell i teksten kan ha 60 rader og 12 kolonner. Større tabeller blir uleselige på en side.

**Slik retter du:** La hver rad ha like mange celler som overskriften, og sett en tom linje mellom tabellen og teksten
etter den. Skal det stå en loddrett strek i en celle, skriver du `\\|`.

Feil:

```markdown
| År   | Boliger |
|------|--------:|
| 2024 |      12 | 14 |
```

Riktig:

```markdown
| År   | Boliger |
|------|--------:|
| 2024 |      12 |
| 2025 |      14 |
```
""",
    ),
    _fault(
        "markdown-tallhenvisning",
        """
En henvisning til et tall begynner med to klammer, men blir ikke avsluttet.

Henvisningen byttes ut med tallet fra tabellen når dokumentet lages. Er den ikke hel, blir klammene stående i teksten.

**Slik retter du:** Avslutt med to klammer, og ha ikke flere klammer inni.

Feil: `Det var {{tabell:venteliste/Barnefamilier/2023} barnefamilier i kø.`

Riktig: `Det var {{tabell:venteliste/Barnefamilier/2023}} barnefamilier i kø.`
""",
    ),
    _fault(
        "markdown-tabelltekst",
        """
Tabellen har ingen tabelltekst.

Tabellteksten sier hva tabellen viser. Den kommer i listen over tabeller, og skjermlesere leser den først.

**Slik retter du:** Skriv et avsnitt som begynner med `Tabell:` rett før eller etter tabellen, med en tom linje mellom.

Riktig:

```markdown
Tabell: Kommunale boliger ved utgangen av året

| År   | Boliger |
|------|--------:|
| 2024 |      12 |
```
""",
        Severity.ADVARSEL,
    ),
    _fault(
        "markdown-liste",
        """
En nummerert liste blir en annen enn den som er skrevet.

Markdown ser bare på det første tallet og teller videre selv. Står det 1, 2, 4 i filen, står det 1, 2, 3 i dokumentet. En
linje som begynner med en dato, som «15. mars», blir også til et listepunkt.

**Slik retter du:** Nummerer fortløpende. Begynner avsnittet med en dato, setter du en omvendt skråstrek foran punktumet.

Feil: `15. mars 2024 vedtok kommunestyret …`

Riktig: `15\\. mars 2024 vedtok kommunestyret …`
""",
        Severity.ADVARSEL,
    ),
    _fault(
        "markdown-linje",
        """
En linje med bare streker eller stjerner er en skillelinje. Den blir ikke med i dokumentene.

**Slik retter du:** Ta bort linjen. Skal teksten deles opp, bruker du en overskrift.
""",
        Severity.ADVARSEL,
    ),
    _fault(
        "markdown-kode",
        """
En kodeblokk begynner med tre aksenttegn, men blir ikke avsluttet.

Da blir hele resten av teksten satt med skrivemaskinskrift.

**Slik retter du:** Sett en linje med tre aksenttegn der blokken skal slutte, eller ta bort den første.
""",
    ),
    _fault(
        "markdown-for-dyp",
        """
Lister, sitater eller uthevinger ligger inni hverandre i for mange nivåer, eller teksten har svært mange tegn som betyr noe i
Markdown.

Teksten blir stående, men uten utforming.

**Slik retter du:** Bruk færre nivåer. Skal tegn som `*`, `[` og `>` stå i teksten, setter du en omvendt skråstrek foran.
""",
    ),
    _fault(
        "tekst-for-lang",
        """
Teksten er på mer enn 100 000 tegn.

Det svarer til omtrent femti sider. Så lange tekster er ikke til å finne fram i.

**Slik retter du:** Del teksten på flere kapitler, eller legg noe av den i et vedlegg.
""",
    ),
    _fault(
        "tekst-styretegn",
        """
Teksten har et usynlig tegn som ikke kan være med i planen.

Noen slike tegn får teksten til å vises i en annen rekkefølge enn den er skrevet. Andre gjør at Word eller PDF-leseren ikke
klarer å åpne dokumentet, eller at et ord ikke blir funnet når noen søker. De følger ofte med når tekst limes inn.

**Slik retter du:** Slett tegnet. Ser du det ikke, skriver du ordene rundt det på nytt. `bolig check --rett` sletter tegn uten
bredde som står i eller rett etter et ord: De er ingenting for den som leser, og resten av teksten blir som før. Tegn som snur
rekkefølgen på teksten, og tegn ved siden av skilletegn, må du se på selv.
""",
    ),
    _fault(
        "tekst-uten-skrifttegn",
        """
Teksten har et tegn som ikke finnes i skriften som dokumentene settes med, for eksempel et smilefjes.

PDF-en kan ikke lages når et tegn mangler, og en skjermleser vet ikke hva den skal si.

**Slik retter du:** Si det med ord, eller ta tegnet bort.

Feil: `Økt bokvalitet 🏠`

Riktig: `Økt bokvalitet`
""",
    ),
)

READ_FAULTS: dict[str, Fault] = {fault.code: fault for fault in _ALL}
