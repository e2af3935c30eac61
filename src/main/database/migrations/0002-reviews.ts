/** Adds what a reader says of claims, claimants and events: how it stands now, and everything that was ever done. */
export const reviews = `
-- What stands. The subject is its kind and id: “claim:…”, “alias:…”, “event:…”.
CREATE TABLE judgement (
  subject TEXT PRIMARY KEY,
  -- Null for what concerns the whole library.
  articleId TEXT REFERENCES article ON DELETE CASCADE,
  -- Judgement of src/main/claims/review/judgement.ts, as JSON.
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_by_article ON judgement (articleId);

-- Append-only: undoing is a change of its own.
CREATE TABLE reviewChange (
  sequence INTEGER PRIMARY KEY,
  changeId TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  articleId TEXT REFERENCES article ON DELETE CASCADE,
  summary TEXT NOT NULL,
  undoes TEXT,
  -- Ids of the claims that stand after it, as JSON.
  claimIds TEXT NOT NULL,
  -- Per subject what stood before and after, as JSON.
  writes TEXT NOT NULL
) STRICT;
CREATE INDEX reviewChange_by_article ON reviewChange (articleId, sequence);
`
