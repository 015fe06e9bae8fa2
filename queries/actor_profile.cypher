/*
summary: Who an actor is, what offices it holds and for whom, and how much was found of it.
parameters:
  actor: {type: actor, about: Only this one.}
  party: {type: party, about: Only actors of this side.}
columns:
  name: {type: text, about: The name as a reader would file it.}
  kind: {type: text, about: 'person, state, body, organisation, alliance, group, outlet or unknown.'}
  party: {type: text, about: Its side.}
  aliases: {type: list, about: Its other names.}
  offices: {type: list, about: 'Its offices and memberships, with their days.'}
  speakers: {type: list, about: Those whose words count for it by office.}
  wikidata: {type: text, about: Its Wikidata id.}
  statements: {type: integer, about: How many statements it makes that the other filters leave.}
  positions: {type: integer, about: 'How many positions count for it, likewise.'}
  latest: {type: statement, about: The latest of the statements.}
example: {actor: Dmitry Peskov}
*/
MATCH (actor:Actor)
WHERE actor.name >= ''
  AND actor.id = $actor //?
  AND actor.party = $party //?
WITH actor ORDER BY actor.name, actor.id
//+ page
CALL (actor) {
  MATCH (s:Statement) WHERE s.speaker = actor.id AND s.place >= '' //? not text
  WITH s //? not text
  //+ statements
    AND s.speaker = actor.id
  RETURN count(DISTINCT s) AS statements, max(s.place) AS latest
}
CALL (actor) {
  //+ positions
    AND p.principal = actor.id
  //+ window
  //+ printed
  RETURN count(p) AS positions
}
RETURN actor.name AS name, actor.kind AS kind, actor.party AS party, actor.aliases AS aliases,
       COLLECT {
         MATCH (actor)-[office:SPEAKS_FOR|PART_OF]->(above:Actor)
         RETURN office.role + ', ' + above.name + ': ' + coalesce(toString(office.from), '?') + ' to '
                + coalesce(toString(office.to), 'now')
         ORDER BY office.from
       } AS offices,
       COLLECT { MATCH (other:Actor)-[:SPEAKS_FOR]->(actor) RETURN DISTINCT other.name ORDER BY other.name } AS speakers,
       actor.wikidata AS wikidata, statements, positions, split(latest, '|')[1] AS latest
ORDER BY name, actor.id
