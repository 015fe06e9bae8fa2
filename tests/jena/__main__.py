"""Makes the lock of Jena's jars anew."""

from app.local.lock import make
from tests.jena import HEADER, LOCK, WANTED

make(LOCK, WANTED, HEADER)
