/*
summary: Who an actor is, what offices it holds and for whom, and how much was found of it.
parameters:
  actor: {type: actor, about: Only this one.}
  party: {type: party, about: Only actors of this side.}
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  name: {type: text, about: The name as a reader would file it.}
  kind: {type: text, about: 'person, state, body, organisation, alliance, group, outlet or unknown.'}
  party: {type: text, about: Its side.}
  aliases: {type: list, about: Its other names.}
  offices: {type: list, about: 'Its offices and memberships, with their days.'}
  speakers: {type: list, about: Those whose words count for it by office.}
  wikidata: {type: text, about: Its Wikidata id.}
  statements: {type: integer, about: 'How many statements it makes, in all articles and versions.'}
  positions: {type: integer, about: 'How many positions count for it, likewise.'}
example: {actor: Dmitry Peskov}
*/
MATCH (actor:Actor)
WHERE actor.name >= ''
  AND actor.id = $actor //?
  AND actor.party = $party //?
WITH actor ORDER BY actor.name, actor.id SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
RETURN actor.name AS name, actor.kind AS kind, actor.party AS party, actor.aliases AS aliases,
       COLLECT {
         MATCH (actor)-[office:SPEAKS_FOR|PART_OF]->(above:Actor)
         RETURN office.role + ', ' + above.name + ': ' + coalesce(toString(office.from), '?') + ' to '
                + coalesce(toString(office.to), 'now')
         ORDER BY office.from
       } AS offices,
       COLLECT { MATCH (other:Actor)-[:SPEAKS_FOR]->(actor) RETURN DISTINCT other.name ORDER BY other.name } AS speakers,
       actor.wikidata AS wikidata, COUNT { (actor)-[:ASSERTS]->() } AS statements,
       COUNT { (actor)<-[:COUNTS_FOR]-() } AS positions
ORDER BY name, actor.id
