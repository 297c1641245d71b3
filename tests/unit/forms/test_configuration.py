from typing import Any

from builders import settings_of

from linli.forms.configuration import Place, configuration
from linli.profiles.kinds import KINDS

HOST = "editor: {{where: site, host: {host}, repository: mei/site, {more}}}"


def backend(host: str, more: str = "branch: main") -> dict[str, Any]:
    made: dict[str, Any] = configuration(settings_of(HOST.format(host=host, more=more)), Place())
    return {"publish_mode": made["publish_mode"], **made["backend"]}


def test_on_this_machine_no_host_is_asked_whatever_the_site_says() -> None:
    settings = settings_of(HOST.format(host="github", more="branch: main"))
    made = configuration(settings, Place(is_local=True))
    assert made["backend"]["repo"] == "local/site"
    assert made["publish_mode"] == "simple"


def test_every_kind_has_a_collection() -> None:
    made = configuration(settings_of(), Place())
    assert [one["name"] for one in made["collections"]] == [kind.folder for kind in KINDS]
    assert [one["folder"] for one in made["collections"]] == [f"content/{kind.folder}" for kind in KINDS]
    assert [one["identifier_field"] for one in made["collections"]] == ["name", "name", "name", "title"]


def test_git_hosts_are_asked_in_their_ways() -> None:
    assert backend("github")["publish_mode"] == "editorial_workflow"
    assert backend("github")["auth_methods"] == ["token"]
    assert "auth_methods" not in backend("github", "base_url: https://auth.example.cn")
    gitlab = backend("gitlab", "app_id: abc, api_url: https://git.example.cn/api/v4, branch: content")
    assert (gitlab["auth_type"], gitlab["app_id"], gitlab["branch"]) == ("pkce", "abc", "content")
    assert gitlab["api_root"] == "https://git.example.cn/api/v4"
    assert backend("gitlab", "review: false")["publish_mode"] == "simple"
    assert backend("gitea")["publish_mode"] == "simple"
    assert "cms_label_prefix" not in backend("gitea")
    assert backend("gitea")["commit_messages"]["create"] == "新建{{collection}}：{{slug}}"
