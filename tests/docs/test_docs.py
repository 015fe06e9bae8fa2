"""What the documents say is so: commands exist, links lead somewhere, settings and kinds are all named."""

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml

from app.bootstrap import JOBS
from app.cli.main import run
from app.settings import Settings
from graph_schema.check import check_negotiation
from graph_schema.edges import EDGE_KINDS
from loaders.article import PublishedBasis

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))
                   if path.name != "CHANGELOG.md")  # fmt: skip
COMMAND = re.compile(r"^(?:\S+=\S+ )?(?:\.venv/bin/)?parley (.+?)(?:\s+#.*)?$", re.MULTILINE)
INLINE = re.compile(r"`(?:\.venv/bin/)?parley ([^`]+)`")


def _commands() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in DOCUMENTS]
    found = {command for text in texts for pattern in (COMMAND, INLINE) for command in pattern.findall(text)}
    return sorted(found)


@pytest.mark.parametrize("command", _commands())
def test_every_documented_command_exists(command: str) -> None:
    """Each word before the options is a command, each option one that it takes."""
    words = shlex.split(command.replace("...", ""))
    current: click.Command = run
    context = click.Context(run)
    while isinstance(current, click.Group) and words and not words[0].startswith("-"):
        found = current.get_command(context, words.pop(0))
        assert found, command
        current, context = found, click.Context(found, parent=context)
    known = {option for parameter in current.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_the_bootstrap_commands_are_its_jobs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    jobs = set(re.findall(r"python3 -m app\.bootstrap ?(\w*)", readme)) - {""}
    assert jobs <= set(JOBS)


def test_every_setting_and_every_edge_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if f"PARLEY_{name.upper()}" not in readme] == []
    assert [edge.name for edge in EDGE_KINDS if edge.name not in readme] == []


def test_the_compose_file_listens_on_loopback_and_keeps_its_data() -> None:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]
    assert set(services) == {"neo4j", "parley"}
    assert all(port.startswith("127.0.0.1:") for service in services.values() for port in service["ports"])
    assert all("healthcheck" in service for service in services.values())
    assert services["neo4j"]["volumes"] == ["neo4j-data:/data"]
    assert "PARLEY_NEO4J_PASSWORD:?" in services["neo4j"]["environment"]["NEO4J_AUTH"]


def test_the_negotiation_file_in_the_documents_is_without_a_finding() -> None:
    document = (ROOT / "docs" / "negotiations.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```", document, re.DOTALL | re.MULTILINE)
    assert check_negotiation(example.encode()) == []


def test_the_order_of_trust_of_dates_is_the_readmes() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace("\n", " ")
    told = re.search(r"in this order of trust, from (.*?); else it stays unknown", readme)
    assert told
    words = ["--published", "reading", "header", "metadata", "feed", "dateline", "text", "name"]
    assert [told[1].find(word) for word in words] == sorted(told[1].find(word) for word in words)
    assert len(PublishedBasis) == len(words) + 1
