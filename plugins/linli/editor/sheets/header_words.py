"""What staff call columns, beside the titles of the fields themselves."""

from typing import Final

from linli.profiles.kinds import Kind

_ALL: Final = {
    "name": "姓名 名字 名称 正式名称",
    "id": "编号 档案编号 标识 id",
    "other_names": "别名 曾用名 又名 简称 其他名称",
    "summary": "简介 介绍 一句话 一句话介绍 个人简介 内容简介 简要介绍 概况",
    "body": "正文 事迹 主要事迹 事迹材料 详细介绍 全文",
    "themes": "主题 标签 领域",
    "sources": "来源 资料来源 信息来源 出处",
    "status": "状态 档案状态",
    "notes": "编者说明 说明",
    "internal_note": "备注 内部备注 附注",
    "verified_on": "核对日期 核对时间",
}
_OF_KINDS: Final = {
    "community": {
        "name": "社区 社区名称 小区 小区名称",
        "kind": "类型 类别 种类 级别",
        "region": "地区 所在地区 所属地区 区划 行政区划",
        "part_of": "隶属 上级 上级社区 所属社区 所在社区",
        "founded": "成立时间 成立日期 建成时间 成立年份",
    },
    "representative": {
        "name": "人物 代表 代表姓名 人员姓名 先进人物",
        "posts.0.title": "职务 职位 岗位 担任职务 现任职务 职务名称",
        "posts.0.organisation": "单位 任职单位 工作单位 所在单位 单位名称 组织",
        "posts.0.community": "社区 所在社区 所属社区 任职社区",
        "posts.0.since": "任职时间 任职日期 上任时间 任职起始时间 何时任职 起始时间",
        "posts.0.until": "离任时间 卸任时间 任职截止时间",
        "honours.0.title": "荣誉 所获荣誉 获奖情况 荣誉称号",
        "region": "地区 所在地区 任职地区",
        "consent.basis": "依据 公开依据 同意依据 授权依据",
        "consent.scope": "范围 公开范围 同意范围 授权范围",
        "consent.date": "依据日期 同意日期 取得日期 授权日期 公开依据日期",
        "consent.expires": "到期 到期日期 有效期至",
    },
    "program": {
        "name": "项目 项目名称 服务名称 活动名称",
        "kind": "类型 类别 种类 项目类型",
        "communities": "社区 所在社区 所属社区 开展社区",
        "part_of": "隶属 上级项目 所属项目",
        "started": "开始 开始时间 开始日期 成立时间 启动时间",
        "ended": "结束 结束时间 结束日期",
        "schedule": "时间 时间安排 活动时间 服务时间",
        "phone": "电话 联系电话 咨询电话 服务电话 热线",
        "partners.0.name": "合作单位 参与单位 协办单位",
    },
    "source": {
        "title": "标题 题目 题名 文章标题 报道标题",
        "publisher": "发布者 媒体 报社 出版者 刊登媒体 发布单位",
        "date": "日期 发表日期 发布日期 刊登日期 时间",
        "url": "网址 链接 原文链接 地址",
        "authors.0.name": "作者 记者 署名 作者姓名",
        "language": "语言 语种",
    },
}
_PERSONAL: Final = frozenset(
    {
        *("手机", "手机号", "手机号码", "移动电话", "联系手机", "电话", "电话号码", "联系电话", "联系方式", "家庭电话"),
        *("身份证", "身份证号", "身份证号码", "证件号", "证件号码", "银行卡", "银行卡号", "银行账号", "车牌", "车牌号"),
        *("住址", "家庭住址", "居住地址", "家庭地址", "现住址", "住所", "籍贯", "户籍", "户籍地址"),
        *("出生日期", "出生年月", "出生年月日", "生日", "年龄", "民族", "婚姻状况", "宗教信仰", "健康状况"),
        *("邮箱", "电子邮箱", "微信", "微信号", "qq", "qq号", "mobile", "mobilephone", "phone", "telephone"),
        *("idnumber", "address", "homeaddress", "birthday", "dateofbirth", "age", "email", "wechat"),
    }
)
_COUNTING: Final = frozenset({"序号", "序", "号", "no", "行号", "项次"})


def words_of(kind: Kind) -> dict[str, str]:
    """What columns of a kind may be called, with the fields' paths (``posts.0.title``)."""
    known = {word: path for path, words in _ALL.items() for word in words.split()}
    for path, words in _OF_KINDS.get(kind.name, {}).items():
        known.update(dict.fromkeys(words.split(), path))
    return {word: path for word, path in known.items() if path.partition(".")[0] in kind.model.model_fields}


def is_personal(words: str) -> bool:
    """Whether a header says that a column has what no profile may hold."""
    return words in _PERSONAL


def is_counting(words: str) -> bool:
    """Whether a column only counts the rows."""
    return words in _COUNTING
