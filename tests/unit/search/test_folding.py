import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.han import one_form
from linli.search.folding import fold, form

FOLD_JS = Path(__file__).parents[3] / "plugins/linli/scripts/search/fold.js"


def units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("尖東社區", "尖东社区"),
        ("裏裡里", "里里里"),
        ("衞衛卫", "卫卫卫"),
        ("著着", "着着"),
        ("爲為为", "为为为"),
        ("ＡＢＣ　１２", "abc 12"),
        ("Café Lǜ İ", "cafe lu i"),
        ("ΑΣ", "ας"[0] + "σ"),
        ("ﬁ㈱½", "ﬁ㈱½"),
        ("𝐀\ud800", "𝐀\ud800"),
        ("", ""),
    ],
)
def test_examples(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text(st.characters(exclude_categories=()) | st.sampled_from("區区ÉＡ裏\U0002f800")))
def test_folding_is_one_to_one_keeps_the_length_and_is_idempotent(text: str) -> None:
    folded = fold(text)
    assert folded == "".join(map(form, text))
    assert len(folded) == len(text)
    assert units(folded) == units(text)
    assert fold(folded) == folded


def test_every_character_folds_to_one_that_folds_to_itself() -> None:
    for code in range(sys.maxunicode + 1):
        folded = form(chr(code))
        assert len(folded) == 1
        assert form(folded) == folded, hex(code)


@pytest.mark.skipif(shutil.which("node") is None or not FOLD_JS.exists(), reason="needs Node and the script")
def test_the_script_folds_alike() -> None:
    """All assigned characters of the planes with writing, and the pairs of the whole table."""
    characters = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x33480)) if chr(code).isprintable()]
    program = (
        f"import {{ folding }} from {json.dumps(FOLD_JS.as_uri())};"
        "import { readFileSync } from 'node:fs';"
        "const { pairs, texts } = JSON.parse(readFileSync(0));"
        "const fold = folding(pairs);"
        "process.stdout.write(JSON.stringify(texts.map(fold)));"
    )
    texts = [*characters, "".join(characters[::7]), "ΑΣ ΑΣ"]
    pairs = "".join(f"{typed}{plain}" for typed, plain in one_form().items())
    done = subprocess.run(  # noqa: S603 - our own program
        [shutil.which("node") or "", "--input-type=module", "-e", program],
        input=json.dumps({"pairs": pairs, "texts": texts}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stdout) == [fold(text) for text in texts]
