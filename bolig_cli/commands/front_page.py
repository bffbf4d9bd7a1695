"""What `bolig --help` shows. It is a text, so that showing it needs nothing that reads a command line."""

HELP = ("--help", "--hjelp")
COMPLETION = "_BOLIG_COMPLETE"  # what a shell sets when it asks what comes next; typer then answers

TEXT = """\
Bruk: bolig KOMMANDO [VALG]

  Skriv kommunens boligsosiale handlingsplan, sjekk den mot loven, og lag
  dokumentene.

Kommandoer:
  init        Lag en ny plan som kan sjekkes og bygges med en gang.
  check       Sjekk planen: filer, henvisninger, datoer, økonomi og lovkrav.
  grunnlinje  Skriv funnene planen har nå, så en sjekk bare viser nye.
  status      Vis hva som gjenstår før neste fase, og hos hvem.
  preview     Vis planen i nettleseren mens du skriver, og skriv i skjemaer.
  new         Lag et nytt tiltak, mål, møte eller noe annet.
  mv          Gi noe en annen id, og rett alt som viser til det.
  rm          Ta noe ut av planen, etter å ha vist hva som viser til det.
  fmt         Sett nøklene i samme rekkefølge i alle filene.
  build       Lag dokumentene: Word, ODT, PDF, HTML og nettsted.
  diff        Vis hva som er endret siden en tidligere utgave.
  export      Gi planen videre, som regneark, data eller kalender.
  import      Ta inn et regneark, eller begynn med forrige Word-plan.
  vedta       Før planen som vedtatt, og lag arkivpakken.
  verifiser   Si om dokumentene er de som ble vedtatt.
  rullering   Før tiltakene videre til neste år, og lag årsrapporten.
  lsp         Hjelp mens du skriver; et redigeringsprogram starter den.
  fullfoering Skriv det skallet trenger for å fullføre med Tab.
  dekning     Vis hva planen svarer med på lovens krav, og hva som mangler.
  lov         Vis hva loven krever, og om loven er endret.
  data        Hent tall fra SSB, og se hvilke tekster som må leses på nytt.
  versjon     Lagre versjoner av planen, og hent en tidligere tekst tilbake.
  innspill    Les inn svarene på høringen, hvert punkt på sin plass.

Valg:
  --version        Vis versjonen.
  --lisenser       Vis lisensene til bolig og det som følger med.
  --help, --hjelp  Vis denne hjelpen.

«bolig hjelp KOMMANDO» forklarer en kommando.
"""
