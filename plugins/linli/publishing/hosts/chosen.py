"""The host that a workflow runs on, as its environment tells; the token comes from nowhere else."""

from collections.abc import Mapping
from typing import Final

from linli.publishing.hosts.client import Client, HostFailure
from linli.publishing.hosts.github import GitHub
from linli.publishing.hosts.gitlab import GitLab
from linli.publishing.hosts.host import Host
from linli.wording import Text

HOSTS: Final = ("github", "gitlab", "gitea")

_API: Final = {
    "github": ("LINLI_HOST_API", "GITHUB_API_URL"),
    "gitea": ("LINLI_HOST_API", "GITHUB_API_URL"),
    "gitlab": ("LINLI_HOST_API", "CI_API_V4_URL"),
}
_REPOSITORY: Final = {
    "github": ("LINLI_HOST_REPOSITORY", "GITHUB_REPOSITORY"),
    "gitea": ("LINLI_HOST_REPOSITORY", "GITHUB_REPOSITORY"),
    "gitlab": ("LINLI_HOST_REPOSITORY", "CI_PROJECT_ID"),
}
_TOKEN: Final = {
    "github": ("LINLI_HOST_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"),
    "gitea": ("LINLI_HOST_TOKEN", "GITEA_TOKEN", "FORGEJO_TOKEN"),
    "gitlab": ("LINLI_HOST_TOKEN", "GITLAB_TOKEN"),
}
_USER: Final = "LINLI_HOST_USER"
_ACTIONS: Final = "github-actions[bot]"
"""The name under which a workflow's own token writes on GitHub."""


def chosen(name: str, environment: Mapping[str, str]) -> Host:
    """The host called ``name``. Raises HostFailure where the environment does not say what is needed."""
    api = _needed(environment, _API[name]).rstrip("/")
    repository = _needed(environment, _REPOSITORY[name])
    token = _needed(environment, _TOKEN[name])
    user = environment.get(_USER) or None
    if name == "gitlab":
        return GitLab(Client(api, {"PRIVATE-TOKEN": token}), repository)
    if name == "gitea":
        return GitHub(Client(api, {"Authorization": f"token {token}"}), repository, user)
    headers = {"Authorization": f"Bearer {token}", "X-GitHub-Api-Version": "2022-11-28"}
    return GitHub(Client(api, headers), repository, user or _ACTIONS)


def _needed(environment: Mapping[str, str], names: tuple[str, ...]) -> str:
    for name in names:
        if environment.get(name):
            return environment[name]
    raise HostFailure(
        Text(
            f"缺环境变量 {names[0]}（或 {'、'.join(names[1:])}）。请在流水线的设置里写上。",
            f"The environment variable {names[0]} (or {', '.join(names[1:])}) is missing. Set it in the pipeline.",
        )
    )
