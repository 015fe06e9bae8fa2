"""Settings from the environment, each named PARLEY_*; nothing needs to be set."""

from pathlib import Path

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph_schema.errors import BadParameter
from graph_schema.rdf.names import DEFAULT_BASE

_SIZE = r"^[1-9]\d{0,6}[kmg]$"


class Settings(BaseSettings):
    """Where the database is and what is read by default."""

    model_config = SettingsConfigDict(env_prefix="PARLEY_", frozen=True)

    neo4j_uri: str | None = Field(
        default=None,
        description="A Neo4j of your own (neo4j://, bolt://, +s for TLS); else Parley starts one.",
    )
    neo4j_user: str = Field(default="neo4j", description="User of that Neo4j.")
    neo4j_password: SecretStr | None = Field(default=None, description="Its password.")
    neo4j_password_file: Path | None = Field(default=None, description="Or a file that holds the password.")
    neo4j_database: str | None = Field(default=None, description="Its database; the user's home database if unset.")
    home: Path = Field(
        default_factory=lambda: user_data_path("parley"),
        description="Folder of the local database, its password and its logs.",
    )
    cache: Path = Field(
        default_factory=lambda: user_cache_path("parley"), description="Folder of the downloaded Neo4j jars."
    )
    bolt_port: int | None = Field(default=None, description="Port of the local database; a free one if unset.")
    browser_port: int | None = Field(default=None, description="Port of its Neo4j Browser; a free one if unset.")
    heap: str = Field(
        default="1g", pattern=_SIZE, description="Memory for the local database's work, from its next start on."
    )
    page_cache: str = Field(
        default="256m",
        pattern=_SIZE,
        description="Memory for what it keeps of its files: best as large as they are.",
    )
    api_key: SecretStr | None = Field(
        default=None,
        description="Lets who gives it review contradictions over HTTP; unset, the service only reads.",
    )
    iri_base: str = Field(
        default=DEFAULT_BASE,
        pattern=r"^https?://[^\s<>\"{}|\\^`#?]+[^\s<>\"{}|\\^`#?/]$",
        description="What the IRIs of things begin with in RDF, without a slash at its end; where the service is seen.",
    )
    negotiation: str = Field(default="russia-ukraine", description="A shipped negotiation, or a file's path.")


def load_settings() -> Settings:
    """Settings from the environment.

    Raises:
        BadParameter: a variable holds what it can't; names it.

    """
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(f"PARLEY_{str(p['loc'][0]).upper()}: {p['msg']}" for p in error.errors())
        raise BadParameter(f"A setting is wrong: {wrong}.", "Correct or unset that variable.") from error
