import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import speaks_both
from building import built
from click.testing import CliRunner
from folders import SOUND, write_project

from linli.cli.main import make_cli
from linli.publishing.verifying.budget import Budget
from linli.publishing.verifying.site import verify

PAGE = "communities/jia/index.html"
SITE = SOUND["site_config/site.yml"] + "share_images: false\nurl: https://example.org/base/\n"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verified")
    built(write_project(folder / "project", {**SOUND, "site_config/site.yml": SITE}), folder / "site")
    return folder / "site"


@pytest.fixture
def site(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "site")


def changed(old: str, new: str) -> Callable[[Path], None]:
    def change(site: Path) -> None:
        text = (site / PAGE).read_text(encoding="utf-8")
        assert old in text
        (site / PAGE).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def test_a_sound_site_passes_below_a_folder_too(site: Path) -> None:
    assert verify(site) == ()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (changed("</main>", '<a href="../../gone/">x</a></main>'), "broken-link"),
        (changed("</main>", '<img src="gone.png" alt=""></main>'), "broken-link"),
        (changed("</main>", '<img srcset="gone.png 1x" alt=""></main>'), "broken-link"),
        (changed("</main>", '<a href="">x</a></main>'), "broken-link"),
        (changed("</main>", '<a href="/communities/jia/">beside the folder of the site</a></main>'), "broken-link"),
        (changed("</main>", '<a href="#gone">x</a></main>'), "broken-anchor"),
        (changed("</main>", '<a href="../../#gone">x</a></main>'), "broken-anchor"),
        (changed("</main>", "<div></main>"), "bad-structure"),
        (changed("<h1", "<h2></h2><h2"), "bad-structure"),
        (changed("Content-Security-Policy", "x"), "no-policy"),
        (changed("<main ", '<p class="linli-preview">x</p><main '), "preview-mark"),
        (lambda site: (site / "search/names.json").write_text("{}"), "broken-search"),
        (lambda site: (site / "search/index.json").unlink(), "broken-search"),
        (lambda site: (site / "search/pages/0.json").unlink(), "broken-search"),
        (lambda site: (site / "search/pages/0.json").write_text('{"names": "x", "url": ""}'), "broken-search"),
        (lambda site: shutil.rmtree(site / "search/words"), "broken-search"),
        (lambda site: (site / "404.html").unlink(), "not-a-site"),
        (shutil.rmtree, "not-a-site"),
    ],
)
def test_each_fault_is_found(fault: Callable[[Path], object], code: str, site: Path) -> None:
    fault(site)
    found = verify(site)
    assert code in {one.code for one in found}
    assert all(map(speaks_both, found))


def test_a_fault_is_named_with_its_line(site: Path) -> None:
    changed("</main>", '\n<a href="../../gone/">x</a></main>')(site)
    (found,) = verify(site)
    line = (site / PAGE).read_text(encoding="utf-8").splitlines()[found.span.line - 1]
    assert line[found.span.column - 1 :].startswith('<a href="../../gone/">')
    assert (found.span.file, found.message.en) == (PAGE, '"../../gone/" leads to gone/index.html, which is not there')


@pytest.mark.parametrize(
    "address", ["#", "../../communities/", "../jia/", "/base/communities/jia/", "//other.example/x"]
)
def test_what_leads_somewhere_is_fine(address: str, site: Path) -> None:
    changed("</main>", f'<a href="{address}">x</a></main>')(site)
    found = [one for one in verify(site) if one.code == "broken-link"]
    assert found == []


def test_what_is_too_big_is_named(site: Path) -> None:
    assert {one.code for one in verify(site, Budget(median=1))} == {"over-budget"}
    (site / "big.png").write_bytes(b"x" * 2_000_000)
    assert [one.span.file for one in verify(site, Budget(file=1500))] == ["big.png"]
    assert [one.span.file for one in verify(site, Budget(total=1000))] == ["index.html"]
    assert verify(site, Budget(median=1), is_preview=True) == ()


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(make_cli("en"), arguments)
    return result.exit_code, result.output


def test_the_command_says_what_is_wrong(site: Path) -> None:
    assert run("verify", str(site)) == (0, "Nothing is wrong with the site; it can be published.\n")
    changed("</main>", '<a href="../../gone/">x</a></main>')(site)
    code, said = run("verify", str(site))
    assert code == 1
    assert PAGE in said
    code, said = run("verify", str(site), "--format", "json")
    assert code == 1
    assert [one["code"] for one in json.loads(said)["diagnostics"]] == ["broken-link"]


@pytest.mark.parametrize("word", ["page", "page=big", "nonsense=1", "=1"])
def test_a_budget_that_is_none_is_refused(word: str, site: Path) -> None:
    code, said = run("verify", str(site), "--budget", word)
    assert code == 2
    assert "page=600" in said
    assert run("verify", str(site), "--budget", "median=1")[0] == 1
    assert run("verify", str(site), "--budget", "median=100", "--budget", "page=900")[0] == 0


def test_pages_are_laid_out_as_hosts_want_them(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "public"
    assert run("ci", "pages", "--site", str(site), "--out", str(out))[0] == 0
    assert (out / ".nojekyll").is_file()
    assert (out / "404.html").is_file()
    assert not (out / "_headers").exists()
    assert run("ci", "pages", "--site", str(site), "--out", str(out))[0] == 2, "the folder is not empty"
    changed("</main>", '<a href="../../gone/">x</a></main>')(site)
    assert run("ci", "pages", "--site", str(site), "--out", str(tmp_path / "other"))[0] == 1
    assert not (tmp_path / "other").exists()
