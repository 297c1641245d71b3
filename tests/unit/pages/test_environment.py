import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from linli.pages.environment import environment


def test_what_is_inserted_is_escaped_once_and_never_run() -> None:
    made = (
        environment().from_string("{{ a }} {{ b }} {{ [a] | join('、') }}").render(a="{{ 7*7 }}<b>", b=Markup("**b**"))
    )
    words = "&#123;&#123; 7&#42;7 &#125;&#125;&#60;b&#62;"
    assert made == f"{words} **b** {words}"


def test_a_name_that_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ missing }}").render()
