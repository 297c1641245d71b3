"""The kinds of profiles. A new kind is a module beside this one and a line in ``KINDS``."""

from dataclasses import dataclass
from typing import Final

from linli.profiles.community import Community
from linli.profiles.profile import Entity, Profile
from linli.profiles.program import Program
from linli.profiles.representative import Representative
from linli.profiles.source import Source
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of profile: its name in references, the folder of its files and pages, its model, its title."""

    name: str
    folder: str
    model: type[Entity]
    title: Text

    @property
    def is_profile(self) -> bool:
        """Whether it is shown as a profile with a listing of cards (a source is not)."""
        return issubclass(self.model, Profile)


KINDS: Final[tuple[Kind, ...]] = (
    Kind("community", "communities", Community, Text("社区", "community")),
    Kind("representative", "representatives", Representative, Text("人物", "representative")),
    Kind("program", "programs", Program, Text("项目", "program")),
    Kind("source", "sources", Source, Text("来源", "source")),
)
