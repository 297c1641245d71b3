"""Small projects on disk."""

from collections.abc import Mapping
from pathlib import Path

REGIONS = """\
regions:
  - id: guangdong
    name: 广东省
    name_en: Guangdong
    level: province
    children:
      - {id: zhuhai, name: 珠海市, name_en: Zhuhai, level: city}
"""
THEMES = """\
themes:
  - {id: women, name: 妇女与家庭, name_en: Women and families, summary: 妇女。, summary_en: Women.}
"""
COMMUNITY = """\
name: 甲社区
kind: community
region: guangdong/zhuhai
summary: 珠海市的一个社区。
sources: [report]
"""
SOUND = {
    "site_config/regions.yml": REGIONS,
    "site_config/themes.yml": THEMES,
    "site_config/site.yml": "name: 例站\ntagline: 一句话。\ndescription: 说明。\n",
    "content/communities/jia.yml": COMMUNITY,
    "content/sources/report.yml": "title: 邻里的一天\npublisher: 例报\ndate: 2024-05-06\n",
}
"""The files of a project in which nothing is wrong."""

FAULTY = {**SOUND, "content/communities/yi.yml": COMMUNITY.replace("kind", "kin")}
"""The files of a project with errors."""


def write_project(folder: Path, files: Mapping[str, str | bytes] = SOUND) -> Path:
    """Write files below ``folder``, and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
