"""The form editor in a real browser: against the files of a served project, and against a git host."""

import html
import json
import os
import re
import signal
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from http.client import HTTPException
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect
from tests.browser.forms import PERSON_FILE, Editor, Served, editing, served

pytestmark = pytest.mark.browser

PERSON = "representatives/entries/li-guiying"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("forms")) as found:
        yield found


@pytest.fixture
def project(preview: Served) -> Iterator[Served]:
    yield preview
    preview.restore()


@pytest.fixture
def editor(browser: Browser, project: Served) -> Iterator[Editor]:
    with editing(browser, project.base) as found:
        yield found


ENGLISH = re.compile(
    r"\b(?:save|edit|add|new|delete|remove|entry|entries|field|slug|search|settings|you|the|help)\b", re.IGNORECASE
)


@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW", "en-US"])
def test_everything_is_said_in_chinese(locale: str, browser: Browser, project: Served) -> None:
    with editing(browser, project.base, locale) as editor:
        editor.open(PERSON)
        editor.field("name").wait_for()
        said = editor.words()
        editor.open("communities")
        editor.page.get_by_text("乙社区").wait_for()
        said += editor.words()
        editor.open("programs/new")
        editor.field("name").wait_for()
        said += editor.words()
        assert [line for line in said.splitlines() if ENGLISH.search(line)] == []


def test_one_number_saved_is_one_line_changed(editor: Editor, project: Served) -> None:
    editor.open(PERSON)
    editor.unfold("metrics")
    assert editor.box("metrics.0.value").input_value() == "5300"
    editor.box("metrics.0.value").fill("5301")
    editor.saved()
    assert project.changes() == ["-    value: 5300   # 约数见来源", "+    value: 5301   # 约数见来源"]
    assert project.check() == ""


def test_all_else_stays_when_something_is_saved(editor: Editor, project: Served) -> None:
    editor.open(PERSON)
    editor.box("pinyin").fill("Lǐ Guìyīng")
    editor.saved()
    assert project.changes() == ["+pinyin: Lǐ Guìyīng"]


def test_items_are_added_removed_and_moved_with_their_comments(editor: Editor, project: Served) -> None:
    editor.open(PERSON)
    editor.unfold("metrics")
    items = editor.field("metrics").locator(".item-wrapper")
    editor.item("metrics", 2).scroll_into_view_if_needed()
    editor.box("metrics.2.label").wait_for()  # all that is being opened is open
    editor.item("metrics", 2).get_by_role("button", name="移除", exact=True).first.press("Enter")
    expect(items).to_have_count(3)
    editor.item("metrics", 1).locator("[data-action=reorder]").first.focus()
    editor.page.keyboard.press("ArrowUp")
    editor.add("metrics")
    expect(items).to_have_count(4)
    editor.item("metrics", 3).scroll_into_view_if_needed()  # what nobody has come to is not drawn
    editor.box("metrics.3.label").fill("新的")
    editor.box("metrics.3.text").fill("0755")
    editor.saved()
    after = project.text(PERSON_FILE)
    assert after.index("# 第二个\n  - label: 区号") < after.index("  - label: 户数\n    value: 5300   # 约数见来源")
    assert '  - label: 停电\n    text: "no"\n  - label: 新的\n    text: "0755"\n' in after
    assert "10:30" not in after
    assert project.check() == ""


def test_the_article_is_changed_where_it_was_changed(editor: Editor, project: Served) -> None:
    editor.open(PERSON)
    editor.see("body").locator("textarea").click()
    editor.page.keyboard.press("Control+End")
    editor.page.keyboard.type("\n\n末段")
    editor.saved()
    assert project.changes() == ["+", "+  末段"]
    assert "  | --- | --- |\n" in project.text(PERSON_FILE)


def picture(folder: Path) -> Path:
    """A photograph as a telephone makes it: large, and with the place where it was taken."""
    taken = Image.new("RGB", (3000, 2000), (120, 160, 90))
    exif = Image.Exif()
    exif[0x010F] = "secret maker"
    exif.get_ifd(0x8825).update({1: "N", 2: (22.0, 15.0, 0.0)})
    path = folder / "活动 照片.jpg"
    taken.save(path, exif=exif)
    return path


NEW = """\
# yaml-language-server: $schema=../../site_config/schemas/representative.schema.json
name: 王小二
summary: 乙社区居委会主任。
posts:
  - title: 居委会主任
    community: yi
photos:
  - file: 活动 照片.webp
    alt: 王小二在会上
sources: [report]
consent:
  basis: press
  date: 2024-05-06
"""


def test_a_new_person_with_a_photograph(editor: Editor, project: Served, tmp_path: Path) -> None:
    editor.open("representatives/new?name=王小二")
    editor.slug().fill("wang-xiaoer")
    editor.box("summary").fill("乙社区居委会主任。")
    editor.add("posts")
    editor.box("posts.0.title").fill("居委会主任")
    editor.choose("posts.0.community", "乙社区（yi）")
    editor.add("photos")
    editor.see("photos.0.file").locator("input[type=file]").first.set_input_files(picture(tmp_path))
    editor.see("photos.0.alt").locator("textarea").fill("王小二在会上")
    editor.choose("sources", "邻里的一天（report）")
    editor.see("consent").get_by_role("checkbox").first.click()
    editor.choose("consent.basis", "新闻报道")
    editor.box("consent.date").fill("2024-05-06")
    editor.saved()
    assert project.text("content/representatives/wang-xiaoer.yml") == NEW
    data = (project.project / "content/media/活动 照片.webp").read_bytes()
    with Image.open(BytesIO(data)) as kept:
        assert (kept.format, kept.size) == ("WEBP", (2048, 1365))
        assert not kept.getexif()
    assert b"secret" not in data
    assert project.check() == ""


@pytest.mark.parametrize(
    ("identity", "told"),
    [
        ("Wang-Er", "编号只能用小写字母"),
        ("王小二", "编号只能用小写字母"),
        ("wang er", "不能包含特殊字符"),
        ("li-guiying", "已用于其他条目"),
        ("", ""),
    ],
)
def test_a_bad_id_is_refused_and_nothing_written(identity: str, told: str, editor: Editor, project: Served) -> None:
    editor.open("representatives/new?name=王小二")
    editor.slug().fill(identity)
    editor.box("summary").fill("乙社区居委会主任。")
    editor.add("posts")
    editor.box("posts.0.title").fill("居委会主任")
    editor.save()
    editor.page.get_by_text("有 1 个字段存在错误").or_(editor.page.get_by_text("请更正")).first.wait_for()
    assert told in editor.words()
    assert project.changes() == []


def test_a_bad_value_is_refused_and_nothing_written(editor: Editor, project: Served) -> None:
    editor.open(PERSON)
    editor.unfold("metrics")
    editor.box("metrics.0.value").fill("五千三")
    editor.save()
    editor.page.get_by_text("只写阿拉伯数字，如 7000 或 28.9。").first.wait_for()
    assert project.changes() == []


def test_a_new_id_is_followed_by_all_that_names_it(editor: Editor, project: Served) -> None:
    editor.open(PERSON)
    editor.menu("编辑编号")
    editor.page.get_by_role("button", name="编辑编号").click()
    editor.slug().fill("li-gui-ying")
    editor.page.get_by_role("button", name="完成", exact=True).click()
    editor.saved()
    editor.page.get_by_text("编号已改").wait_for()
    assert not (project.project / PERSON_FILE).exists()
    person = project.text("content/representatives/li-gui-ying.yml")
    assert "redirect_from: [li-guiying]" in person
    assert "name: 李桂英  # 来源里就是这样写" in person
    program = project.text("content/programs/yishihui.yml")
    assert "  - representative: li-gui-ying\n" in program
    assert "由[李桂英](representative:li-gui-ying)推动。" in program
    assert "# 谁在做" in program
    assert "communities: [jia]  # 在这里" in program
    assert project.check() == ""


def test_what_is_removed_is_named_nowhere_any_more(editor: Editor, project: Served) -> None:
    file = project.project / "content/programs/yishihui.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("[jia]  #", "[jia, yi]  #"), encoding="utf-8")
    editor.open("communities/entries/yi")
    editor.field("name").wait_for()
    editor.menu("删除")
    editor.page.get_by_role("alertdialog").get_by_role("button", name="删除").click()
    editor.page.get_by_text("条目已删除").wait_for()
    assert not (project.project / "content/communities/yi.yml").exists()
    assert "communities: [jia]  # 在这里" in file.read_text(encoding="utf-8")
    assert project.check() == ""


def test_the_pane_beside_the_form_shows_the_profile_as_the_site_does(editor: Editor) -> None:
    editor.open(PERSON)
    pane = editor.page.frame_locator("iframe").first
    pane.locator("h1", has_text="李桂英").wait_for()
    pane.locator(".linli-key-facts dd", has_text="邻里的一天").wait_for()
    pane.locator("section", has_text="职务").get_by_text("甲社区（jia）").wait_for()
    assert pane.locator(".linli-body td", has_text="5300").count() == 1
    assert pane.get_by_text("公开依据").count() == 0
    assert pane.locator("h1").evaluate("one => getComputedStyle(one).fontFamily").startswith('"Songti SC"')
    editor.box("name").fill("李桂")
    pane.locator("h1", has_text=re.compile("^李桂$")).wait_for()


def test_what_was_changed_meanwhile_is_not_undone(editor: Editor, project: Served) -> None:
    editor.open(PERSON)
    editor.box("pinyin").fill("Lǐ")
    path = project.project / PERSON_FILE
    theirs = path.read_text(encoding="utf-8").replace("甲社区党委书记，", "甲社区书记，")
    path.write_text(theirs, encoding="utf-8")
    editor.save()
    told = editor.page.get_by_role("alert").filter(has_text="在您打开之后被改过")
    told.wait_for()
    assert path.read_text(encoding="utf-8") == theirs
    told.get_by_role("button", name="刷新页面").click()
    expect(editor.box("summary")).to_have_value("甲社区书记，说话算数。")


def test_pages_lead_to_their_form(browser: Browser, project: Served) -> None:
    with editing(browser, project.base) as editor:
        editor.page.goto(f"{project.base}representatives/li-guiying/")
        editor.page.locator("a[rel=edit]").click()
        editor.field("name").wait_for()
        assert editor.page.url == f"{project.base}admin/#/collections/{PERSON}"


def test_a_server_that_is_killed_while_saving_leaves_a_whole_file(tmp_path: Path) -> None:
    with served(tmp_path) as preview:
        page = urllib.request.urlopen(f"{preview.base}admin/").read().decode()  # noqa: S310 - our own server
        token = json.loads(html.unescape(page.partition('data-told="')[2].partition('"')[0]))["token"]
        path = preview.project / PERSON_FILE
        texts = [path.read_bytes(), path.read_bytes() + b"# more\n" * 50_000]

        def save() -> None:
            for number in range(1, 1000):
                before = sha256(texts[(number - 1) % 2]).hexdigest()
                headers = {"X-Linli-Token": token, "If-Match": f'"{before}"'}
                address = f"{preview.base}admin/api/file?path={PERSON_FILE}"
                asked = urllib.request.Request(address, texts[number % 2], headers, method="PUT")  # noqa: S310 - ours
                urllib.request.urlopen(asked).close()  # noqa: S310 - our own server

        with ThreadPoolExecutor() as pool:
            saving = pool.submit(save)
            time.sleep(0.7)
            os.killpg(preview.process.pid, signal.SIGKILL)
            assert isinstance(saving.exception(), OSError | HTTPException)
        assert path.read_bytes() in texts
