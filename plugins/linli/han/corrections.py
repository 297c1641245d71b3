"""Readings in names where the dictionary of pypinyin errs, or where a name is not read as the same word elsewhere.

Only what names of communities, places, programs and people are likely to hold. All keys are Simplified; readings have
tone numbers. What is right in one place only belongs into that profile's ``pinyin``, not here.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_COMMON: Final = {
    # Characters that stand alone, outside any word of the dictionary.
    "曾": "zeng1",
    "长": "chang2",
    "都": "du1",
    "晟": "sheng4",
    "琢": "zhuo2",
    "翟": "zhai2",
    "覃": "qin2",
    "缪": "miao4",
    "任": "ren2",
    "卜": "bu3",
    "焯": "zhuo1",
    # Words.
    "民乐": "min2 le4",
}

PERSON_CORRECTIONS: Final[Mapping[str, str]] = MappingProxyType(
    _COMMON
    | {
        "参": "shen1",
        "伽": "jia1",
        "隽": "jun4",
        "少": "shao4",
    }
)
"""Corrections for given names."""

NAME_CORRECTIONS: Final[Mapping[str, str]] = MappingProxyType(
    _COMMON
    | {
        "咀": "zui3",
        "涌": "chong1",
        "弄": "long4",
        # People who lead something small; elsewhere 长 alone is cháng.
        "楼长": "lou2 zhang3",
        "栋长": "dong4 zhang3",
        "格长": "ge2 zhang3",
        "长制": "zhang3 zhi4",
        # Programs.
        "同行": "tong2 xing2",
        "弹唱": "tan2 chang4",
        # Places.
        "朝阳": "chao2 yang2",
        "朝歌": "zhao1 ge1",
        "重固": "chong2 gu4",
        "重庆": "chong2 qing4",
        "厦大": "xia4 da4",
        # A city and its district, not a mayor.
        "市长宁": "shi4 chang2 ning2",
        "市长寿": "shi4 chang2 shou4",
        "市长安": "shi4 chang2 an1",
        "市长乐": "shi4 chang2 le4",
        "市长沙": "shi4 chang2 sha1",
        "市长清": "shi4 chang2 qing1",
        "单县": "shan4 xian4",
        "单城": "shan4 cheng2",
        "任县": "ren2 xian4",
        "闵行": "min3 hang2",
        "太行": "tai4 hang2",
        "洪洞": "hong2 tong2",
        "漯河": "luo4 he2",
        "涡阳": "guo1 yang2",
        "浚县": "xun4 xian4",
        "荥经": "ying2 jing1",
        "筠连": "jun1 lian2",
        "珲春": "hun2 chun1",
        "穆棱": "mu4 ling2",
        "会稽": "kuai4 ji1",
        "解州": "hai4 zhou1",
        "六合区": "lu4 he2 qu1",
        "大城县": "dai4 cheng2 xian4",
        "里堡": "li3 pu4",
        "车陂": "che1 bei1",
        "曾厝垵": "zeng1 cuo4 an1",
        "调景岭": "tiao2 jing3 ling3",
        "华州": "hua4 zhou1",
        "华阴": "hua4 yin1",
        "华县": "hua4 xian4",
        # Read as expected; listed because the dictionary lacks these words, so that they are written as one.
        "街道": "jie1 dao4",
        "中心": "zhong1 xin1",
        "花园": "hua1 yuan2",
        "邻里": "lin2 li3",
        "党群": "dang3 qun2",
        "居民": "ju1 min2",
        "村委会": "cun1 wei3 hui4",
        "居委会": "ju1 wei3 hui4",
    }
)
"""Corrections for names of anything but people."""
