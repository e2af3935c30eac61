/** Lists the import formats in the order they are tried: the first whose `matches` accepts a file reads it. */
import { bibtex } from './bibtex.ts'
import { bookmarksHtml } from './bookmarks-html.ts'
import { chromeBookmarks } from './chrome-bookmarks.ts'
import { cslJson } from './csl-json.ts'
import { delicious } from './delicious.ts'
import { elcurator } from './elcurator.ts'
import { epub } from './epub.ts'
import { feed } from './feed.ts'
import { firefoxBookmarks } from './firefox-bookmarks.ts'
import type { ImportFormat } from './format.ts'
import { gzip } from './gzip.ts'
import { html } from './html.ts'
import { hypothesis } from './hypothesis.ts'
import { instapaper } from './instapaper.ts'
import { jsonFeed } from './json-feed.ts'
import { linkLists } from './link-lists.ts'
import { markdown } from './markdown.ts'
import { mhtml } from './mhtml.ts'
import { omnivore } from './omnivore.ts'
import { opml } from './opml.ts'
import { otherJson } from './other-json.ts'
import { pdf } from './pdf.ts'
import { pinboard } from './pinboard.ts'
import { pocket } from './pocket.ts'
import { readability } from './readability.ts'
import { readwiseHighlights } from './readwise-highlights.ts'
import { readwiseReader } from './readwise-reader.ts'
import { text } from './text.ts'
import { urlList } from './url-list.ts'
import { wacz } from './wacz.ts'
import { wallabag } from './wallabag.ts'
import { warc } from './warc.ts'
import { zip } from './zip.ts'
import { zoteroRdf } from './zotero-rdf.ts'

export const formats: readonly ImportFormat[] = [
  pdf,
  epub,
  wacz,
  zip,
  warc,
  gzip,
  mhtml,
  // Exports of one service each, known by the names in them; then what several programs write.
  omnivore,
  wallabag,
  pocket,
  instapaper,
  readability,
  readwiseReader,
  hypothesis,
  readwiseHighlights,
  pinboard,
  elcurator,
  delicious,
  chromeBookmarks,
  firefoxBookmarks,
  bookmarksHtml,
  zoteroRdf,
  feed,
  jsonFeed,
  opml,
  cslJson,
  linkLists,
  otherJson,
  bibtex,
  urlList,
  // Pages and texts: the last takes every file of characters.
  html,
  markdown,
  text,
]
