"""Whatever somebody puts into the content, the answer is a page or a message: no exception, no wait, no way in."""

import json
import tempfile
import unicodedata
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

from folders import SOUND, write_project
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from PIL import Image
from pydantic import TypeAdapter, ValidationError
from tests.fuzz.budget import tried, within_budget
from tests.fuzz.harmless import SCHEMES, dangers, leads_astray, scheme
from tests.fuzz.hostile import ADDRESSES, ARTICLES, FILES, SHEETS, WORDS, folders
from tests.site.html import parse

from linli.assembly.content import load_content
from linli.assembly.pictures import _opened
from linli.assembly.report import report
from linli.assembly.site import assemble
from linli.diagnostics.formats import FORMATS
from linli.diagnostics.terminal import render
from linli.documents import Mapping, Node, Scalar, read
from linli.documents.characters import inspect
from linli.editor.sheets.base import Base
from linli.editor.sheets.headers import find_headers
from linli.editor.sheets.opening import table_of
from linli.editor.sheets.planning import Request, make_plan
from linli.editor.sheets.unusable import Unusable
from linli.pages.article_html import article_html
from linli.pages.bounds import first_beyond
from linli.pages.conversion import convert
from linli.profiles.kinds import KINDS
from linli.schema.build import build as build_model
from linli.schema.scalars import Url
from linli.search.document import Document
from linli.search.index import build_index
from linli.wording import Text

TODAY = date(2026, 1, 1)
WHAT = Text("档案", "profile")
URL: TypeAdapter[str] = TypeAdapter(Url)


def texts(node: Node | None) -> list[str]:
    """Every text in a tree, keys too."""
    pending, found = [node] if node else [], []
    while pending:
        one = pending.pop()
        if isinstance(one, Scalar):
            found.append(one.text)
        elif isinstance(one, Mapping):
            pending += [part for entry in one for part in (entry.key, entry.value)]
        else:
            pending += one.items
    return found


@given(FILES, st.sampled_from(KINDS))
@tried(10)
def test_a_file_is_read_or_refused(data: bytes, kind: object) -> None:
    with within_budget("files"):
        reading = read("content/x.yml", data)
        if reading.tree is not None:
            built = build_model(kind.model, reading.tree, WHAT, given={"id": "x"}, complete=reading.complete)  # type: ignore[attr-defined]
            assert built.model is not None or built.diagnostics or reading.diagnostics or not reading.complete
    assert reading.tree is not None or reading.diagnostics
    for text in texts(reading.tree):
        assert unicodedata.is_normalized("NFC", text)
        assert inspect(text)[0] == ()


@given(ARTICLES)
@tried(4)
def test_an_article_becomes_harmless_html(text: str) -> None:
    if first_beyond(text) is not None:
        return
    with within_budget("articles"):
        found = article_html(text, set())
    assert list(dangers(found)) == []


@given(ADDRESSES, st.sampled_from(["[甲]({})", "[甲](<{}>)", "<{}>", "[甲][r]\n\n[r]: {}", "[甲]\n\n[甲]: <{}>"]))
@tried(4)
def test_a_link_leads_to_a_page_or_nowhere(address: str, form: str) -> None:
    with within_budget("links in articles"):
        found = article_html(form.format(address), set())
    assert list(dangers(found)) == []


@given(ADDRESSES)
@tried(20)
def test_an_address_in_a_field_is_one_of_the_web(address: str) -> None:
    with within_budget("addresses"):
        try:
            accepted = URL.validate_python(address)
        except ValidationError:
            return
    assert accepted == address
    assert not leads_astray(accepted)
    assert scheme(accepted) in SCHEMES[:2]
    assert not set(accepted) & set(" \t\r\n\0\"'<>`\\") - {"'"}


@given(folders())
@tried(0.4)
def test_a_project_becomes_a_site_or_messages(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder, within_budget("projects"):
        root = write_project(Path(folder), {**SOUND, **files})
        content = load_content(root, TODAY)
        said = [show(content.diagnostics, lambda _: None, "en") for show in FORMATS.values()]
        said.append(report(content.diagnostics, root, "zh"))
        assert not any(unicodedata.category(sign) in {"Cc", "Cf"} for sign in "".join(said).replace("\n", ""))
        if content.errors:
            return
        site = assemble(root, content, TODAY)
    for page in site.pages:
        for element in parse(page.file, f"<main>{convert(page.markdown, page.file).html}</main>").elements:
            assert element.tag not in {"script", "iframe", "object", "base", "style"}
            assert not any(name.startswith("on") or name == "style" for name in element.attributes)
            assert not leads_astray(element.attributes.get("href", ""))
    for file, data in site.files.items():
        if file.endswith(".json"):
            json.loads(data, parse_constant=no_number)


def no_number(name: str) -> None:
    """What JSON has no word for."""
    raise AssertionError(name)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4))
@tried(1)
def test_the_search_index_is_sound_whatever_it_holds(found: list[tuple[str, str]]) -> None:
    documents = [
        Document(
            url=f"communities/a{number}/",
            names=(name or "甲",),
            english=(),
            readings=((),),
            kind="community",
            kind_title="社区",
            places=(),
            themes=(),
            facets={},
            headings="",
            text=text,
            card=f"<p>{number}</p>",
        )
        for number, (name, text) in enumerate(found)
    ]
    with within_budget("search indexes"):
        files = build_index(tuple(documents), "站")
    for data in files.values():
        json.loads(data)


def picture(form: str) -> bytes:
    buffer = BytesIO()
    Image.linear_gradient("L").resize((24, 24)).convert("RGB").save(buffer, form)
    return buffer.getvalue()


PICTURES = [picture(form) for form in ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP")]


@given(
    st.sampled_from(PICTURES), st.lists(st.tuples(st.integers(0, 2000), st.binary(min_size=1, max_size=4)), max_size=6)
)
@tried(3)
def test_a_picture_is_decoded_or_refused(data: bytes, changes: list[tuple[int, bytes]]) -> None:
    damaged = bytearray(data)
    for place, put in changes:
        damaged[place % len(damaged) : place % len(damaged) + len(put)] = put
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.jpg")
        path.write_bytes(damaged)
        with within_budget("pictures"):
            found = _opened(path)
    assert found is None or (found.mode == "RGB" and found.width * found.height <= 50_000_000)


def imported(base: Base, file: str, data: bytes) -> None:
    """Plan the import of a sheet, or be told why it is none; what would be written must be sound."""
    try:
        table = table_of(file, data)
    except Unusable:
        return
    kind = KINDS[1]
    plan = make_plan(Request(table, find_headers(table, kind).agreed(), kind, {}), base)
    render(plan.problems, lambda _: None, "zh")
    for change in plan.changes:
        tree = read(change.file, change.after or b"").tree
        assert tree is not None
        identity = Path(change.file).stem
        assert build_model(kind.model, tree, WHAT, given={"id": identity}).model is not None
        assert "13800138000" not in (change.after or b"").decode()


@given(SHEETS)
@tried(3)
def test_a_table_is_imported_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Base.load(write_project(Path(folder)), TODAY)
        with within_budget("tables"):
            imported(base, "a.csv", data)


def workbook() -> bytes:
    book, buffer = Workbook(), BytesIO()
    page = book.active
    assert page is not None
    for row in (["姓名", "简介", "职务", "依据日期"], ["王芳", "一。", "书记", TODAY], ["李红", "=1+1", 0.5, True]):
        page.append(row)
    page.merge_cells("C2:C3")
    book.save(buffer)
    return buffer.getvalue()


WORKBOOK = workbook()


@given(st.lists(st.tuples(st.integers(0, 10_000), st.binary(min_size=1, max_size=4)), max_size=6))
@tried(3)
def test_a_damaged_workbook_is_imported_or_refused(changes: list[tuple[int, bytes]]) -> None:
    damaged = bytearray(WORKBOOK)
    for place, put in changes:
        damaged[place % len(damaged) : place % len(damaged) + len(put)] = put
    with tempfile.TemporaryDirectory() as folder:
        base = Base.load(write_project(Path(folder)), TODAY)
        with within_budget("workbooks"):
            imported(base, "a.xlsx", bytes(damaged))


@given(st.sampled_from(["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"]), st.data())
@tried(3)
def test_a_workbook_of_strange_xml_is_imported_or_refused(part: str, drawn: st.DataObject) -> None:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(WORKBOOK)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                place = drawn.draw(st.integers(0, len(content)))
                put = drawn.draw(st.sampled_from([b"<x/>", b'"', b'<c r="ZZZ9"/>', b'<row r="-1"/>', b"9" * 30, b">"]))
                content = content[:place] + put + content[place + drawn.draw(st.integers(0, 9)) :]
            after.writestr(name, content)
    with tempfile.TemporaryDirectory() as folder:
        base = Base.load(write_project(Path(folder)), TODAY)
        with within_budget("workbooks of strange XML"):
            imported(base, "a.xlsx", out.getvalue())
