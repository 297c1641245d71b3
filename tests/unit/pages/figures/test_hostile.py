"""Words that try to be more than words, in every figure."""

from drawings import assert_sound, html_of, images, writer
from markdown import Markdown
from publishing import node_of, published

from linli.pages.figures.chronicle import Dated, chronicle
from linli.pages.figures.comparison import comparisons
from linli.pages.figures.figure import Figure
from linli.pages.figures.levels import levels
from linli.pages.figures.model import service_model
from linli.pages.figures.network import network, network_figure
from linli.pages.figures.part_of_whole import part_of_whole
from linli.pages.figures.timeline import timeline_figure
from linli.pages.markdown import LinliExtension
from linli.profiles.community import Community
from linli.profiles.metrics import Metric
from linli.profiles.program import Program
from linli.schema.partial_date import PartialDate

BAD = "</svg></figure><script>alert(1)</script> {: #x onload=y } `a` **b** [c](d) &amp; \"e' f"
YAML = "'" + BAD.replace("'", "''") + "'"
FILES = {
    "communities/jia": f"name: {YAML}\ncouncils: [{{name: {YAML}, levels: [{YAML}, {YAML}]}}]",
    "programs/shu": (
        f"name: {YAML}\ncommunities: [jia]\nmodel: {{formula: {YAML}, parts: [{{symbol: {YAML}, meaning: {YAML}, "
        f"text: {YAML}, members: [{{name: {YAML}, text: {YAML}, program: shu}}, {YAML}]}}]}}\n"
        "people: [{representative: zeng, role: 某}]"
    ),
    "programs/yi": "communities: [jia]",
    "representatives/zeng": f"name: {YAML}\nposts: [{{title: {YAML}, community: jia}}]",
}


def figures() -> list[Figure]:
    catalogue = published(FILES)
    w = writer(catalogue)
    jia, shu = (node_of(catalogue, name) for name in ("communities/jia", "programs/shu"))
    assert isinstance(jia.entity, Community)
    assert isinstance(shu.entity, Program)
    assert shu.entity.model is not None
    figure = {"label": BAD, "value": "9", "unit": BAD}
    metric = Metric.model_validate({**figure, "parts": [figure], "comparison": BAD})
    people, programs = ([node for key, node in catalogue.graph.nodes.items() if key[0] == kind] for kind in KINDS)
    found, years = network(people, programs, catalogue.graph), chronicle([Dated(PartialDate(2020), BAD)], BAD)
    assert found is not None
    assert years is not None
    made = [
        part_of_whole(w, metric),
        *comparisons(w, [metric, metric]),
        levels(w, jia.entity.councils[0]),
        service_model(w, shu.entity.model),
        network_figure(w, found, BAD),
        timeline_figure(w, years),
    ]
    return [figure for figure in made if figure is not None]


KINDS = ("representative", "program")


def test_hostile_words_are_shown_and_never_obeyed() -> None:
    made = figures()
    assert [figure.name for figure in made] == ["part", "comparison", "levels", "model", "network", "timeline"]
    for figure in made:
        w = writer(published(FILES))
        assert_sound(figure, w)
        html = html_of(figure, w)
        assert "<script" not in html
        assert html.count("</svg>") == html.count("<svg ") == 2
        assert html.count("</figure>") == 1
        assert not any(mark in html for mark in ("`a`", "**b**", "[c](d)", "{:", "&amp;amp;"))
        assert any("<script>" in "".join(image.itertext()) for image in images(html))


def test_a_figure_passes_through_markdown_as_it_is() -> None:
    converter = Markdown(extensions=["attr_list", "md_in_html", "tables", LinliExtension()])
    for figure in figures():
        html = html_of(figure, writer(published(FILES)))
        made = converter.reset().convert(f"甲\n\n{html}\n\n乙\n")
        assert made.count("<svg ") == 2
        assert "index.md" not in made
        assert made.startswith("<p>甲</p>\n<figure")
        assert made.endswith("</figure>\n\n<p>乙</p>")
