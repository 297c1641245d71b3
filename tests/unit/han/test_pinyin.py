import random
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from linli.han import character_reading, display, initials, letter, reading, sort_key
from linli.han.pinyin import _look_up
from linli.han.syllables import from_numbered

SURNAMES = """
曾国藩 zeng guo fan | 曾小明 zeng xiao ming | 单雄信 shan xiong xin | 單雄信 shan xiong xin | 單 shan | 區 ou
仇英 qiu ying | 解缙 xie jin | 解縉 xie jin | 区楚良 ou chu liang | 區楚良 ou chu liang | 黄秀芬 huang xiu fen
查良镛 zha liang yong | 查良鏞 zha liang yong | 盖聂 ge nie | 蓋寬饒 ge kuan rao | 任正非 ren zheng fei
华罗庚 hua luo geng | 朴树 piao shu | 翟志刚 zhai zhi gang | 翟志剛 zhai zhi gang | 缪昌文 miao chang wen
繆昌文 miao chang wen | 乐毅 yue yi | 樂毅 yue yi | 覃辉 qin hui | 冼敏珊 xian min shan | 洗星海 xian xing hai
种师道 chong shi dao | 員半千 yun ban qian | 员半千 yun ban qian | 召公奭 shao gong shi | 隗嚣 wei xiao
过百龄 guo bai ling | 逄先知 pang xian zhi | 佴康 nai kang | 宁浩 ning hao | 燕青 yan qing | 折可适 she ke shi
秘宜 bi yi | 繁钦 po qin | 么书仪 yao shu yi | 乜小义 nie xiao yi | 仉振亮 zhang zhen liang | 祭仲 zhai zhong
牟宗三 mou zong san | 肖战 xiao zhan | 阚泽 kan ze | 卜凡 bu fan | 尹力 yin li | 粘罕 nian han | 车晓 che xiao
欧阳修 ou yang xiu | 歐陽修 ou yang xiu | 尉迟恭 yu chi gong | 尉遲恭 yu chi gong | 长孙无忌 zhang sun wu ji
長孫無忌 zhang sun wu ji | 万俟卨 mo qi xie | 澹台灭明 tan tai mie ming | 澹臺滅明 tan tai mie ming
单于春 chan yu chun | 令狐冲 ling hu chong | 司马迁 si ma qian | 诸葛亮 zhu ge liang | 鲜于枢 xian yu shu
乐正克 yue zheng ke | 闾丘露薇 lv qiu lu wei | 谢晓云 xie xiao yun | 謝曉雲 xie xiao yun | 麥小燕 mai xiao yan
鲁彩萍 lu cai ping | 麦剑瑢 mai jian rong | 杨彬 yang bin | 吕小绿 lv xiao lv
"""

GIVEN_NAMES = """
李晟 li sheng | 张琢 zhang zhuo | 王曾 wang zeng | 李长春 li chang chun | 梁朝伟 liang chao wei | 王乾 wang qian
张朝阳 zhang zhao yang | 魏徵 wei zheng | 岑参 cen shen | 赵元任 zhao yuan ren | 周民乐 zhou min le
陈David chen david | David陈 david chen | 查尔斯·李 cha er si li | 阿卜杜拉·买买提 a bu du la mai mai ti
"""

PLACES = """
重庆 chong qing | 重慶 chong qing | 长沙 chang sha | 長沙 chang sha | 厦门 xia men | 廈門 xia men | 番禺 pan yu
六安 lu an | 蚌埠 beng bu | 亳州 bo zhou | 尖東社區 jian dong she qu | 尖东社区 jian dong she qu
叠二社区 die er she qu | 疊二社區 die er she qu | 陈家湾社区 chen jia wan she qu | 牧羊湖 mu yang hu | 大埔 da bu
台州 tai zhou | 丽水 li shui | 乐清 yue qing | 乐山 le shan | 乐亭 lao ting | 长宁社区 chang ning she qu
長寧社區 chang ning she qu | 长堤 chang di | 长岭 chang ling | 上海市长宁区 shang hai shi chang ning qu
朝阳社区 chao yang she qu | 朝晖社区 zhao hui she qu | 都匀 du yun | 新都 xin du | 都安 du an | 漯河 luo he
闵行 min hang | 行唐 xing tang | 太行路 tai hang lu | 会稽 kuai ji | 会泽 hui ze | 单县 shan xian | 洪洞 hong tong
涡阳 guo yang | 珲春 hun chun | 浚县 xun xian | 荥经 ying jing | 重固 chong gu | 曾家岩 zeng jia yan
曾厝垵 zeng cuo an | 仇家湾 qiu jia wan | 单家村 shan jia cun | 翟家庄 zhai jia zhuang | 任家坝 ren jia ba
东涌 dong chong | 葵涌 kui chong | 尖沙咀 jian sha zui | 十里堡 shi li pu | 民乐社区 min le she qu | 厦大 xia da
乾县 qian xian | 女儿河 nv er he | 略阳 lve yang
"""

OTHER_NAMES = """
长者食堂 zhang zhe shi tang | 成长 cheng zhang | 楼长 lou zhang | 河长制 he zhang zhi | 运河长廊 yun he chang lang
社区家长学校 she qu jia zhang xue xiao | 调解家庭矛盾 tiao jie jia ting mao dun | 音乐会 yin yue hui
同行计划 tong xing ji hua | 银行 yin hang | 重新 chong xin | 大厦 da sha | “石榴籽”工作室 shi liu zi gong zuo shi
《邻里》(春) lin li chun | 「家·園」 jia yuan | 12社区 12 she qu | 第２居委会 di 2 ju wei hui | ABC社区 abc she qu
Café邻里 cafe lin li | 〇五号 ling wu hao
"""


def cases(table: str) -> list[tuple[str, tuple[str, ...]]]:
    """Rows ``name syllable syllable …`` between bars and line ends."""
    rows = (row.split() for row in re.split(r"[|\n]", table) if row.strip())
    return [(name, tuple(syllables)) for name, *syllables in rows]


def test_the_tables_are_long_enough() -> None:
    assert len(cases(SURNAMES)) >= 60


@pytest.mark.parametrize(("name", "expected"), cases(SURNAMES) + cases(GIVEN_NAMES))
def test_reading_of_a_person(name: str, expected: tuple[str, ...]) -> None:
    assert reading(name, is_person=True) == expected


@pytest.mark.parametrize(("name", "expected"), cases(PLACES) + cases(OTHER_NAMES))
def test_reading_of_other_names(name: str, expected: tuple[str, ...]) -> None:
    assert reading(name) == expected


@pytest.mark.parametrize("name", ["", "！", "“”「」《》()·", "あ", "Дом"])
def test_names_without_a_reading(name: str) -> None:
    assert reading(name) == ()
    assert display(name) == ""
    assert letter(reading(name)) == "#"


def test_a_surname_is_only_read_so_at_the_head_of_a_person() -> None:
    assert reading("单元") == ("dan", "yuan")
    assert reading("陈曾区", is_person=True) == ("chen", "zeng", "qu")


OVERRIDES = [
    ("zeng xiaoming", ("zeng", "xiao", "ming")),
    ("Zēng Xiǎomíng", ("zeng", "xiao", "ming")),
    ("ZĒNG XIǍOMÍNG", ("zeng", "xiao", "ming")),
    ("zeng1 xiao3", ("zeng", "xiao")),
    ("zeng1xiao3ming2", ("zeng", "xiao", "ming")),
    ("Chén-Fāng Ānshēng", ("chen", "fang", "an", "sheng")),
    ("Xī'ān", ("xi", "an")),
    ("Xī’ān", ("xi", "an")),
    ("xian", ("xian",)),
    ("danga", ("dan", "ga")),
    ("erhua", ("er", "hua")),
    ("Lǚ Lüè", ("lv", "lve")),
    ("lü3 lv4", ("lv", "lv")),
    ("dì 12 qū", ("di", "12", "qu")),
    ("Tower Park", ("tower", "park")),
]


@pytest.mark.parametrize(("override", "expected"), OVERRIDES)
def test_an_override_wins(override: str, expected: tuple[str, ...]) -> None:
    assert reading("重庆", override=override) == expected
    assert reading("重庆", is_person=True, override=override) == expected


@pytest.mark.parametrize("override", ["", "  ", "！", "曾"])
def test_an_override_without_pinyin_is_none(override: str) -> None:
    assert reading("重庆", override=override) == ("chong", "qing")
    assert display("重庆", override=override) == "Chóngqìng"


PERSONS_SHOWN = [
    ("杨彬", None, "Yáng Bīn"),
    ("欧阳修", None, "Ōuyáng Xiū"),
    ("李安娥", None, "Lǐ Ān'é"),
    ("王阿恩", None, "Wáng Ā'ēn"),
    ("吕绿", None, "Lǚ Lǜ"),
    ("阿卜杜拉·买买提", None, "Ābǔdùlā Mǎimǎití"),
    ("陈David", None, "Chén David"),
    ("盖叫天", "gài jiàotiān", "Gài Jiàotiān"),
    ("曾小明", "zeng1 xiao3 ming2", "Zēng Xiǎomíng"),
    ("歐陽修", "ou1 yang2 xiu1", "Ōuyáng Xiū"),
    ("吕安", "lv3 an1", "Lǚ Ān"),
    ("陈方安生", " Chén-Fāng  Ānshēng ", "Chén-Fāng Ānshēng"),
]


@pytest.mark.parametrize(("name", "override", "expected"), PERSONS_SHOWN)
def test_display_of_a_person(name: str, override: str | None, expected: str) -> None:
    assert display(name, is_person=True, override=override) == expected


NAMES_SHOWN = [
    ("重庆", None, "Chóngqìng"),
    ("西安", None, "Xī'ān"),
    ("陈家湾社区", None, "Chénjiāwān Shèqū"),
    ("党群服务中心", None, "Dǎngqún Fúwù Zhōngxīn"),
    ("iPark2社区", None, "iPark2 Shèqū"),
    ("陈家湾社区", "chen2jia1wan1 she4qu1", "Chénjiāwān Shèqū"),
    ("盛水楼", "sheng4shui3 lou2", "Shèngshuǐ Lóu"),
    ("柳州", "Liu3zhou1", "Liǔzhōu"),
    ("贵州", "gui4zhou1", "Guìzhōu"),
]


@pytest.mark.parametrize(("name", "override", "expected"), NAMES_SHOWN)
def test_display_of_other_names(name: str, override: str | None, expected: str) -> None:
    assert display(name, override=override) == expected


@pytest.mark.parametrize(
    ("syllables", "group", "first_letters"),
    [
        (("chong", "qing"), "C", "cq"),
        (("12", "she", "qu"), "#", "12sq"),
        (("abc", "2nd"), "A", "a2"),
        (("2nd",), "#", "2"),
        ((), "#", ""),
    ],
)
def test_letter_and_initials(syllables: tuple[str, ...], group: str, first_letters: str) -> None:
    assert letter(syllables) == group
    assert initials(syllables) == first_letters


def test_order_of_names() -> None:
    ordered = [
        "！",
        "2社区",
        "12社区",
        "ABC社区",
        "安居",
        "八一",
        "重庆",
        "Delta",
        "西安",
        "西湖",
        "先锋",
        "张家",
        "长者",
    ]
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


def test_tones_decide_after_all_syllables() -> None:
    ordered = ["妈安", "马安", "骂安", "妈北"]
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


def test_an_override_orders_like_the_reading_it_spells() -> None:
    for override in ("zeng1 xiao3 ming2", "Zēng Xiǎomíng"):
        with_override = sort_key("曾小明", is_person=True, override=override)
        assert with_override == sort_key("曾小明", is_person=True)


MIXED_TEXT = st.one_of(
    st.text(max_size=12),
    st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=8),
    st.text(alphabet="曾单区长重家社乐12aZé·“' -", max_size=8),
)


@settings(max_examples=150, deadline=None)
@given(
    MIXED_TEXT,
    st.booleans(),
    st.one_of(st.none(), st.text(max_size=12), st.text(alphabet="zhengüuvāi'12 -", max_size=8)),
)
def test_any_text_has_plain_syllables(name: str, is_person: bool, override: str | None) -> None:  # noqa: FBT001
    syllables = reading(name, is_person=is_person, override=override)
    assert all(re.fullmatch("[a-z0-9]+", syllable) for syllable in syllables)
    assert re.fullmatch("[A-Z#]", letter(syllables))
    assert bool(display(name, is_person=is_person, override=override)) == bool(syllables)


@settings(max_examples=60, deadline=None)
@given(st.lists(MIXED_TEXT, unique=True, max_size=12))
def test_sort_keys_are_a_total_order_with_whole_groups(names: list[str]) -> None:
    keys = sorted(sort_key(name) for name in names)
    assert all(first < second for first, second in pairwise(keys))
    groups = [letter(reading(key[-1])) for key in keys]
    assert groups == sorted(groups)


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9F00), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_one_syllable_a_character(name: str) -> None:
    known = "".join(character for character in name if reading(character))
    assert len(reading(known)) == len(known)
    assert len(reading(known, is_person=True)) == len(known)


def test_words_are_read_as_the_dictionary_itself_reads_them() -> None:
    chance = random.Random(1)  # noqa: S311 -- the same words in every run
    words = [*chance.sample(sorted(PHRASES_DICT), 2000), *map(chr, chance.sample(sorted(PINYIN_DICT), 2000)), "ㄅ", ""]
    for word in words:
        given = lazy_pinyin(word, style=Style.TONE3, errors="ignore", neutral_tone_with_five=True)
        assert _look_up(word) == tuple(syllable for text in given for syllable in from_numbered(text))


def test_a_single_character_is_read_alike() -> None:
    for code in (*range(0x4E00, 0xA000), *range(0xF900, 0xFA20), 0x3400, 0x20000):
        character = chr(code)
        assert (character_reading(character),) == (reading(character) or ("",)), character
