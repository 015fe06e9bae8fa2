"""Which form of a thing a client gets: the one it names with `format`, else the one its Accept header likes best."""

from collections.abc import Mapping

import mimeparse

from graph_schema.errors import BadParameter, NotAcceptable


def chosen(forms: Mapping[str, str], accept: str | None, named: str | None) -> str:
    """The name of one of `forms`, which maps names to media types, the one for everybody first.

    Raises:
        BadParameter: another is named.
        NotAcceptable: the header wants none of them.

    """
    if named is not None:
        if named not in forms:
            raise BadParameter(f"The parameter 'format' is wrong: '{named}' is none of {', '.join(forms)}.")
        return named
    # mimeparse takes the last of equals.
    offered = list(forms.values())[::-1]
    try:
        best = mimeparse.best_match(offered, accept or "*/*")
    except mimeparse.MimeTypeParseException as error:
        raise BadParameter(f"The header Accept is wrong: {error}.") from error
    if not best:
        raise NotAcceptable(f"There is no form as '{accept}'.", f"There are {', '.join(forms.values())}.")
    return next(name for name, media_type in forms.items() if media_type == best)
