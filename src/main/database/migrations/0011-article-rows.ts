/**
 * Puts an article's text behind everything else of its row, and the rows into a tree of short keys. SQLite reads a row from
 * its beginning on, so that the revision behind the text took the whole text to be read; and a table without row ids keeps
 * whole rows in the inner nodes of its tree (https://sqlite.org/withoutrowid.html, 4): with rows this long every node
 * parted into three or four only, and finding one of 100,000 articles read a dozen pages.
 */
export const articleRows = `
-- Tables and triggers that name the article table go on meaning the one of that name.
PRAGMA legacy_alter_table = ON;
CREATE TABLE rebuiltArticle (
  articleId TEXT PRIMARY KEY NOT NULL,
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
  shelf TEXT NOT NULL DEFAULT 'library' CHECK (shelf IN ('library', 'archive', 'trash')),
  -- The revision at which anything about the article (its notes too) last changed.
  revision INTEGER NOT NULL,
  -- The revision at which its document last changed.
  documentRevision INTEGER NOT NULL,
  -- The last column: what stands behind it costs reading it.
  document TEXT NOT NULL
) STRICT;
INSERT INTO rebuiltArticle
  SELECT articleId, title, standfirst, authors, site, originalUrl, publishedAt, capturedAt, language, imageCredit,
    sourceName, contentHash, wordCount, readState, archivedAt, trashedAt, shelf, revision, documentRevision, document
  FROM article;
DROP TABLE article;
ALTER TABLE rebuiltArticle RENAME TO article;
PRAGMA legacy_alter_table = OFF;

CREATE INDEX article_by_revision ON article (revision, documentRevision, articleId);
CREATE INDEX article_by_document_revision ON article (documentRevision);
CREATE INDEX article_by_shelf ON article (shelf, readState, articleId);
CREATE INDEX article_by_capture ON article (shelf, capturedAt DESC, articleId, readState, site, publishedAt);
CREATE INDEX article_by_publication ON article (shelf, publishedAt DESC, articleId, readState, site);
CREATE INDEX article_by_title ON article (shelf, title COLLATE NOCASE, articleId, readState, site, publishedAt);
CREATE INDEX article_by_site ON article (shelf, (site IS NULL), site COLLATE NOCASE, publishedAt DESC, articleId, readState, site);
CREATE INDEX article_by_address ON article (originalUrl, articleId) WHERE originalUrl IS NOT NULL;
CREATE INDEX article_by_headline ON article (title, site, articleId);

-- Whether another article shows a picture is asked for each one that is deleted.
CREATE INDEX articleAsset_by_asset ON articleAsset (assetId);

CREATE TRIGGER article_shelf AFTER UPDATE OF archivedAt, trashedAt ON article BEGIN
  UPDATE article SET shelf = CASE
    WHEN new.trashedAt IS NOT NULL THEN 'trash' WHEN new.archivedAt IS NOT NULL THEN 'archive' ELSE 'library' END
  WHERE articleId = new.articleId;
END;
CREATE TRIGGER article_trashed AFTER UPDATE OF trashedAt ON article BEGIN
  UPDATE noteEntry SET trashed = new.trashedAt IS NOT NULL WHERE articleId = new.articleId;
END;
CREATE TRIGGER article_rewritten AFTER UPDATE OF document ON article BEGIN
  UPDATE noteEntry SET stale = 2 WHERE articleId = new.articleId;
END;
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
`
