"""One function per kind of problem: it makes the diagnostic, and its docstring is the manual page of that code."""

from collections.abc import Callable
from typing import Final

from linli.diagnostics import Diagnostic
from linli.documents.problems.amounts import (
    key_too_long,
    too_deep,
    too_many_files,
    too_many_nodes,
    value_too_long,
)
from linli.documents.problems.characters import (
    bidi_character,
    combining_flood,
    control_character,
    hidden_line_break,
    invisible_character,
)
from linli.documents.problems.encodings import empty_file, file_too_large, not_utf8
from linli.documents.problems.features import directive, second_document, yaml_anchor, yaml_merge_key, yaml_tag
from linli.documents.problems.files import (
    bad_id,
    duplicate_id,
    nested_folder,
    stray_file,
    symlink,
    unreadable_file,
    wrong_extension,
)
from linli.documents.problems.structure import (
    duplicate_key,
    not_a_mapping,
    not_a_text_key,
    tab_indentation,
    yaml_syntax,
)

PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    bad_id,
    bidi_character,
    combining_flood,
    control_character,
    directive,
    duplicate_id,
    duplicate_key,
    empty_file,
    file_too_large,
    hidden_line_break,
    invisible_character,
    key_too_long,
    nested_folder,
    not_a_mapping,
    not_a_text_key,
    not_utf8,
    second_document,
    stray_file,
    symlink,
    tab_indentation,
    too_deep,
    too_many_files,
    too_many_nodes,
    unreadable_file,
    value_too_long,
    wrong_extension,
    yaml_anchor,
    yaml_merge_key,
    yaml_syntax,
    yaml_tag,
)
"""Every problem of this package; a function's name with hyphens is its code."""

__all__ = [
    "PROBLEMS",
    "bad_id",
    "bidi_character",
    "combining_flood",
    "control_character",
    "directive",
    "duplicate_id",
    "duplicate_key",
    "empty_file",
    "file_too_large",
    "hidden_line_break",
    "invisible_character",
    "key_too_long",
    "nested_folder",
    "not_a_mapping",
    "not_a_text_key",
    "not_utf8",
    "second_document",
    "stray_file",
    "symlink",
    "tab_indentation",
    "too_deep",
    "too_many_files",
    "too_many_nodes",
    "unreadable_file",
    "value_too_long",
    "wrong_extension",
    "yaml_anchor",
    "yaml_merge_key",
    "yaml_syntax",
    "yaml_tag",
]
