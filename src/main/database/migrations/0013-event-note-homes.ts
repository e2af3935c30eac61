/** Marks the article that an event's notes are searched with as changed when another one becomes it. */
export const eventNoteHomes = `
-- A note on an event is searched with the first of the event's articles outside the trash: see event-notes.ts. That is
-- another one when an article before it goes into the trash, or comes out of it. A damaged target names no articles.
CREATE TRIGGER event_note_homes AFTER UPDATE OF trashedAt ON article
WHEN (OLD.trashedAt IS NULL) <> (NEW.trashedAt IS NULL)
  AND EXISTS (SELECT 1 FROM note WHERE articleId IS NULL AND instr(target, NEW.articleId) > 0)
BEGIN
  UPDATE revision SET value = value + 1;
  UPDATE article SET revision = (SELECT value FROM revision) WHERE articleId IN (
    SELECT (
      SELECT member.value
      FROM json_each(CASE WHEN json_valid(note.target) THEN note.target ELSE '{}' END, '$.articleIds') AS member
      JOIN article AS other ON other.articleId = member.value
      WHERE other.trashedAt IS NULL AND other.articleId <> NEW.articleId
      ORDER BY member.key LIMIT 1)
    FROM note WHERE note.articleId IS NULL AND instr(note.target, NEW.articleId) > 0);
END;
`
