"""Readings of Chinese surnames that differ from the usual reading of their characters.

All keys are Simplified; readings have tone numbers. Where families of one surname differ (乐 Yuè or Lè, 覃 Qín or Tán,
牟 Móu or Mù), the table has the reading of well-known bearers, and a profile's own ``pinyin`` decides for the others.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

COMPOUND_SURNAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "爱新觉罗": "ai4 xin1 jue2 luo2",
        "叶赫那拉": "ye4 he4 na1 la1",
        "欧阳": "ou1 yang2",
        "尉迟": "yu4 chi2",
        "万俟": "mo4 qi2",
        "长孙": "zhang3 sun1",
        "澹台": "tan2 tai2",
        "单于": "chan2 yu2",
        "令狐": "ling2 hu2",
        "司马": "si1 ma3",
        "司徒": "si1 tu2",
        "司空": "si1 kong1",
        "上官": "shang4 guan1",
        "诸葛": "zhu1 ge3",
        "夏侯": "xia4 hou2",
        "东方": "dong1 fang1",
        "东郭": "dong1 guo1",
        "西门": "xi1 men2",
        "南宫": "nan2 gong1",
        "公孙": "gong1 sun1",
        "公冶": "gong1 ye3",
        "公羊": "gong1 yang2",
        "皇甫": "huang2 fu3",
        "宇文": "yu3 wen2",
        "慕容": "mu4 rong2",
        "端木": "duan1 mu4",
        "百里": "bai3 li3",
        "呼延": "hu1 yan2",
        "闻人": "wen2 ren2",
        "赫连": "he4 lian2",
        "濮阳": "pu2 yang2",
        "淳于": "chun2 yu2",
        "鲜于": "xian1 yu2",
        "申屠": "shen1 tu2",
        "太叔": "tai4 shu1",
        "仲孙": "zhong4 sun1",
        "轩辕": "xuan1 yuan2",
        "钟离": "zhong1 li2",
        "宗政": "zong1 zheng4",
        "独孤": "du2 gu1",
        "拓跋": "tuo4 ba2",
        "闾丘": "lv2 qiu1",
        "亓官": "qi2 guan1",
        "乐正": "yue4 zheng4",
        "谷梁": "gu3 liang2",
        "羊舌": "yang2 she2",
        "宰父": "zai3 fu3",
        "纳兰": "na4 lan2",
        "完颜": "wan2 yan2",
        "第五": "di4 wu3",
    }
)

_SINGLE: Final = """
曾 zeng1   单 shan4   仇 qiu2    解 xie4    区 ou1     查 zha1    盖 ge3     任 ren2    华 hua4    朴 piao2
翟 zhai2   缪 miao4   乐 yue4    种 chong2  覃 qin2    员 yun4    召 shao4   隗 wei3    过 guo1    逄 pang2
佴 nai4    冼 xian3   宁 ning2   燕 yan1    折 she2    秘 bi4     繁 po2     洗 xian3   么 yao1    乜 nie4
仉 zhang3  祭 zhai4   牟 mou2    晟 cheng2  肖 xiao1   阚 kan4    卜 bu3     薄 bo2     那 na1     哈 ha3
尉 wei4    应 ying1   车 che1    谌 chen2   观 guan4   句 gou1    藏 zang1   能 nai4    少 shao4   要 yao1
粘 nian2   都 du1     郇 xun2    占 zhan1   贲 ben1    炅 gui4    相 xiang4  盛 sheng4  撒 sa4     舍 she4
莘 shen1   葛 ge3     尹 yin3    黄 huang2  朝 chao2   强 qiang2  教 jiao4   行 xing2   沈 shen3   石 shi2
"""
_SINGLE_WORDS: Final = tuple(_SINGLE.split())

SINGLE_SURNAMES: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip(_SINGLE_WORDS[::2], _SINGLE_WORDS[1::2], strict=True))
)


FOUNDERS: Final = "单仇解查区"
"""Surnames that keep their reading at the head of a place's name, before 家 (单家村); elsewhere they are words."""


def surname_reading(name: str) -> str | None:
    """The tone-numbered reading of the surname that ``name`` (Simplified) begins with, if it is one of the tables'.

    It has one syllable a character of the surname; ``None`` means a surname of one character that reads as usual.
    """
    for length in (4, 2):
        if (compound := COMPOUND_SURNAMES.get(name[:length])) is not None:
            return compound
    return SINGLE_SURNAMES.get(name[:1])
