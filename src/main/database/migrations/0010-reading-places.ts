/** Adds where the reader stopped in each article. */
export const readingPlaces = `
CREATE TABLE readingPlace (
  articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  -- UTF-16 code units in the article's plain text.
  offset INTEGER NOT NULL,
  keptAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
