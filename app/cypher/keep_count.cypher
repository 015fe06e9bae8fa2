CREATE (c:ParleyCount {contradictions: $contradictions})
