from collections import Counter
from pathlib import Path

import pytest
from builders import kind_of
from editing import FILES
from hypothesis import HealthCheck, given, settings

from linli.editor.canonical import canonical
from linli.editor.comments import comment_texts
from linli.editor.document import NotEditable, document_of, open_document
from linli.editor.layout import Items, Leaf, Piece
from linli.editor.parsing import lay_out
from linli.editor.values import data
from linli.profiles.kinds import KINDS

FILE = "content/communities/jia.yml"
ROOT = Path(__file__).parents[3]
SCHEMA = "# yaml-language-server: $schema=../../site_config/schemas/community.schema.json\n"


def form(text: str, kind: str = "community") -> str:
    return canonical(document_of(FILE, text.encode()), kind_of(kind))


def quoted(piece: Piece) -> list[str]:
    """Every value in quotes, as it is written, that is and means one line."""
    if isinstance(piece, Leaf):
        return [piece.raw] if piece.style in {"'", '"'} and "\n" not in piece.text + piece.raw else []
    keys = [] if isinstance(piece, Items) else [word for pair in piece.children for word in quoted(pair.key)]
    return [*keys, *(word for child in piece.children for word in quoted(child.value))]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(FILES)
def test_data_comments_and_quotes_stay_and_once_is_enough(text: str) -> None:
    once = form(text)
    before, after = lay_out(text), lay_out(once)
    assert data(after.root) == data(before.root)
    assert Counter(comment_texts(after)) == Counter([*comment_texts(before), SCHEMA.strip()])
    assert Counter(quoted(after.root)) == Counter(quoted(before.root))
    assert form(once) == once
    assert not any(line != line.rstrip() for line in once.split("\n") if "尾" not in line)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_profiles_of_this_repository_are_in_form(kind: object) -> None:
    for one in KINDS:
        if one == kind:
            for path in sorted((ROOT / "content" / one.folder).glob("*.yml")):
                document = open_document(path, path.name)
                assert canonical(document, one) == document.text, path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("kind: community\nname: 甲\n", "name: 甲\nkind: community\n"),
        ("name:   甲   # 名\n", "name: 甲   # 名\n"),
        ("name : 甲\n", "name: 甲\n"),
        ("sources:\n- a\n- b\n", "sources: [a, b]\n"),
        ("sources:\n- a # 一\n- b\n", "sources:\n  - a # 一\n  - b\n"),
        ("other_names: [甲, 'no']\n", "other_names:\n  - 甲\n  - 'no'\n"),
        ("own: [甲,  b]\n", "own: [甲,  b]\n"),
        ("metrics:\n- value: 1\n  label: 一\n", "metrics:\n  - label: 一\n    value: 1\n"),
        ("metrics: [{value: 1, label: 一}]\n", "metrics:\n  - label: 一\n    value: 1\n"),
        ('body: "一\\n\\n二\\n"\n', "body: |\n  一\n\n  二\n"),
        ('body: "一\\n二"\n', "body: |-\n  一\n  二\n"),
        ("body: |\n      一\n        二\n\n\n", "body: |\n  一\n    二\n"),
        ('summary: "一句"\n', 'summary: "一句"\n'),
        ("own: 1\nname: 甲\nmine: 2\n", "own: 1\nname: 甲\nmine: 2\n"),
        ("# 表头\n\nkind: city\n# 名\nname: 甲\n", "# 表头\n\n# 名\nname: 甲\nkind: city\n"),
        ("name: 甲\n\n\n\nkind: city\n\n", "name: 甲\n\nkind: city\n"),
        ("notes:\n  - 一\n  # 还有\nname: 甲\n", "name: 甲\nnotes:\n  - 一\n  # 还有\n"),
        ("name: 甲\n# 最后\n", "name: 甲\n# 最后\n"),
        ("founded: 2019\n# 关于名\n", "founded: 2019\n# 关于名\n"),
        ("name: |2\n    缩进\n", "name: |2\n    缩进\n"),
        ("name:\n  甲 # 名\n", "name: 甲 # 名\n"),
        ("name: # 一\n  甲 # 二\n", "# 一\nname: 甲 # 二\n"),
        ("teams:\n  -\n    # 队\n    name: 甲\n", "teams:\n  # 队\n  - name: 甲\n"),
        ("name: 甲", "name: 甲\n"),
    ],
)
def test_the_form_is(before: str, after: str) -> None:
    assert form(before) == SCHEMA + after


def test_the_schema_line_is_there_once() -> None:
    text = f"{SCHEMA}# 关于\nname: 甲\n"
    assert form(text) == text


def test_long_lists_of_ids_have_a_line_each() -> None:
    ids = [f"a-very-long-id-of-a-source-{number}" for number in range(6)]
    assert form(f"sources: [{', '.join(ids)}]\n") == SCHEMA + "sources:\n" + "".join(f"  - {one}\n" for one in ids)


def test_markers_of_the_document_stay() -> None:
    text = f"---\n{SCHEMA}name: 甲\n...\n# 完\n"
    assert form(text) == text


@pytest.mark.parametrize("text", ["name: [", "a: &x 1\nb: *x\n", "a: 1\na: 2\n", "- 1\n", "name: !t 甲\n", "\t- x", ""])
def test_what_reading_complains_of_is_left_alone(text: str) -> None:
    with pytest.raises(NotEditable):
        form(text)


@pytest.mark.parametrize("text", ["{}\n", "{name: 甲, kind: city}\n"])
def test_a_file_in_braces_is_left_as_it_is(text: str) -> None:
    assert form(text) == text


def test_a_file_of_windows_stays_one() -> None:
    document = document_of(FILE, "\ufeffkind: city\r\nname: 甲\r\nbody: |\r\n  一\r\n  二\r\n".encode())
    after = document.rewritten(canonical(document, kind_of("community"))).decode()
    assert after.startswith("\ufeff# yaml-language-server")
    assert after.count("\n") == after.count("\r\n") == 6
