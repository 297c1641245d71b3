"""Adding a field, a section, a rule or a kind touches only the places that ARCHITECTURE.md names.

Each test makes a copy of the package, adds the thing in just those places, and uses it on a small project.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import linli

PACKAGE = Path(linli.__file__).parent
CASE = yaml.safe_load((Path(__file__).parent / "cases/diagnostics/clean.yml").read_text(encoding="utf-8"))
CASES = Path(__file__).parent / "cases"


class Workshop:
    """A copy of the package, and a project on which to try it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.package = folder / "code" / "linli"
        self.project = folder / "project"
        shutil.copytree(PACKAGE, self.package, ignore=shutil.ignore_patterns("__pycache__"))
        for name, text in CASE["files"].items():
            self.write_content(name, text)
        for name in ("regions", "themes"):
            self.write_content(f"site_config/{name}.yml", (CASES / f"{name}.yml").read_text(encoding="utf-8"))

    def write_content(self, name: str, text: str) -> None:
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def add_line(self, name: str, before: str, line: str) -> None:
        """Put a line in front of the first one that begins with ``before``."""
        path = self.package / name
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        place = next(number for number, text in enumerate(lines) if text.startswith(before))
        path.write_text("".join([*lines[:place], line, *lines[place:]]), encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.package / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def add_file(self, name: str, text: str) -> None:
        (self.package / name).write_text(text, encoding="utf-8")

    def touched(self) -> set[str]:
        """The files of the package that are new or changed."""
        files = {path.relative_to(self.package).as_posix(): path for path in self.package.rglob("*") if path.is_file()}
        return {
            name
            for name, path in files.items()
            if "__pycache__" not in name
            and (not (PACKAGE / name).is_file() or (PACKAGE / name).read_bytes() != path.read_bytes())
        }

    def run(self, *arguments: str) -> str:
        """What the command says, whatever its exit code."""
        result = subprocess.run(  # noqa: S603 - our own interpreter and arguments
            [sys.executable, "-c", "from linli.cli.main import main; main()", *arguments],
            cwd=self.project,
            env={**os.environ, "PYTHONPATH": str(self.folder / "code"), "SOURCE_DATE_EPOCH": "1767225600"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in result.stderr, result.stderr
        return result.stdout + result.stderr

    def page(self, name: str) -> str:
        """A page of the site, as Markdown."""
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        said = self.run("export", "markdown", str(out))
        assert out.is_dir(), said
        return (out / name).read_text(encoding="utf-8")


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def test_a_field_is_a_line_in_the_model_and_a_section_that_shows_it(workshop: Workshop) -> None:
    workshop.add_line(
        "profiles/community.py",
        "    teams:",
        '    motto: Annotated[str | None, About(Text("口号", "Motto"), Text("一。", "A."), key_fact=True)] = None\n',
    )
    workshop.write_content(
        "content/communities/jia.yml", CASE["files"]["content/communities/jia.yml"] + "motto: 守望\n"
    )
    assert workshop.touched() == {"profiles/community.py"}
    assert "口号\n:   守望" in workshop.page("communities/jia/index.md")
    workshop.run("schema")
    schema = (workshop.project / "site_config/schemas/community.schema.json").read_text(encoding="utf-8")
    assert "口号 Motto" in schema
    assert "**motto**" in workshop.page("contribute/fields/index.md")
    assert "| **motto** | 口号" in workshop.page("data/index.md")
    assert ",守望" in (workshop.folder / "out/data/communities.csv").read_text(encoding="utf-8")


def test_a_section_is_a_module_a_template_and_a_registry_line(workshop: Workshop) -> None:
    workshop.add_file(
        "pages/sections/greeting.py",
        "from linli.pages.sections.view import View\n\n"
        'NAME = "greeting"\n\n\ndef view(profile, catalogue):\n    return View({"name": profile.name})\n',
    )
    workshop.add_file("pages/templates/sections/greeting.md.j2", "来自{{ name }}的问候\n")
    workshop.replace("pages/sections/registry.py", "    headline,\n", "    greeting,\n    headline,\n")
    assert workshop.touched() == {
        "pages/sections/greeting.py",
        "pages/sections/registry.py",
        "pages/templates/sections/greeting.md.j2",
    }
    assert "来自甲社区的问候" in workshop.page("communities/jia/index.md")


def test_a_rule_is_a_module_and_a_registry_line(workshop: Workshop) -> None:
    workshop.add_file(
        "rules/short_summary.py",
        '"""介绍太短，读者看不明白。请写成一句完整的话。\n\nThe summary is too short. Write a whole sentence.\n"""\n\n'
        "from linli.diagnostics import Diagnostic, Severity\nfrom linli.wording import Text\n\n"
        'CODE = "short-summary"\n\n\ndef check(catalogue, _today):\n'
        "    for key, node in catalogue.graph.nodes.items():\n"
        '        if len(getattr(node.entity, "summary", None) or "") < 10:\n'
        "            yield Diagnostic(\n"
        "                CODE,\n"
        "                Severity.WARNING,\n"
        '                catalogue.span(key, ("summary",)),\n'
        '                Text("介绍太短", "Too short"),\n'
        '                Text("请写完整。", "Write more."),\n'
        "            )\n",
    )
    workshop.replace("rules/registry.py", "    resident_id,\n", "    resident_id,\n    short_summary,\n")
    assert workshop.touched() == {"rules/registry.py", "rules/short_summary.py"}
    assert "content/communities/jia.yml:4:10  警告 short-summary  介绍太短" in workshop.run("check")
    assert "## short-summary" in workshop.page("contribute/problems/index.md")
    workshop.write_content("site_config/rules.yml", "disabled: [short-summary]\n")
    assert "short-summary" not in workshop.run("check")


def test_a_kind_is_a_module_a_line_in_kinds_and_labels(workshop: Workshop) -> None:
    workshop.add_file(
        "profiles/venue.py",
        '"""Venues."""\n\nfrom typing import Annotated\n\n'
        "from linli.profiles.profile import Profile\nfrom linli.schema.about import About\n"
        "from linli.schema.scalars import CommunityId, Line\nfrom linli.wording import Text\n\n\n"
        'class Venue(Profile):\n    """A venue."""\n\n'
        '    seats: Annotated[Line | None, About(Text("座位", "Seats"), Text("座。", "S."), key_fact=True)] = None\n'
        "    communities: Annotated[\n"
        '        tuple[CommunityId, ...], About(Text("社区", "Communities"), Text("在哪。", "Where."))\n    ] = ()\n',
    )
    workshop.add_line("profiles/kinds.py", "from linli.wording", "from linli.profiles.venue import Venue\n")
    workshop.add_line(
        "profiles/kinds.py", '    Kind("source"', '    Kind("venue", "venues", Venue, Text("场馆", "venue")),\n'
    )
    for language, (title, intro, count) in {
        "zh": ("场馆", "共 {count} 处。", "{count} 处场馆"),
        "en": ("Venues", "{count} venues.", "venues: {count}"),
    }.items():
        label = f'  venue:\n    title: {title}\n    intro: "{intro}"\n    count: "{count}"\n'
        workshop.add_line(f"wording/labels/{language}.yml", "regions:", label)
        workshop.add_line(f"wording/labels/{language}.yml", "  part_of:", f"  venue: {title}\n")
    workshop.write_content(
        "content/venues/guan.yml",
        "name: 大礼堂\nsummary: 甲社区的礼堂。\nseats: 三百\ncommunities: [jia]\nsources: [example]\n",
    )
    assert workshop.touched() == {
        "profiles/kinds.py",
        "profiles/venue.py",
        "wording/labels/en.yml",
        "wording/labels/zh.yml",
    }
    page = workshop.page("venues/guan/index.md")
    assert "座位\n:   三百" in page
    assert '<a href="../../communities/jia/index.md">甲社区</a>' in page
    assert '<a href="../../venues/guan/index.md">大礼堂</a>' in workshop.page("communities/jia/index.md")
    assert '<a href="guan/index.md">大礼堂</a>' in workshop.page("venues/index.md")
    assert "1 处场馆" in workshop.page("regions/guangdong/index.md")
    assert "大礼堂" in (workshop.folder / "out/data/venues.csv").read_text(encoding="utf-8")
    workshop.run("schema")
    assert (workshop.project / "site_config/schemas/venue.schema.json").is_file()
