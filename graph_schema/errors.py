"""What can go wrong, as a tree. Each error says what to do next and knows its HTTP status.

ParleyError
├── BadInput                 422  a file, a field or a parameter that can't be used
│   ├── BadNegotiationFile
│   ├── BadArticle
│   ├── BadReading                a reading in GUIDE form that breaks a rule
│   └── BadParameter
├── BadQueryHeader           500  a .cypher file whose header is wrong
├── NotAllowed               403  the service does not do this for everybody
├── NotFound                 404  a query, an actor or a demand nobody knows
├── NotAcceptable            406  the service has no such form of what is asked for
└── DatabaseTrouble          503  the database can't be used
    ├── GraphChanged              somebody wrote to the graph while it was read
    ├── LocalServerTrouble        Parley's own Neo4j can't be started or stopped
    └── SchemaTooNew              the graph was written by a newer Parley
"""


class ParleyError(Exception):
    """Something the user can mend: `what` happened and the `way_out`, both whole sentences."""

    status = 500

    def __init__(self, what: str, way_out: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.way_out = way_out

    def __str__(self) -> str:
        """Both sentences, the way out last."""
        return f"{self.what} {self.way_out}".strip()


class BadInput(ParleyError):
    """A file, a field or a parameter that can't be used."""

    status = 422


class BadNegotiationFile(BadInput):
    """A negotiation file that breaks its rules."""


class BadArticle(BadInput):
    """An article that can't be read: its file, encoding or header."""


class BadReading(BadInput):
    """A reading in the form of the annotation guide that breaks a rule."""


class BadParameter(BadInput):
    """A question's parameter that is unknown or malformed."""


class BadQueryHeader(ParleyError):
    """A `.cypher` file whose header is wrong; names the file and the line."""


class NotAllowed(ParleyError):
    """The service does not do this for everybody."""

    status = 403


class NotFound(ParleyError):
    """A query, an actor or a demand that nobody knows."""

    status = 404


class NotAcceptable(ParleyError):
    """The service has no such form of what is asked for."""

    status = 406


class DatabaseTrouble(ParleyError):
    """The database can't be used."""

    status = 503


class GraphChanged(DatabaseTrouble):
    """Somebody wrote to the graph while it was read."""


class LocalServerTrouble(DatabaseTrouble):
    """Parley's own Neo4j can't be started or stopped."""


class SchemaTooNew(DatabaseTrouble):
    """The graph was written by a newer Parley."""
