"""Writes a Markdown page for every profile and every list; mkdocs-gen-files runs it while MkDocs builds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import mkdocs_gen_files  # type: ignore[import-not-found,unused-ignore]  # the other tool has it, this project not
import yaml

TITLES = {"communities": "社区", "representatives": "人物", "programs": "项目"}
Profile = dict[str, Any]


def read(kind: str) -> dict[str, Profile]:
    files = sorted(Path("corpus", kind).iterdir())
    return {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files}


ALL = {kind: read(kind) for kind in TITLES}
PEOPLE = defaultdict[str, list[str]](list)
PROGRAMS = defaultdict[str, list[str]](list)
GROUPS = {name: defaultdict[str, list[str]](list) for name in ("themes", "districts")}


def link(kind: str, identity: str, more: str = "") -> str:
    return f"- [{ALL[kind][identity]['name']}](../{kind}/{identity}.md){more}"


def relate() -> None:
    for identity, one in ALL["representatives"].items():
        for post in one["posts"]:
            more = f"（{post['title']}）：{one['summary']}"
            PEOPLE[post["community"]].append(link("representatives", identity, more))
    for identity, one in ALL["programs"].items():
        for community in one["communities"]:
            PROGRAMS[community].append(link("programs", identity, f"（{one['status']}）：{one['summary']}"))
        for entry in one["people"]:
            PROGRAMS[entry["person"]].append(link("programs", identity, f"（{entry['role']}）：{one['summary']}"))
    for kind, profiles in ALL.items():
        for identity, one in profiles.items():
            for theme in one.get("themes", ()):
                GROUPS["themes"][theme].append(link(kind, identity, f"：{one['summary']}"))
            if "region" in one:
                GROUPS["districts"][one["region"][2]].append(link(kind, identity, f"：{one['summary']}"))


def facts(one: Profile) -> Iterator[str]:
    if "themes" in one:
        yield "主题：" + "、".join(f"[{theme}](../themes/{theme}.md)" for theme in one["themes"])
    if "metrics" in one:
        rows = [f"| {row['label']} | {row['value']}{row['unit']} | {row['as_of']} |" for row in one["metrics"]]
        yield "\n".join(["## 数字", "", "| 指标 | 数字 | 时间 |", "| --- | --- | --- |", *rows])


def listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    if lines := list(lines):
        yield f"## {title}"
        yield "\n".join(lines)


def community(identity: str, one: Profile) -> Iterator[str]:
    province, city, district, street = one["region"]
    yield f"{province} › {city} › [{district}](../districts/{district}.md) › {street}"
    yield one["body"]
    yield from facts(one)
    yield from listed("人物", PEOPLE[identity])
    yield from listed("项目", PROGRAMS[identity])


def representative(identity: str, one: Profile) -> Iterator[str]:
    yield from listed("职务", (link("communities", post["community"], f"，{post['title']}") for post in one["posts"]))
    yield one["body"]
    yield from listed("荣誉", (f"- {honour}" for honour in one["honours"]))
    yield from listed("项目", PROGRAMS[identity])


def program(_identity: str, one: Profile) -> Iterator[str]:
    yield f"{one['started']}年开始，{one['status']}。"
    yield one["body"]
    yield from facts(one)
    yield from listed("社区", (link("communities", identity) for identity in one["communities"]))
    people = (link("representatives", entry["person"], f"（{entry['role']}）") for entry in one["people"])
    yield from listed("人物", people)


def write(file: str, title: str, blocks: Iterable[str]) -> None:
    with mkdocs_gen_files.open(file, "w") as page:
        page.write("\n\n".join([f"# {title}", *blocks]) + "\n")


def write_all() -> None:
    relate()
    pages = {"communities": community, "representatives": representative, "programs": program}
    for kind, profiles in ALL.items():
        for identity, one in profiles.items():
            sources = (
                f"- [{source['title']}，{source['publisher']}，{source['date']}]({source['url']})"
                for source in one["sources"]
            )
            blocks = (one["summary"], *pages[kind](identity, one), *listed("来源", sources))
            write(f"{kind}/{identity}.md", one["name"], blocks)
        every = (link(kind, identity, f"：{one['summary']}") for identity, one in profiles.items())
        write(f"{kind}/index.md", TITLES[kind], ["\n".join(every)])
    for name, title in {"themes": "主题", "districts": "地区"}.items():
        for term, lines in GROUPS[name].items():
            write(f"{name}/{term}.md", term, ["\n".join(lines)])
        write(f"{name}/index.md", title, ["\n".join(f"- [{term}]({term}.md)" for term in GROUPS[name])])
    counts = "，".join(f"{len(profiles)} 个{TITLES[kind]}" for kind, profiles in ALL.items())
    write("index.md", "社区展示", [f"{counts}。", "- [主题](themes/index.md)\n- [地区](districts/index.md)"])


write_all()
