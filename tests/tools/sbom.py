"""The software bill of materials of a wheel: ``sbom.py WHEEL LOCK OUTPUT`` (CycloneDX 1.6, JSON).

Everything that installing the wheel brings along, in the versions that LOCK names, with licences as far as the packages
say so, and what needs what. The same wheel and lock give the same bytes.
"""

import hashlib
import json
import re
import sys
import uuid
from collections.abc import Iterator, Mapping
from email.message import Message
from email.parser import Parser
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_PIN: Final = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def bill(wheel: Path, lock: str) -> dict[str, Any]:
    """The bill of a wheel."""
    with ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        own = Parser().parsestr(archive.read(name).decode())
    pins = {str(canonicalize_name(name)): version for name, version in _PIN.findall(lock)}
    needs = _closure(own, pins)
    found = [_component(name, pins[name], _metadata(name)) for name in sorted(needs) if name in pins]
    root = _component(canonicalize_name(own["Name"]), own["Version"], own)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    root |= {"type": "application", "hashes": [{"alg": "SHA-256", "content": digest}]}
    refs = {component["name"]: component["bom-ref"] for component in found}
    graph = [{"ref": root["bom-ref"], "dependsOn": sorted(refs[name] for name in _needed(own) if name in refs)}]
    graph += [
        {"ref": refs[name], "dependsOn": sorted(refs[one] for one in needs[name] if one in refs)}
        for name in sorted(refs)
    ]
    body = {"metadata": {"component": root}, "components": found, "dependencies": graph}
    seed = uuid.uuid5(uuid.NAMESPACE_OID, digest + json.dumps(body, sort_keys=True))
    head = {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{seed}", "version": 1}
    return {**head, **body}


def _closure(own: Message, pins: Mapping[str, str]) -> dict[str, set[str]]:
    """Every package that is needed, and what each of them needs itself."""
    found: dict[str, set[str]] = {}
    todo = list(_needed(own))
    while todo:
        name = todo.pop()
        if name not in found and name in pins:
            metadata = _metadata(name)
            found[name] = set(_needed(metadata)) if metadata is not None else set()
            todo += found[name]
    return found


def _needed(metadata: Message) -> Iterator[str]:
    """The names of what a package needs on this system, without extras."""
    for text in metadata.get_all("Requires-Dist") or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)


def _metadata(name: str) -> Message | None:
    try:
        return distribution(name).metadata  # type: ignore[return-value]  # it is one
    except PackageNotFoundError:
        return None


def _component(name: str, version: str, metadata: Message | None) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}@{version}"
    component: dict[str, Any] = {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}
    licences = _licences(metadata) if metadata is not None else []
    return {**component, "licenses": licences} if licences else component


def _licences(metadata: Message) -> list[dict[str, Any]]:
    """What a package says of its licence: an expression, else what its classifiers name, else a short text."""
    expression = metadata.get("License-Expression")
    if expression:
        return [{"expression": expression}]
    classes = [
        one.rpartition(" :: ")[2] for one in metadata.get_all("Classifier") or () if one.startswith("License ::")
    ]
    words = metadata.get("License") or ""
    names = classes or ([words] if words and "\n" not in words and len(words) < 100 else [])
    return [{"license": {"name": name}} for name in names]


if __name__ == "__main__":
    made = bill(Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8"))
    Path(sys.argv[3]).write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
