import pytest
from builders import settings_of
from pydantic import ValidationError

from linli.settings.form_editor import EditorPlace, FormEditor, GitHost


def test_a_site_has_no_form_editor_unless_it_says_so() -> None:
    editor = settings_of().site.editor
    assert editor.where == EditorPlace.NOWHERE
    assert editor.branch == "main"
    assert editor.review


def test_a_form_editor_says_where_it_writes() -> None:
    for given in ({"where": "site"}, {"where": "preview", "host": "github"}, {"where": "site", "repository": "a/b"}):
        with pytest.raises(ValidationError) as failure:
            FormEditor.model_validate(given)
        assert failure.value.errors()[0]["ctx"]["code"] == "editor-without-host"
    given = {"where": "site", "host": "gitea", "repository": "a/b"}
    assert FormEditor.model_validate(given).host == GitHost.GITEA
