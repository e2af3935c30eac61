/** Keeps what nearly equal articles share, which of them look like the same, what was moved where such were merged, and how many articles each shelf has. */
export const likeness = `
-- Counting a hundred thousand articles takes longer than drawing a page of them.
CREATE TABLE shelfCount (
  shelf TEXT NOT NULL,
  readState TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (shelf, readState)
) STRICT, WITHOUT ROWID;
INSERT INTO shelfCount (shelf, readState, count) SELECT shelf, readState, count(*) FROM article GROUP BY shelf, readState;
CREATE TRIGGER article_counted AFTER INSERT ON article BEGIN
  INSERT INTO shelfCount (shelf, readState, count) VALUES (new.shelf, new.readState, 1)
    ON CONFLICT (shelf, readState) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER article_counted_out AFTER DELETE ON article BEGIN
  UPDATE shelfCount SET count = count - 1 WHERE shelf = old.shelf AND readState = old.readState;
END;
CREATE TRIGGER article_counted_anew AFTER UPDATE OF shelf, readState ON article BEGIN
  UPDATE shelfCount SET count = count - 1 WHERE shelf = old.shelf AND readState = old.readState;
  INSERT INTO shelfCount (shelf, readState, count) VALUES (new.shelf, new.readState, 1)
    ON CONFLICT (shelf, readState) DO UPDATE SET count = count + 1;
END;

-- Numbers of src/main/library/likeness.ts; no words of the article can be read from them. Key 0 says that it was compared.
CREATE TABLE likeness (
  key INTEGER NOT NULL,
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (key, articleId)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_by_article ON likeness (articleId);

-- Each two once, the lesser id first.
CREATE TABLE duplicatePair (
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  -- DuplicateReason of the contract.
  reason TEXT NOT NULL,
  -- 1 where the reader said that they are not the same.
  apart INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (articleId, otherId)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicatePair_by_other ON duplicatePair (otherId);

CREATE TABLE articleMerge (
  mergeId TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  -- Merged of src/main/library/merge-articles.ts, as JSON.
  moved TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
