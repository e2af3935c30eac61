/** Lets a note be about no single article, and lists notes and highlights together, with what their words say. */

/** What a damaged row says is not known; the library opens all the same. */
const read = (json: string, path: string, otherwise: string) =>
  `coalesce(CASE WHEN json_valid(${json}) THEN json_extract(${json}, '${path}') END, ${otherwise})`
const kindOf = (target: string) => read(target, '$.kind', "'article'")
const startOf = (json: string, path = '$.anchor.start') => read(json, path, '0')

export const noteEntries = `
-- A note on an event belongs to the library: it has no article.
CREATE TABLE rebuiltNote (
  noteId TEXT PRIMARY KEY,
  articleId TEXT REFERENCES article ON DELETE CASCADE,
  -- NoteTarget of the contract, as JSON.
  target TEXT NOT NULL,
  siblingOf TEXT REFERENCES rebuiltNote ON DELETE SET NULL,
  createdAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO rebuiltNote SELECT noteId, articleId, target, siblingOf, createdAt, deletedAt FROM note;
DROP TABLE note;
ALTER TABLE rebuiltNote RENAME TO note;
CREATE INDEX note_by_article ON note (articleId);

-- One row for each note and highlight, kept by the triggers below. What takes reading (words, tags, links, the place in
-- the text) is read anew where \`stale\` says so: 1 for the words, 2 for the place too.
CREATE TABLE noteEntry (
  entryId TEXT PRIMARY KEY,
  -- “highlight”, or what a note is about: “article”, “passage”, “claim”, “event”.
  kind TEXT NOT NULL,
  articleId TEXT REFERENCES article ON DELETE CASCADE,
  colour TEXT,
  at TEXT NOT NULL,
  start INTEGER NOT NULL DEFAULT 0,
  -- Its words stand in the article no more.
  lost INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  -- Its article is in the trash.
  trashed INTEGER NOT NULL DEFAULT 0,
  -- Its words and its note's, without accents and capitals.
  words TEXT NOT NULL DEFAULT '',
  stale INTEGER NOT NULL DEFAULT 2
) STRICT, WITHOUT ROWID;
CREATE INDEX noteEntry_by_time ON noteEntry (at DESC, entryId) WHERE deleted = 0 AND trashed = 0;
CREATE INDEX noteEntry_by_kind ON noteEntry (kind, at DESC, entryId) WHERE deleted = 0 AND trashed = 0;
CREATE INDEX noteEntry_by_colour ON noteEntry (colour, at DESC, entryId) WHERE deleted = 0 AND trashed = 0;
CREATE INDEX noteEntry_by_article ON noteEntry (articleId, start);
CREATE INDEX noteEntry_lost ON noteEntry (at DESC, entryId) WHERE lost = 1;
CREATE INDEX noteEntry_stale ON noteEntry (stale) WHERE stale > 0;

-- Tags a reader writes into notes (“#toll”), without accents and capitals; \`shown\` as it was written.
CREATE TABLE noteTag (
  tag TEXT NOT NULL,
  noteId TEXT NOT NULL REFERENCES note ON DELETE CASCADE,
  shown TEXT NOT NULL,
  PRIMARY KEY (tag, noteId)
) STRICT, WITHOUT ROWID;
CREATE INDEX noteTag_by_note ON noteTag (noteId);

-- Where notes lead: an article of the library, or a place in it. The target may be gone.
CREATE TABLE noteLink (
  articleId TEXT NOT NULL,
  fragment TEXT NOT NULL,
  noteId TEXT NOT NULL REFERENCES note ON DELETE CASCADE,
  PRIMARY KEY (articleId, fragment, noteId)
) STRICT, WITHOUT ROWID;
CREATE INDEX noteLink_by_note ON noteLink (noteId);

INSERT INTO noteEntry (entryId, kind, articleId, colour, at, start, deleted, trashed, stale)
SELECT highlightId, 'highlight', articleId, colour, createdAt, ${startOf('anchor', '$.start')}, 0,
  (SELECT trashedAt IS NOT NULL FROM article WHERE article.articleId = highlight.articleId), 1
FROM highlight;
INSERT INTO noteEntry (entryId, kind, articleId, at, start, deleted, trashed, stale)
SELECT noteId, ${kindOf('target')}, articleId,
  coalesce((SELECT max(savedAt) FROM noteRevision WHERE noteRevision.noteId = note.noteId), createdAt),
  ${startOf('target')}, deletedAt IS NOT NULL,
  (SELECT trashedAt IS NOT NULL FROM article WHERE article.articleId = note.articleId), 1
FROM note;

CREATE TRIGGER highlight_added AFTER INSERT ON highlight BEGIN
  INSERT INTO noteEntry (entryId, kind, articleId, colour, at, start, trashed)
  VALUES (new.highlightId, 'highlight', new.articleId, new.colour, new.createdAt, ${startOf('new.anchor', '$.start')},
    coalesce((SELECT trashedAt IS NOT NULL FROM article WHERE articleId = new.articleId), 0));
END;
CREATE TRIGGER highlight_changed AFTER UPDATE ON highlight BEGIN
  UPDATE noteEntry SET articleId = new.articleId, colour = new.colour, start = ${startOf('new.anchor', '$.start')}, stale = 2
  WHERE entryId = new.highlightId;
END;
CREATE TRIGGER highlight_removed AFTER DELETE ON highlight BEGIN
  DELETE FROM noteEntry WHERE entryId = old.highlightId;
END;
CREATE TRIGGER note_added AFTER INSERT ON note BEGIN
  INSERT INTO noteEntry (entryId, kind, articleId, at, start, deleted, trashed)
  VALUES (new.noteId, ${kindOf('new.target')}, new.articleId, new.createdAt,
    ${startOf('new.target')}, new.deletedAt IS NOT NULL,
    coalesce((SELECT trashedAt IS NOT NULL FROM article WHERE articleId = new.articleId), 0));
END;
CREATE TRIGGER note_changed AFTER UPDATE ON note BEGIN
  UPDATE noteEntry SET kind = ${kindOf('new.target')}, articleId = new.articleId,
    start = ${startOf('new.target')}, deleted = new.deletedAt IS NOT NULL, stale = 2
  WHERE entryId = new.noteId;
END;
CREATE TRIGGER note_removed AFTER DELETE ON note BEGIN
  DELETE FROM noteEntry WHERE entryId = old.noteId;
END;
CREATE TRIGGER noteRevision_added AFTER INSERT ON noteRevision BEGIN
  UPDATE noteEntry SET at = new.savedAt, stale = max(stale, 1) WHERE entryId = new.noteId;
END;
CREATE TRIGGER article_trashed AFTER UPDATE OF trashedAt ON article BEGIN
  UPDATE noteEntry SET trashed = new.trashedAt IS NOT NULL WHERE articleId = new.articleId;
END;
CREATE TRIGGER article_rewritten AFTER UPDATE OF document ON article BEGIN
  UPDATE noteEntry SET stale = 2 WHERE articleId = new.articleId;
END;
`
