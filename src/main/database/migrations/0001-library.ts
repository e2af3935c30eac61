/** Creates the library: articles, their tags and pictures, notes as revisions, highlights, settings. */
export const library = `
-- One row; grows with every change. Derived data is caught up by comparing with it.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value INTEGER NOT NULL
) STRICT;
INSERT INTO revision (id, value) VALUES (1, 0);

CREATE TABLE article (
  articleId TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  standfirst TEXT,
  authors TEXT NOT NULL,
  site TEXT,
  originalUrl TEXT,
  publishedAt TEXT,
  capturedAt TEXT NOT NULL,
  language TEXT,
  imageCredit TEXT,
  sourceName TEXT,
  contentHash TEXT NOT NULL UNIQUE,
  wordCount INTEGER NOT NULL,
  readState TEXT NOT NULL DEFAULT 'unread' CHECK (readState IN ('unread', 'reading', 'read')),
  archivedAt TEXT,
  trashedAt TEXT,
  document TEXT NOT NULL,
  -- The revision at which anything about the article (its notes too) last changed.
  revision INTEGER NOT NULL,
  -- The revision at which its document last changed.
  documentRevision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX article_by_revision ON article (revision);
CREATE INDEX article_by_capture ON article (capturedAt DESC, articleId);
CREATE INDEX article_by_publication ON article (publishedAt DESC, articleId);

-- Articles deleted for good, so that derived data hears of it.
CREATE TABLE deletedArticle (
  articleId TEXT PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deletedArticle_by_revision ON deletedArticle (revision);

CREATE TABLE articleTag (
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (articleId, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX articleTag_by_tag ON articleTag (tag);

-- The bytes lie in the assets folder under this id, their SHA-256.
CREATE TABLE asset (
  assetId TEXT PRIMARY KEY,
  mediaType TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE articleAsset (
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  assetId TEXT NOT NULL REFERENCES asset,
  PRIMARY KEY (articleId, assetId)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  noteId TEXT PRIMARY KEY,
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  -- NoteTarget of the contract, as JSON.
  target TEXT NOT NULL,
  siblingOf TEXT REFERENCES note ON DELETE SET NULL,
  createdAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX note_by_article ON note (articleId);

-- Append-only: a saved text is never overwritten.
CREATE TABLE noteRevision (
  noteId TEXT NOT NULL REFERENCES note ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  -- SHA-256 of the body: SQLite's own integrity check does not look at content.
  bodyHash TEXT NOT NULL,
  savedAt TEXT NOT NULL,
  PRIMARY KEY (noteId, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE highlight (
  highlightId TEXT PRIMARY KEY,
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  -- Anchor of the contract, as JSON.
  anchor TEXT NOT NULL,
  colour TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX highlight_by_article ON highlight (articleId);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
