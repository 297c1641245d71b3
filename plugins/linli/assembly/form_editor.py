"""The files of the form editor: its page, what it may load, its configuration and its program."""

import json
from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from linli.assembly.assets import EDITOR, assets
from linli.assembly.framing.policy import REFERRER, origin
from linli.assembly.schemas import SCHEMAS
from linli.documents import CONTENT_FOLDER
from linli.forms import words
from linli.forms.configuration import Place, configuration
from linli.forms.making import Making
from linli.forms.program import SCRIPTS, program
from linli.profiles.kinds import KINDS
from linli.settings.form_editor import EditorPlace
from linli.settings.model import Settings

FOLDER: Final = f"{EDITOR}/"
"""Where the editor is, from the site's root."""

_FOLDERS: Final = frozenset(kind.folder for kind in KINDS)
_APIS: Final = {
    "github": "https://api.github.com",
    "gitlab": "https://gitlab.com",
    "gitea": "https://gitea.com",
}
"""Where the API of a git host is, unless a site says otherwise."""

_PAGE: Final = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="{referrer}">
<meta name="robots" content="noindex, nofollow">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="{root}assets/favicon.svg">
<link rel="stylesheet" href="{scripts}/notice.css">
<link rel="modulepreload" href="program/index.js">
<link rel="modulepreload" href="program/vendor/yaml.js">
</head>
<body data-told="{told}">
<noscript>{needs_script}</noscript>
<script type="module" src="{scripts}/start.js"></script>
</body>
</html>
""")


def is_published(settings: Settings, *, is_preview: bool) -> bool:
    """Whether a site that is built, for readers or as a ``is_preview`` for others, has the form editor."""
    where = settings.site.editor.where
    return where == EditorPlace.SITE or (is_preview and where == EditorPlace.PREVIEW)


def entry_way(file: str) -> str | None:
    """Where the editor has the file of a profile or source, from its own page; None for other files."""
    folder, _, name = file.removeprefix(f"{CONTENT_FOLDER}/").partition("/")
    is_entry = file.startswith(f"{CONTENT_FOLDER}/") and folder in _FOLDERS and name.endswith(".yml")
    return f"#/collections/{folder}/entries/{name.removesuffix('.yml')}" if is_entry else None


def policy(settings: Settings, place: Place) -> str:
    """The content security policy: our own files, and the API of the git host where there is one.

    Styles may stand in the page, since the program puts its own there. Scripts may not, but WebAssembly may run, which
    makes pictures smaller in browsers that cannot do so themselves.
    """
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "blob:", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'", "blob:", "data:", *_asked(settings, place)],
        "media-src": ["blob:"],
        "frame-src": ["blob:"],
        "manifest-src": ["blob:"],
        "base-uri": ["'self'"],
        "form-action": ["'none'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def _asked(settings: Settings, place: Place) -> list[str]:
    """The origins that the program talks to. (One signs in to GitHub in a window of its own.)"""
    editor = settings.site.editor
    if place.is_local or editor.host is None:
        return []
    asked = {editor.api_url or _APIS[editor.host]}
    if editor.host != "github":
        asked.add(editor.base_url or _APIS[editor.host])
    return sorted({found for address in asked if (found := origin(address)) is not None})


def editor_page(settings: Settings, place: Place, token: str = "") -> bytes:
    """The editor's page. ``token`` is what its scripts show the server of a preview, so that it takes their files."""
    making = Making(settings)
    is_chinese = making.language == "zh"
    told = {
        "token": token,
        "style": f"{place.root}{assets()['style'].file}",
        "locale": "zh-CN" if is_chinese else "",
        "notices": {name: making.say(text) for name, text in words.NOTICES.items()},
        "firstLines": {kind.folder: _first_line(kind.name) for kind in KINDS},
    }
    return _PAGE.format(
        language="zh" if is_chinese else "en",
        policy=policy(settings, place),
        referrer=REFERRER,
        title=making.say(words.TITLE).format(site=settings.site.name),
        root=place.root,
        scripts=SCRIPTS,
        told=json.dumps(told, ensure_ascii=False),
        needs_script=making.say(words.NEEDS_SCRIPT),
    ).encode()


def _first_line(kind: str) -> str:
    """The first line of a new file, by which text editors know its fields."""
    return f"# yaml-language-server: $schema=../../{SCHEMAS}/{kind}.schema.json"


def editor_file(name: str, settings: Settings, place: Place, token: str = "") -> bytes | None:
    """One file of the editor, by its path from its folder; its page is ``index.html``. None where there is none."""
    match name:
        case "index.html":
            return editor_page(settings, place, token)
        case "config.json":
            return json.dumps(configuration(settings, place), ensure_ascii=False).encode()
    return program().get(name)


def editor_files(settings: Settings, place: Place) -> Mapping[str, bytes]:
    """All files of the editor that is published with a site, by their paths from its folder."""
    names = ("index.html", "config.json", *program())
    return {name: data for name in names if (data := editor_file(name, settings, place)) is not None}
