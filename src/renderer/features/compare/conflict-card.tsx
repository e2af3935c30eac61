/** One contested point: its sides against each other, each leading to its words. */
import { Fragment, type ReactNode } from 'react'
import { claimStrings } from '../../../contract/claim-strings.ts'
import { type ContestedPoint, inOneUnit, type PointSide } from '../../../contract/contested-points.ts'
import type { SidePlace } from '../../../contract/side-places.ts'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { PartyMark } from '../../evidence/party-mark.tsx'
import type { OpenPlace } from '../../evidence/place.ts'
import type { ArticleName } from '../../evidence/use-article-names.ts'
import { partyStyle } from '../../theme/party.ts'
import { figureAxis } from './axis.ts'
import { ConflictHead } from './conflict-head.tsx'
import { sideModifier, sideNumber, sideStance } from './conflict-words.ts'
import { FigureAxis } from './figure-axis.tsx'
import { strings } from './strings.ts'

type ConflictCardProps = {
  point: ContestedPoint
  /** What a screen reader calls it; no other on the page has the same. */
  name: string
  parties: ReadonlyMap<string, Party>
  /** The article beside it, whose name need not be said. */
  articleId: string | null
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
  onDismiss: (point: ContestedPoint) => void
  /** Makes a line of it. */
  onFold?: () => void
}

export function ConflictCard({ point, name, parties, articleId, names, onOpen, onDismiss, onFold }: ConflictCardProps) {
  const { kind, sides } = point
  const { marks } = figureAxis(inOneUnit(sides))
  const numeric = sides.some(side => side.low !== null)
  return (
    <section className={`conflict conflict-${kind}`} aria-label={name}>
      <ConflictHead point={point} folds={onFold ? { folded: false, onFold } : null} onDismiss={onDismiss} />
      <ul className="conflict-sides">
        {sides.map((side, index) => (
          <Side
            // biome-ignore lint/suspicious/noArrayIndexKey: a point's sides have no other name, and hold no state.
            key={index}
            side={side}
            party={parties.get(side.claimant) ?? unnamedParty}
            number={sideNumber(side)}
            axis={numeric ? <FigureAxis mark={marks[index] ?? null} /> : null}
            when={kind === 'revision' ? (index === 0 ? strings.earlier : strings.later) : null}
            here={articleId}
            names={names}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {point.more === undefined ? null : <p className="conflict-more">{claimStrings.more(point.more)}</p>}
    </section>
  )
}

type SideProps = {
  side: PointSide
  party: Party
  number: string | null
  axis: ReactNode
  when: string | null
  here: string | null
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
}

const same = (place: SidePlace) => (other: SidePlace) => other.articleId === place.articleId

function Side({ side, party, number, axis, when, here, names, onOpen }: SideProps) {
  const [main, ...further] = side.sources
  if (!main) return null
  // One link to an article is enough; its other places are marked in it.
  const others = further.filter((place, index) => further.findIndex(same(place)) === index)
  const open = ({ articleId, start, end }: SidePlace) => onOpen(articleId, { kind: 'passage', start, end })
  const modifier = sideModifier(side)
  const named = main.articleId === here ? undefined : names.get(main.articleId)
  // An outlet that speaks for itself is not named twice.
  const mainName = named?.site === side.claimant ? undefined : named
  return (
    <li style={partyStyle(party.colour)}>
      <button
        type="button"
        className={number === null ? 'conflict-side conflict-side-words' : 'conflict-side'}
        title={mainName?.title ?? strings.goTo}
        onClick={() => open(main)}
      >
        {number === null ? (
          <span className="conflict-quote">
            <span className="conflict-stance">{sideStance(side)}</span> {side.quote.exact}
          </span>
        ) : (
          <span className={number.length > 7 ? 'conflict-number conflict-number-long' : 'conflict-number'}>
            {modifier ? <span className="conflict-modifier">{modifier} </span> : null}
            {number}
          </span>
        )}
        {axis}
        <span className="conflict-name">
          <PartyMark party={party} /> {side.claimant}
          {when ? <span className="conflict-source"> {when}</span> : null}
          {mainName ? (
            <span className="conflict-source">
              {' '}
              {strings.in} <Outlet name={mainName} />
            </span>
          ) : null}
        </span>
      </button>
      {others.length > 0 ? (
        <span className="conflict-also">
          {strings.also}{' '}
          {others.map((source, index) => {
            const name = names.get(source.articleId)
            return (
              <Fragment key={`${source.articleId}-${source.start}`}>
                <span className="conflict-also-place">
                  <button type="button" title={name?.title ?? strings.goTo} onClick={() => open(source)}>
                    {source.articleId === main.articleId ? (
                      strings.again(source.articleId === here)
                    ) : name ? (
                      <Outlet name={name} />
                    ) : (
                      strings.elsewhere
                    )}
                  </button>
                  {index < others.length - 1 ? ',' : null}
                </span>{' '}
              </Fragment>
            )
          })}
        </span>
      ) : null}
    </li>
  )
}

function Outlet({ name: { site, title } }: { name: ArticleName }) {
  return site === null ? <cite>{title}</cite> : site
}
