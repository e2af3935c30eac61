/** Adds the searches a person saved, and the ones they used last. */
export const searches = `
CREATE TABLE savedSearch (
  savedSearchId TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  -- SearchKind and SearchSort of the contract.
  kind TEXT NOT NULL,
  sort TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pastSearch (
  query TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  -- Grows with every search: two of one millisecond stay in order.
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pastSearch_by_place ON pastSearch (place DESC);
`
