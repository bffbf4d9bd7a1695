"""What a sentence is about: stems that it, or the heading above it, must have one of for its lines to be looked at."""

KLAGE = "klag|påklag|anke |medhald|medhold|omgjering|omgjøring"
SVAR = (
    "svar|søknad|saksbehandling|sakshandsaming|saksbehandlingstid|sakshandsamingstid|behandlingstid"
    "|handsamingstid|henvendels|førespurn|avgjør|avgjer|vedtak|saker|saken|saka |foreløpig|førebels|midlertidig"
)
VEDTAK = (
    "vedtak|resultat|enkeltvedtak|avslag|avslå|innvilg|avgjør|avgjer|svar|brev|begrunn|grunn|hvorfor|kvifor|nei "
    "|underretning|hva hjelp|kva hjelp|hva bistand|kva bistand|innhold|innhald|omfanget av|hovedinnhold"
    "|hovudinnhald|saken|saka "
)
SAMTALE = (
    "bestem|avgjør|avgjer|avgjort|avgjord|vedtar|vedtek|velg|vel |fastsett|setter opp|plukker|hjelp|tilbud|tilbod"
    "|sak|kartlegg|behov|vedtak|du |deg |person|søker|søkjar|bruker|brukar|den det|den saken|den som får|beboer"
    "|bebuar|ønske|ønskj|ynskj|mening|meining|syn|hva du vil|kva du vil|dine behov|selv mener|sjølv meiner|alle "
    "|bistand"
)
INSTITUSJON = (
    "institusjon|omsorgsinst|sykehjem|sjukeheim|sykeheim|fengsel|heldøgns|heildøgns|omsorgsbolig|omsorgsbustad"
    "|døgnbemann|rusinstitusjon|behandlingsinst|innlagt|sjukehus|sykehus"
)
OPPHOLD = (
    "hjelp|bistand|ansvar|tjenest|tenest|råd |støtte|boligkontor|bustadkontor|fast adresse|folkereg|bare er her"
    "|berre er her|gjennomreise|på besøk|midlertidig her|mellombels her|bostedsløs|bustadslaus|uten adresse"
    "|utan adresse|tilreis|oppholder seg|oppheld seg|bosatt|busett"
)
FLYKTNING = "flyktning|integreringstilsk|tilskudd|tilskot|nybosatt|nybusett|bosatt etter|busett etter"
FLYTTING = "flytt|sekundærflytt"
BOTILBUD = (
    "midlertidig|mellombels|akutt|krisebolig|krisebustad|nødbolig|naudbustad|sted å sove|stad å sove|tak over"
    "|taket over|overnatting|husvære|sted å bo|stad å bu|botilbud|butilbod|akuttilb|seng for natt|i natt|nødhusly"
    "|husly"
)
BOTILBUD_NAA = (
    "midlertidig|mellombels|akutt|krisebolig|krisebustad|nødbolig|naudbustad|sted å sove|stad å sove|tak over|overnatting"
    "|husvære|sted å bo|stad å bu|botilbud|butilbod|seng for natt|i natt|nødhusly|husly"
)
HENVENDELSE = (
    "henvend|førespurn|søk|hjelp|telefon|skjema|sak |saker|saken|stilling|kontakt|muntlig|munnleg|oppmøte|spørsmål"
)
RAAD = "regler|reglar|rettighet|rettar|plikter|loven|lova|ordning|veiled|rettlei|råd |opplysning"
FEIL = (
    "feil |galt |gale |gal |urett|annet kontor|anna kontor|andre kontor|ikke vårt|ikkje vårt|hører|høyrer"
    "|hjelpe selv|hjelpe sjølv|videre|vidare"
)
BARN = "barn|born|ungdom|mindreårig"
OPPLYSNING = "opplysning|hent|innhent|informasjon|dokument|sjekk"
TJENESTENE = (
    "tjenest|tenest|kontor|sektor|enhet|eining|avdeling|samordn|koordiner|tilbud|tilbod|søker|søkjar|personen|du "
    "|den som|familien|pårørend"
)
OPPFOELGING = "oppfølg|følger|følgjer|følge|følgje|vedtak|internkontroll|kvalitet|saksbehandling"
TALL = "rapport|statistikk|tall |oversikt|tabell|tal "
INNSYN = "innsyn|dokument|sakspapir|saksmapp|papirene|mappen|mappa"
PLAN_FOR_DEG = "individuell|ip |planen|koordinator"
PROGRAM = "program|introduksjon|introprogram|oppstart"
OMSORG = "hjemmetjenest|heimetenest|hjemmesykeplei|heimesjukeplei|helse- og omsorg|omsorgstjenest|omsorgstenest"
TILSKUDD = "tilskudd|tilskot"
PLANEN = "planen|planforslag|temaplan|kommunedelplan|handlingsplan|saken|saka |høring|høyring|ettersyn"
