/** Gives the library a name of its own, so that what is derived from it is never taken for another library's. */
export const identity = `
CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value TEXT NOT NULL
) STRICT;
INSERT INTO identity (id, value) VALUES (1, lower(hex(randomblob(16))));
`
