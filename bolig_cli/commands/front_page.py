"""What `bolig --help` shows. It is a text, so that showing it needs nothing that reads a command line."""

HELP = ("--help", "--hjelp")

TEXT = """\
Bruk: bolig KOMMANDO [VALG]

  Boligsosial handlingsplan som data: kontroll, lovdekning og ferdige
  dokumenter.

Kommandoer:
  init     Lag en ny plan som kan sjekkes og bygges med en gang.
  check    Sjekk planen: filer, henvisninger, datoer, økonomi og lovkrav.
  status   Hva som gjenstår før neste fase, kapittel for kapittel og hos hvem.
  build    Lag dokumentene: Word, PDF, HTML og nettsted.
  dekning  Lovdekningen: hva planen svarer med, og hva som mangler.
  lov      Lovkatalogen: hva loven krever, og om loven er endret.
  data     Tallene i planen: hent dem fra SSB, og hold tekstene opp mot dem.

Valg:
  --version        Vis versjonen.
  --help, --hjelp  Vis denne hjelpen.

«bolig KOMMANDO --help» forklarer en kommando.
"""
