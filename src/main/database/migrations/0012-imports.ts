/** Keeps what each import brought and changed, so that it is told and taken back later; where an article's values come from; and which links still need their content. */
export const imports = `
CREATE TABLE import (
  importId TEXT PRIMARY KEY,
  startedAt TEXT NOT NULL,
  -- Null where the program ended before the import did.
  endedAt TEXT,
  cancelled INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX import_by_time ON import (startedAt DESC, importId);

-- One line of an import's report. What it tells of an article that is deleted for good goes with the article.
CREATE TABLE importLine (
  importId TEXT NOT NULL REFERENCES import ON DELETE CASCADE,
  position INTEGER NOT NULL,
  articleId TEXT REFERENCES article ON DELETE CASCADE,
  outcome TEXT NOT NULL,
  -- StoredLine of src/main/library/import-lines.ts, as JSON.
  told TEXT NOT NULL,
  -- ImportChange of src/main/library/import-changes.ts, as JSON; null where nothing was changed.
  change TEXT,
  undone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (importId, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX importLine_by_article ON importLine (articleId);

-- Beside the articles: a column behind the text would cost reading the text.
CREATE TABLE articleProvenance (
  articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  -- By DraftField of src/article/draft.ts where the value was found, as JSON.
  provenance TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Files of the watched folder that were looked at, as they were then.
CREATE TABLE watchedFile (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  -- Milliseconds since 1970.
  changedAt REAL NOT NULL
) STRICT, WITHOUT ROWID;

-- Articles of which only the address is known.
CREATE TABLE stub (
  articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`
