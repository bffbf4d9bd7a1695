"""Which sentences tell what another place does."""

from bolig_cli.law.evidence.support.annetsteds import annetsteds, kan_vaere_annetsteds
from bolig_cli.searchable import searchable
from tests.gathered import gathered


@gathered(
    "setning, annet",
    [
        ("I Tønsberg kommune kan den som er uenig, klage.", True),
        ("I Nordre Follo kommune får alle svar innen tre uker.", True),
        ("Hos Luster kommune, som vi kjenner godt, er alt skriftleg.", True),
        ("I Danmark, og andre steder, kan den som er uenig, klage.", True),
        ("I Prøve kommune kan den som er uenig, klage.", False),  # the plan's own
        ("I samarbeid med Tønsberg kommune tilbyr vi en seng i natt.", False),
        ("I Tønsberg kommune har vi en avtale om krisesenter.", False),
        ("I Tønsberg ligger krisesenteret vårt.", False),  # a town may be anything of ours
        ("I kommunen får alle svar.", False),
        ("I Tønsberg kan den som er uenig, klage, og der hjelper de med klagen.", True),
        ("I Tønsberg hjelper de som har vakt, dem som trenger en seng.", True),
        ("Tønsberg kommune har et brev der det står hvorfor.", True),
        ("Nordre Follo kommune gir alle en koordinator.", True),
        ("I Tønsberg hjelper de dem vi sender dit.", False),  # we have a part in it
        ("I nabokommunen kan den som er uenig, klage.", True),
        ("Nabokommunen gir alle svar innen tre uker.", True),
        ("Nabokommunen gir en seng til dem vi sender dit.", False),
        ("Prøve kommune har et brev der det står hvorfor.", False),
        ("Tønsberg kommune har legevakt for hele regionen.", False),
        ("Tønsberg kommune gir våre innbyggere en seng.", False),
        ("Tønsberg kommune svarer om natten.", False),  # it may do so for us
        ("Den som bor i Tønsberg kommune, får hjelp der.", False),
        ("I", False),
        ("", False),
    ],
)
def test_a_sentence_that_begins_with_another_place(setning: str, annet: bool) -> None:
    assert annetsteds([setning], {"prøve"}) == ({setning} if annet else frozenset())
    assert kan_vaere_annetsteds(searchable(f"Vi svarer. {setning}")) or not annet
    assert kan_vaere_annetsteds(searchable(setning)) or not annet


def test_most_texts_need_not_be_looked_at_sentence_by_sentence() -> None:
    assert not kan_vaere_annetsteds(searchable("Alle som bor i kommunen, kan få hjelp."))
