from publishing import published

from linli.pages.timeline import timeline_page

FILES = {
    "communities/yi": "name: 乙社区\nmilestones: [{date: 2018-03, title: 三月}, {date: XXXX-07-01, title: 某年}]",
    "communities/jia": "name: 甲社区\nmilestones: [{date: 2020, title: 二〇年}, {date: 2018-03, title: 同月}]",
    "programs/shu": "name: 书香\nmilestones: [{date: 2018, title: 年初}, {date: 2018-03-02, title: 二日}]",
    "communities/hidden": "status: draft\nmilestones: [{date: 1999, title: 未公开}]",
}


def test_the_latest_year_comes_first_and_within_it_the_earliest_day() -> None:
    page = timeline_page(published(FILES))
    found = [line for line in page.markdown.splitlines() if line.startswith(("## ", "    **"))]
    assert [line.split("**")[1] if "**" in line else line for line in found] == [
        *("## 2020年 {: #year-2020 }", "二〇年"),
        *("## 2018年 {: #year-2018 }", "年初", "同月", "三月", "二日"),
        *("## 年份不详 {: #year-unknown }", "某年"),
    ]
    assert "未公开" not in page.markdown


def test_without_events_the_page_says_so() -> None:
    assert "还没有档案" in timeline_page(published({"communities/jia": ""})).markdown
