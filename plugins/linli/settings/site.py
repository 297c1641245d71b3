"""What a site owner says of the site: name, organisation, filing numbers (``site_config/site.yml``)."""

import re
from enum import StrEnum
from typing import Annotated, Final
from urllib.parse import quote, urlencode

from pydantic import Field

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.scalars import CommunityId, Line, ProgramId, RepresentativeId, Sentence, Url
from linli.settings.form_editor import FormEditor
from linli.wording import Text

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


class SiteLanguage(StrEnum):
    """A language that the pages' own words come in."""

    CHINESE = "zh"
    ENGLISH = "en"


class Filing(Part):
    """A registration number that a site in mainland China must show."""

    number: Annotated[Line, About(Text("备案号", "Number"), Text("照备案显示的全文。", "In full, as registered."))]
    url: Annotated[
        Url | None, About(Text("查询网址", "Address"), Text("备案查询页。", "Where it can be looked up."))
    ] = None


class Featured(Part):
    """What the home page shows first."""

    communities: Annotated[
        tuple[CommunityId, ...], About(Text("社区", "Communities"), Text("首页推荐的社区。", "Shown on the home page."))
    ] = ()
    representatives: Annotated[
        tuple[RepresentativeId, ...], About(Text("人物", "People"), Text("首页推荐的人物。", "Shown on the home page."))
    ] = ()
    programs: Annotated[
        tuple[ProgramId, ...], About(Text("项目", "Programs"), Text("首页推荐的项目。", "Shown on the home page."))
    ] = ()


class Site(Part):
    """The site itself."""

    name: Annotated[Line, About(Text("站名", "Name"), Text("显示在每页顶部。", "Shown at the top of every page."))]
    tagline: Annotated[
        Sentence, About(Text("一句话", "Tagline"), Text("首页第一句。", "The first sentence of the home page."))
    ]
    description: Annotated[
        Sentence, About(Text("说明", "Description"), Text("给搜索引擎的说明。", "What search engines are told."))
    ]
    url: Annotated[
        Url | None, About(Text("网址", "Address"), Text("网站公开的网址。", "The site's public address."))
    ] = None
    language: Annotated[
        SiteLanguage, About(Text("界面语言", "Language"), Text("zh 或 en。", "zh or en: the words around the content."))
    ] = SiteLanguage.CHINESE
    edit_url: Annotated[
        Url | None,
        About(
            Text("编辑网址", "Edit address"),
            Text("文件路径接在后面即为编辑页。", "An address that becomes a file's edit page with its path behind it."),
        ),
    ] = None
    report_url: Annotated[
        Url | None,
        About(
            Text("纠错网址", "Report address"),
            Text(
                "读者报告错误的网页，如新建工单的地址；没有就用“联系方式”里的邮箱。",
                "Where readers report mistakes, such as a new issue; without it, the contact's e-mail address is used.",
            ),
        ),
    ] = None
    search_sites: Annotated[
        tuple[Url, ...],
        About(
            Text("一起搜索的网站", "Sites searched together"),
            Text(
                "别的邻里网站的首页网址；搜索时也查它们，结果注明是哪个网站。它们要允许本站读取（CORS）。",
                "Home pages of other Linli sites that are searched too; results name them. They must allow it (CORS).",
            ),
        ),
    ] = ()
    share_images: Annotated[
        bool,
        About(
            Text("分享图片", "Share images"),
            Text(
                "是否为每页做分享时显示的图片；页面上千时，不做会快些。",
                "Whether every page gets a picture for where it is shared; large sites are made faster without.",
            ),
        ),
    ] = True
    most_profiles: Annotated[
        int,
        Field(ge=1, le=1_000_000),
        About(
            Text("档案上限", "Most profiles"),
            Text(
                "档案和来源总共最多几份；超过就不生成，免得有人用海量档案让网站卡住。",
                "How many profiles and sources there may be; with more, nothing is built, so that nobody can block it.",
            ),
        ),
    ] = 10_000
    organisation: Annotated[
        Line | None,
        About(Text("主办单位", "Organisation"), Text("谁负责这个网站。", "Who is responsible for the site.")),
    ] = None
    licence: Annotated[
        Line | None, About(Text("许可", "Licence"), Text("内容的使用许可。", "On what terms the content may be used."))
    ] = None
    contact: Annotated[
        Line | None, About(Text("联系方式", "Contact"), Text("公开的联系邮箱或电话。", "A public address."))
    ] = None
    icp: Annotated[Filing | None, About(Text("ICP 备案", "ICP filing"), Text("没有就不填。", "If there is one."))] = (
        None
    )
    police: Annotated[
        Filing | None, About(Text("公安备案", "Public-security filing"), Text("没有就不填。", "If there is one."))
    ] = None
    featured: Annotated[
        Featured, About(Text("首页推荐", "Featured"), Text("首页先显示谁。", "What is shown first."))
    ] = Featured()
    editor: Annotated[
        FormEditor,
        About(
            Text("表单编辑", "Form editor"),
            Text("在网页里填表编辑，写到哪个仓库；只在本机用就不填。", "Editing in forms: into which repository."),
        ),
    ] = FormEditor()

    def report_address(self, subject: str, address: str) -> str | None:
        """Where a reader reports a mistake on the page at ``address``: a web page, else a letter, else nowhere."""
        if self.report_url:
            separator = "&" if "?" in self.report_url else "?"
            return f"{self.report_url}{separator}{urlencode({'title': subject, 'body': address}, quote_via=quote)}"
        if self.contact and _EMAIL.fullmatch(self.contact):
            return f"mailto:{self.contact}?{urlencode({'subject': subject, 'body': address}, quote_via=quote)}"
        return None

    def edit_address(self, file: str) -> str | None:
        """Where a content file is changed (its path from the project's root), if there is such a place."""
        return f"{self.edit_url.rstrip('/')}/{file}" if self.edit_url and file else None
