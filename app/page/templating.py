"""Templates, escaped as they are written, and the headers that every page is sent with."""

from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from app.page import words

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
STATIC = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@cache
def environment() -> Environment:
    """Jinja, strict about names that a template does not know."""
    found = Environment(
        loader=PackageLoader("app.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(words.FILTERS, prepend_mark=lambda query: f"?{query}")
    found.globals.update(words=words, counted=words.counted)
    return found


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A whole page, or what a script asks for as a part of it."""
    html = environment().get_template(template).render(request=request, **values)
    return HTMLResponse(html, status_code=status, headers=HEADERS)


@cache
def static(name: str) -> bytes | None:
    """A file of the folder `static`; none of that name gives none."""
    known = {entry.name: entry for entry in (files("app.page") / "static").iterdir()}
    return known[name].read_bytes() if name in known else None
