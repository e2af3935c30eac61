/** Writes invented news pages from a seed, with what saved pages carry around their text: menus, scripts, adverts, boxes, comments. */
import { storyNames, writeReport } from '../claims/reports.ts'
import { createRandom, pick, type Random } from '../seeded-random.ts'

const sections = ['World', 'Region', 'Business', 'Science', 'Culture', 'Sport', 'Opinion', 'Weather', 'Video', 'Local']
const writers = ['Mara Ilves', 'Tomas Reke', 'Ada Brunn', 'Jon Selby', 'Wire services']
const teasers = [
  'Harbour board votes to keep the night ferry',
  'Why the barley price will not come down',
  'In pictures: the lantern feast of Kessin',
  'What we know about the bridge at Merenk',
  'Opinion: a valley cannot be governed by telephone',
  'Paper mill to close for the summer',
  'Five walks along the old customs road',
  'Court hears the appeal of the salt traders',
]

const some = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('\n')
const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(Math.floor(random() * 36))).join('')

/** A line of a minified script as pages carry them by the hundred kilobyte. */
const script = (random: Random) =>
  `!function(e,t){var n="${letters(random, 24)}",r=t.createElement("script");r.async=!0;e.${letters(random, 6)}=e.${letters(random, 6)}||[];for(var i=0;i<${Math.floor(random() * 99)};i++)e["${letters(random, 8)}"].push({k:n+i,v:"${letters(random, 40)}"})}(window,document);`

const styles = (random: Random) =>
  some(
    60,
    () =>
      `.${letters(random, 7)}{margin:0 auto;padding:${Math.floor(random() * 40)}px;color:#${letters(random, 3)};display:flex}`,
  )

/** Pages that tell of one story, as a reader keeps several reports of it. */
const pagesOfStory = 4
const syllables = ['ba', 'del', 'kor', 'mi', 'nar', 'os', 'pet', 'ral', 'sun', 'tav', 'ul', 'ver', 'yas', 'zim']
const longestFirst = storyNames.toSorted((a, b) => b.length - a.length)
const anyName = new RegExp(longestFirst.map(name => name.replace(/\s/g, '\\s')).join('|'), 'g')

/** The report with the names of its own story: a thousand pages about one valley would be no library. */
function ofItsStory(report: string, seed: number): string {
  const random = createRandom(Math.floor(seed / pagesOfStory) * 104_729 + 7)
  const word = () => {
    const made = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('')
    return made.charAt(0).toUpperCase() + made.slice(1)
  }
  const names = new Map(longestFirst.map(name => [name, name.split(' ').map(word).join(' ')]))
  return report.replace(anyName, name => names.get(name) ?? name)
}

/** A page of some 750 elements and 170 kilobytes: the mean of saved pages of the web. */
export function writePage(seed: number): { name: string; html: string } {
  const random = createRandom(seed * 7919 + 13)
  const words = Math.round(250 + random() ** 2 * 1400)
  const [title = '', date = '', ...paragraphs] = ofItsStory(writeReport(words, seed), seed).split('\n\n')
  const site = `${pick(['salme', 'kessin', 'orlan', 'merenk'], random)}-${pick(['post', 'herald', 'wire'], random)}.example`
  const section = pick(sections, random)
  const writer = pick(writers, random)
  const address = `https://www.${site}/${section.toLowerCase()}/2024/03/${seed}-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`
  const [standfirst = ''] = (paragraphs[0] ?? '').split(/(?<=\.) /)
  const advert = () =>
    `<div class="ad-slot ad-${letters(random, 4)}" data-unit="${letters(random, 12)}"><span>Advertisement</span><iframe src="about:blank" width="300" height="250"></iframe></div>`
  const card = (title: string) =>
    `<li class="card"><div class="card-frame"><a href="https://www.${site}/${letters(random, 10)}"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><div class="card-text"><div><h3><span>${title}</span></h3></div></div></a><span class="time">${1 + Math.floor(random() * 23)} hours ago</span></div></li>`
  const body = paragraphs
    .map((text, at) => {
      const linked = text.replace(/\b(inquiry|ceasefire|hospital)\b/, `<a href="https://www.${site}/topic/$1">$1</a>`)
      const extra =
        at % 4 === 2
          ? advert()
          : at % 9 === 5
            ? `<aside class="read-more"><ul>${card(pick(teasers, random))}</ul></aside>`
            : ''
      return `<p class="${letters(random, 6)}">${linked}</p>\n${extra}`
    })
    .join('\n')
  const linkedData = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `2024-03-04T0${seed % 10}:15:00+01:00`,
    author: [{ '@type': 'Person', name: writer }],
    publisher: { '@type': 'Organization', name: site },
    mainEntityOfPage: address,
    articleSection: section,
  }
  const html = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | ${site}</title>
<link rel="canonical" href="${address}"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">
<meta property="og:description" content="${standfirst}"><meta name="author" content="${writer}">
<script type="application/ld+json">${JSON.stringify(linkedData)}</script>
<style>${styles(random)}</style>
${some(30 + Math.floor(random() * 70), () => `<script>${some(6, () => script(random))}</script>`)}
</head><body class="${letters(random, 8)}">
<header class="top"><a href="/">${site}</a><nav><ul>${some(sections.length * 6, at => `<li><a href="/${at}">${sections[at % sections.length]}</a></li>`)}</ul></nav><form action="/search"><input name="q"><button>Search</button></form></header>
${advert()}
<main><article><header><p class="kicker">${section}</p><h1>${title}</h1><p class="standfirst">${standfirst}</p>
<div class="byline">By <a rel="author" href="/writers/1">${writer}</a> <time datetime="2024-03-04">${date}</time></div>
<ul class="share">${some(6, at => `<li><a href="/share/${at}" aria-label="Share"><svg viewBox="0 0 24 24"><path d="M${letters(random, 60)}"/></svg></a></li>`)}</ul></header>
<div class="article-body">${body}</div></article>
<section class="related"><h2>More on this</h2><ul>${some(16, () => card(pick(teasers, random)))}</ul></section>
<section class="comments"><h2>Comments</h2>${some(Math.floor(random() * 20), () => `<div class="comment"><b>${letters(random, 7)}</b><p>${pick(teasers, random)}, as I said last week.</p></div>`)}</section></main>
<aside class="rail"><h2>Most read</h2><ol>${some(16, () => card(pick(teasers, random)))}</ol>${advert()}${advert()}</aside>
<footer><ul>${some(40, at => `<li><a href="/about/${at}">${pick(sections, random)}</a></li>`)}</ul><p>© ${site}. Sign up for our newsletter.</p></footer>
${some(20 + Math.floor(random() * 40), () => `<script>${some(5, () => script(random))}</script>`)}
</body></html>`
  return { name: `${String(seed).padStart(6, '0')} ${title.replace(/[^\w ]+/g, '').slice(0, 60)}.html`, html }
}
