MATCH (c:ParleyCount)
RETURN c.contradictions AS contradictions
