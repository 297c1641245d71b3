from hypothesis import given
from hypothesis import strategies as st

from linli.review.articles import Edited, edited, plain_words, references_of

OLD = "第一段说来历。\n\n## 做法\n\n第二段说做法，共有三个步骤。\n\n第三段说结果。"
TEXTS = st.lists(
    st.sampled_from(["一段话。", "另一段话。", "## 标题", "- 甲\n- 乙", "完全不同的内容在这里"]), max_size=8
).map("\n\n".join)


def test_paragraphs_are_counted_without_headings() -> None:
    new = OLD.replace("三个步骤", "四个步骤")
    assert edited(OLD, new) == (Edited(2, "第二段说做法，共有三个步骤。", "第二段说做法，共有四个步骤。"),)
    assert edited(OLD, OLD.replace("## 做法", "## 几种做法")) == (Edited(0, "## 做法", "## 几种做法"),)


def test_what_came_and_what_went() -> None:
    assert edited(OLD, f"{OLD}\n\n第四段是新的。") == (Edited(4, None, "第四段是新的。"),)
    assert edited(OLD, OLD.replace("第一段说来历。\n\n", "")) == (Edited(1, "第一段说来历。", None),)
    assert edited("", "唯一一段。") == (Edited(1, None, "唯一一段。"),)


def test_words_are_what_readers_see() -> None:
    text = '去[茂盛社区](community:maosheng)看[地图](https://a.cn "图")，**很近**。[^report]'
    assert plain_words(text) == "去茂盛社区看地图，很近。"
    assert plain_words("## 做法 ##") == "做法"
    assert references_of(text) == (("community", "maosheng"), ("source", "report"))


@given(TEXTS, TEXTS)
def test_the_same_text_has_no_differences_and_another_has_some(old: str, new: str) -> None:
    assert edited(old, old) == ()
    found = edited(old, new)
    if [part for part in old.split("\n\n") if part] != [part for part in new.split("\n\n") if part]:
        assert found


def test_an_endless_text_takes_no_time() -> None:
    old = "\n\n".join(f"第{number}段" for number in range(9000))
    assert len(edited(old, old.replace("段", "节"))) >= 500
