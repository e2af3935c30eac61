/**
 * Says where each article is kept, and lists and counts articles from narrow indexes: reading a row itself reads past its
 * whole text, so that a library of 100,000 articles took seconds to be counted.
 */
export const shelves = `
-- A column of its own: SQLite reads the whole row for a computed one.
ALTER TABLE article ADD COLUMN shelf TEXT NOT NULL DEFAULT 'library' CHECK (shelf IN ('library', 'archive', 'trash'));
CREATE TRIGGER article_shelf AFTER UPDATE OF archivedAt, trashedAt ON article BEGIN
  UPDATE article SET shelf = CASE
    WHEN new.trashedAt IS NOT NULL THEN 'trash' WHEN new.archivedAt IS NOT NULL THEN 'archive' ELSE 'library' END
  WHERE articleId = new.articleId;
END;
UPDATE article SET archivedAt = archivedAt WHERE archivedAt IS NOT NULL OR trashedAt IS NOT NULL;
DROP INDEX article_by_capture;
DROP INDEX article_by_publication;
-- Each holds all that its order and a filter ask for.
CREATE INDEX article_by_shelf ON article (shelf, readState);
CREATE INDEX article_by_capture ON article (shelf, capturedAt DESC, articleId, readState, site, publishedAt);
CREATE INDEX article_by_publication ON article (shelf, publishedAt DESC, articleId, readState, site);
CREATE INDEX article_by_title ON article (shelf, title COLLATE NOCASE, articleId, readState, site, publishedAt);
CREATE INDEX article_by_site ON article (shelf, (site IS NULL), site COLLATE NOCASE, publishedAt DESC, articleId, readState, site);
`
