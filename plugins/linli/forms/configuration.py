"""The form editor's configuration: one collection a kind, and where what is written goes."""

from dataclasses import dataclass

from linli.forms import words
from linli.forms.fields import fields, title_field
from linli.forms.making import Field, Making
from linli.profiles.kinds import KINDS, Kind
from linli.schema.scalars import ID_PATTERN
from linli.schema.shape import shapes
from linli.settings.form_editor import FormEditor
from linli.settings.model import Settings

MEDIA = "content/media"
"""The folder of photographs."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the editor is: the site's root as its pages know it, and whether it writes to files on this machine."""

    root: str = "/"
    is_local: bool = False


def configuration(settings: Settings, place: Place) -> Field:
    """What the editor needs to know, as JSON."""
    making = Making(settings)
    editor = settings.site.editor
    reviews = editor.review and not place.is_local and editor.host in {"github", "gitlab"}
    return {
        "backend": _local() if place.is_local else _backend(editor, making),
        "publish_mode": "editorial_workflow" if reviews else "simple",
        "app_title": making.say(words.TITLE).format(site=settings.site.name),
        "logo": {"src": f"{place.root}assets/favicon.svg"},
        **({"site_url": settings.site.url} if settings.site.url and not place.is_local else {}),
        "media_folder": MEDIA,
        "public_folder": f"/{MEDIA}",
        "media_libraries": {
            "stock_assets": False,
            "default": {"config": {"max_file_size": 20_000_000, "transformations": _PICTURES}},
        },
        "slug": {"encoding": "unicode"},
        "output": {"omit_empty_optional_fields": True},
        "collections": [_collection(kind, making) for kind in KINDS],
    }


_PICTURES = {"raster_image": {"format": "webp", "quality": 85, "width": 2048, "height": 2048}}


def _collection(kind: Kind, making: Making) -> Field:
    title = title_field(kind)
    own = shapes(kind.model)
    grouping = [name for name in ("kind", "region") if name in own]
    return {
        "name": kind.folder,
        "label": making.say(kind.title),
        "label_singular": making.say(kind.title),
        "folder": f"content/{kind.folder}",
        "extension": "yml",
        "format": f"linli-{kind.folder}",
        "create": True,
        "duplicate": False,
        "identifier_field": title,
        "slug": {
            "editable": True,
            "hint": making.say(words.PICK_ID),
            "pattern": [ID_PATTERN, making.say(words.BAD_ID)],
        },
        "summary": f"{{{{{title}}}}}（{{{{slug}}}}）",
        "preview_path": f"{kind.folder}/{{{{slug}}}}/",
        "aliases_field": False,
        "view_filters": [
            {"label": making.say(words.STATUS), "field": "status", "pattern": "^(draft|withdrawn)$"},
        ],
        "view_groups": [{"label": making.say(own[name].about.title), "field": name} for name in grouping],
        "fields": fields(kind.model, making),
    }


def _local() -> Field:
    """A backend that is named but never asked: what is written goes to the files beside the preview."""
    return {"name": "github", "repo": "local/site", "branch": "main"}


def _backend(editor: FormEditor, making: Making) -> Field:
    host = str(editor.host)
    by_application = host in {"gitlab", "gitea"} and editor.app_id
    given = {
        "api_root": editor.api_url,
        "base_url": editor.base_url,
        "app_id": editor.app_id,
        "auth_type": "pkce" if by_application and host == "gitlab" else None,
        "auth_methods": None if by_application or (host == "github" and editor.base_url) else ["token"],
    }
    return {
        "name": host,
        "repo": editor.repository,
        "branch": editor.branch,
        **{name: value for name, value in given.items() if value is not None},
        **({"cms_label_prefix": "linli/", "preview_context": "linli"} if host != "gitea" else {}),
        "commit_messages": {name: making.say(text) for name, text in words.COMMITS.items()},
    }
