"""Writes what ships as files and is rendered from the schema: `python -m graph_schema.render`."""

from pathlib import Path

from graph_schema.render.ontology import ontology
from graph_schema.render.shapes import shapes

FOLDER = Path(__file__).parent.parent
RENDERED = {"ontology.ttl": ontology, "shapes.ttl": shapes}

if __name__ == "__main__":
    for name, render in RENDERED.items():
        (FOLDER / name).write_text(render(), encoding="utf-8")
