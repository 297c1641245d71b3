"""Where a site's form editor is, and where what is written in it goes (``editor`` in ``site_config/site.yml``)."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import model_validator

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.problem import editor_without_host
from linli.schema.scalars import Line, Url
from linli.wording import Text


class EditorPlace(StrEnum):
    """Where there is a form editor beside the preview on one's own machine, which always has one."""

    NOWHERE = "nowhere"
    PREVIEW = "preview"
    SITE = "site"


class GitHost(StrEnum):
    """A sort of host of repositories."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"


class FormEditor(Part):
    """The form editor of previews for others and of the public site: it writes into a repository on a git host."""

    where: Annotated[
        EditorPlace,
        About(
            Text("在哪里", "Where"),
            Text(
                "nowhere 只在本机（linli serve）；preview 预览站也有；site 公开的网站也有，在 /admin/。",
                "nowhere: on one's own machine only (linli serve); preview: previews too; site: all, at /admin/.",
            ),
        ),
    ] = EditorPlace.NOWHERE
    host: Annotated[
        GitHost | None,
        About(
            Text("托管平台", "Host"),
            Text("github、gitlab 或 gitea（也指 Forgejo）。", "github, gitlab or gitea (Forgejo too)."),
        ),
    ] = None
    repository: Annotated[
        Line | None,
        About(
            Text("仓库", "Repository"), Text("所有者/仓库名，如 linli/zhuhai。", "owner/name, such as linli/zhuhai.")
        ),
    ] = None
    branch: Annotated[
        Line, About(Text("分支", "Branch"), Text("网站由哪个分支生成。", "The branch of which the site is made."))
    ] = "main"
    base_url: Annotated[
        Url | None,
        About(
            Text("登录地址", "Sign-in address"),
            Text(
                "自建的 GitLab、Gitea，或 GitHub 的登录服务的网址；用 gitlab.com、gitea.com 不填。",
                "Where people sign in, for a GitLab or Gitea of one's own or GitHub's sign-in service.",
            ),
        ),
    ] = None
    api_url: Annotated[
        Url | None,
        About(
            Text("接口地址", "API address"),
            Text(
                "自建平台的接口网址，如 https://git.example.cn/api/v4。",
                "The API of a host of one's own, such as https://git.example.cn/api/v4.",
            ),
        ),
    ] = None
    app_id: Annotated[
        Line | None,
        About(
            Text("应用编号", "Application id"),
            Text(
                "在 GitLab、Gitea 登记的应用编号，用它登录不必另设服务；没有就用令牌登录。",
                "Of the application registered with GitLab or Gitea, for signing in; without it, people use tokens.",
            ),
        ),
    ] = None
    review: Annotated[
        bool,
        About(
            Text("先审后发", "Review first"),
            Text(
                "true：先存草稿，审过再发布（GitHub、GitLab）；false：保存就提交。",
                "true: drafts are reviewed before they are published (GitHub, GitLab); false: saving commits.",
            ),
        ),
    ] = True

    @model_validator(mode="after")
    def _knows_where_to_write(self) -> Self:
        if self.where != EditorPlace.NOWHERE and not (self.host and self.repository):
            raise editor_without_host()
        return self
