"""What has to be the municipality's own before the plan is adopted. None of it stops a document from being made."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.vedtaksklar.avkryssing_fra_malen import avkryssing_fra_malen
from bolig_cli.rules.vedtaksklar.eksempelmerknad_igjen import eksempelmerknad_igjen
from bolig_cli.rules.vedtaksklar.eksempeltekst_igjen import eksempeltekst_igjen
from bolig_cli.rules.vedtaksklar.illustrative_tall_igjen import illustrative_tall_igjen
from bolig_cli.rules.vedtaksklar.kommunenummer_mangler import kommunenummer_mangler
from bolig_cli.rules.vedtaksklar.lenke_fra_malen import lenke_fra_malen
from bolig_cli.rules.vedtaksklar.maltekst_igjen import maltekst_igjen
from bolig_cli.rules.vedtaksklar.svartid_fra_malen import svartid_fra_malen
from bolig_cli.rules.vedtaksklar.tall_fra_malen import tall_fra_malen

RULES: tuple[Rule, ...] = (
    maltekst_igjen,
    avkryssing_fra_malen,
    tall_fra_malen,
    svartid_fra_malen,
    lenke_fra_malen,
    eksempelmerknad_igjen,
    eksempeltekst_igjen,
    illustrative_tall_igjen,
    kommunenummer_mangler,
)
