"""What the figures rest on: the corpus, the look at what was built, the measure, and the report."""

import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from tests.bench.convert import convert
from tests.bench.speed import job
from tests.bench.speed.chart import Panel, chart
from tests.bench.speed.corpus import KINDS, write_corpus
from tests.bench.speed.generators import Generator, prepare
from tests.bench.speed.measure import measure
from tests.bench.speed.records import About, Record, comparisons, read, summaries, write
from tests.bench.speed.report import write_report
from tests.bench.speed.rounds import Place

from linli.assembly.content import load_content

SIZE = 35
ABOUT = About("2026-01-01", "a machine", {"Linli": "1"}, ("left out",))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "corpus"
    assert write_corpus(folder, SIZE) == SIZE
    return folder


def test_the_corpus_is_the_same_every_time(corpus: Path, tmp_path: Path) -> None:
    write_corpus(tmp_path / "again", SIZE)
    names = sorted(file.relative_to(corpus) for file in corpus.rglob("*.yml"))
    assert [(tmp_path / "again" / name).read_bytes() for name in names] == [
        (corpus / name).read_bytes() for name in names
    ]
    assert {kind: len(list((corpus / kind).iterdir())) for kind in KINDS} == dict(zip(KINDS, (10, 15, 10), strict=True))


def test_bodies_have_a_list_a_link_and_the_length_that_is_asked_for(corpus: Path) -> None:
    for file in corpus.rglob("*.yml"):
        profile = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert profile["id"] == file.stem
        assert 350 <= sum("一" <= sign <= "鿿" for sign in profile["body"]) <= 900
        assert "\n- " in profile["body"]
        assert "](https://example.org/" in profile["body"]


def test_our_project_of_the_corpus_has_no_problems(corpus: Path, tmp_path: Path) -> None:
    convert(corpus, tmp_path)
    content = load_content(tmp_path, date(2026, 11, 22))
    assert content.diagnostics == ()
    assert len(content.catalogue.graph.nodes) == SIZE


def test_a_site_that_lacks_something_is_found_out(corpus: Path, tmp_path: Path) -> None:
    asked = job.wanted(corpus)
    assert len(asked.texts) == min(job.SAMPLE, SIZE - 1)
    assert asked.edited not in asked.texts
    for key in {*asked.texts, *(other for links in asked.links.values() for other in links)}:
        page = tmp_path.joinpath(*key, "index.html")
        page.parent.mkdir(parents=True)
        links = asked.links.get(key) or {one for one, others in asked.links.items() if key in others}
        words = "".join(f"<p>{text}</p>" for text in asked.texts.get(key, ()))
        page.write_text(words + "".join(f'<a href="../../{kind}/{name}/">' for kind, name in links), encoding="utf-8")
    assert list(job.problems(tmp_path, asked)) == []
    key = next(key for key, links in asked.links.items() if links)
    page = tmp_path.joinpath(*key, "index.html")
    name, summary, first = asked.texts[key]
    page.write_text(f"<h1>{name}</h1>{first}", encoding="utf-8")
    missing = list(job.problems(tmp_path, asked))
    assert f"{key}: {summary!r} is missing" in missing
    assert {f"{key}: no link to {other}" for other in asked.links[key]} <= set(missing)
    page.unlink()
    assert f"{key}: no page" in list(job.problems(tmp_path, asked))


@pytest.mark.parametrize("folder", ["content", "data"])
def test_an_edit_changes_one_figure_or_the_name_and_is_undone(folder: str, corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    files = None if folder == "content" else tmp_path / "templates"
    generator = Generator("one", "One", folder, "site", ("site",), {}, files)
    prepare(generator, corpus, tmp_path / "one")
    place = Place(generator, tmp_path / "one", job.wanted(corpus), SIZE)
    before = yaml.safe_load(place.original)
    number, name = place.edit("edit"), place.edit("rename")
    after = yaml.safe_load(place.file.read_text(encoding="utf-8"))
    assert str(after["metrics"][0].pop("value")) == number
    assert after.pop("name") == name
    del before["metrics"][0]["value"], before["name"]
    assert after == before
    place.restore()
    assert place.file.read_text(encoding="utf-8") == place.original


def test_children_are_measured_too_and_a_late_command_is_stopped(tmp_path: Path) -> None:
    work = "held = b'.' * 60_000_000; sum(range(4_000_000)); import time; time.sleep(0.1)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    used = measure([sys.executable, "-c", parent], tmp_path, tmp_path / "log", limit=30)
    assert used.code == 0
    assert used.cpu > 0.02
    assert used.memory > 60_000_000
    late = measure([sys.executable, "-c", "import time; time.sleep(30)"], tmp_path, tmp_path / "log", limit=0.05)
    assert late.code is None
    assert late.wall < 5


def write_runs(file: Path) -> None:
    write(file, ABOUT)
    for run in runs():
        write(file, run)


def runs() -> list[Record]:
    return [
        Record(size, name, kind, number, wall=speed * size * (1 + number / 10), cpu=speed * size, memory=10**8 + size)
        for size in (10, 1000)
        for name, speed in (("linli", 0.01), ("hugo", 0.02))
        for kind in ("cold", "edit")
        for number in range(3)
    ]


def test_records_are_read_as_they_were_written_and_compared(tmp_path: Path) -> None:
    write_runs(tmp_path / "one.jsonl")
    assert read(tmp_path) == ([ABOUT], runs())
    found = summaries([*runs(), Record(10, "linli", "cold", 3, 99, outcome="failed", problems=("broken",))])
    cold = found["cold", 10, "linli"]
    wall = cold.range("wall")
    assert wall is not None
    assert (wall.middle, wall.least, wall.most) == pytest.approx((0.11, 0.1, 0.12))
    assert cold.problems == ("failed", "broken")
    assert [ratio for *_, ratio in comparisons(found)] == pytest.approx([0.5] * 8)


def test_the_report_says_what_was_measured(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        write_report(tmp_path, tmp_path)
    write_runs(tmp_path / "one.jsonl")
    write_report(tmp_path, tmp_path)
    page = (tmp_path / "speed.md").read_text(encoding="utf-8")
    assert "| 1,000 | 11.0 (10.0–12.0) s; CPU 10.0 s | 22.0 (20.0–24.0) s; CPU 20.0 s | 0.50; CPU 0.50 |" in page
    assert "10 → 1,000: 1.00" in page
    assert "1,000 份档案：全新生成（含搜索）11.0 秒（Hugo 22.0 秒）" in page
    assert "Worst:" not in page
    ET.parse(tmp_path / "speed.svg")  # noqa: S314 - our own file


def test_the_chart_is_drawn_by_powers_of_ten() -> None:
    drawn = chart("A & B", "size", ["one"], [Panel("T", "s", {"one": [(10, 1, 1, 2), (1000, 10, 5, 50)]})])
    assert "A &amp; B" in drawn
    assert [power for power in ("0.1", "1", "10", "100", "1000") if f">{power}<" in drawn] == ["1", "10", "100"]
    assert drawn.count('<circle class="mark"') == 3
