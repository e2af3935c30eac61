/** Lets the captures of one page be found among 100,000 articles without reading them all. */
export const captures = `
CREATE INDEX article_by_address ON article (originalUrl) WHERE originalUrl IS NOT NULL;
CREATE INDEX article_by_headline ON article (title, site);
`
