"""The law in time: a paragraph of a lettered chapter, when a provision applies, what is repealed and what is coming."""

from pathlib import Path

from bolig_cli.law import egne_krav
from tests.law import hel_plan
from tests.law.hel_plan import Endring

EGEN_LOV = """\
id: pasl
tittel: Lov om pasient- og brukerrettigheter
korttittel: pasient- og brukerrettighetsloven
lovdata: lov/1999-07-02-63
plikter:
  - id: pasl-4a-1
    hjemmel: {paragraf: "4 A-1", ledd: 1}
    styrke: skal
    adressat: kommunen
    tittel: En plikt for prøven
    parafrase: Kommunen må ha et tiltak på tvers av sektorene.
    bevis:
      - {type: paa_tvers, minst: 1}
    veiledning: Vis et tiltak på tvers.
"""


def test_a_paragraph_of_a_lettered_chapter_is_a_paragraph(tmp_path: Path) -> None:
    checked = hel_plan.sjekket(tmp_path, Endring(filer={"krav/pasl.yaml": EGEN_LOV}))
    assert [f for f in checked.findings if "krav" in f.place.path] == []
    assert checked.plan is not None
    katalog, faults = egne_krav.katalog_for(checked.plan)
    assert faults == ()
    plikt = katalog.plikt("pasl-4a-1")
    assert plikt is not None
    assert str(plikt.hjemmel) == "pasient- og brukerrettighetsloven §\u00a04 A-1 første ledd"
    assert plikt.lovdata == "lov/1999-07-02-63/§4A-1"
