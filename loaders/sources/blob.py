"""Bytes that hold an article: a file, a part of one, or what an address answered."""

from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import BadArticle
from loaders.sources.encoding import decoded

MAX_BYTES = 2_000_000
MAX_PAGE_BYTES = 10_000_000


@dataclass(frozen=True)
class Blob:
    """Where the bytes are; `held` are already here. Small, so that it can be sent to another process."""

    name: str
    path: Path | None = None
    held: bytes | None = None
    start: int = 0
    length: int | None = None
    url: str | None = None
    charset: str | None = None

    @property
    def place(self) -> str:
        """The name, after the folder of the file."""
        return str(self.path.with_name(self.name)) if self.path else self.name

    def raw(self, limit: int = MAX_BYTES) -> bytes:
        """The bytes, of which there are at most `limit`.

        Raises:
            BadArticle: they can't be read, or there are more.

        """
        raw = self.held if self.held is not None else self._from_file(limit)
        if len(raw) > limit:
            raise BadArticle(f"{self.name} is larger than {limit // 1_000_000} MB, which no article is.")
        return raw

    def text(self) -> str:
        """The bytes as text with lines that end in a line feed.

        Raises:
            BadArticle: they can't be read, or are no text.

        """
        return decoded(self.raw(), self.name, self.charset)

    def _from_file(self, limit: int) -> bytes:
        if self.path is None:
            return b""
        try:
            with self.path.open("rb") as file:
                file.seek(self.start)
                return file.read(limit + 1 if self.length is None else min(self.length, limit + 1))
        except OSError as error:
            raise BadArticle(f"{self.name} can't be read: {error.strerror}.") from error
