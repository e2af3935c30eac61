/** The names a reader taught the program, party by party, each with its way back. */

import { useRef } from 'react'
import type { Client } from '../../../contract/index.ts'
import type { ClaimantAlias } from '../../../contract/review.ts'
import { app } from '../../bridge.ts'
import { changeRequest } from '../../reviews/change-request.ts'
import { useReviews } from '../../reviews/use-reviews.tsx'
import { Button } from '../../ui/button.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { strings } from './strings.ts'

export type LearnedNamesProps = Awaited<ReturnType<Client['review.aliases']>>

/** The names by the party they stand for, in the order of the parties’ names. */
function byParty(aliases: readonly ClaimantAlias[]): [party: string, names: string[]][] {
  const parties = new Map<string, string[]>()
  for (const { name, standsFor } of aliases) parties.set(standsFor, [...(parties.get(standsFor) ?? []), name])
  return [...parties].sort(([a], [b]) => a.localeCompare(b))
}

export function LearnedNames({ aliases, settled }: LearnedNamesProps) {
  const reviews = useReviews()
  const list = useRef<HTMLDListElement>(null)
  useKeptFocus(list, 'button', aliases)
  const forget = (name: string) =>
    void reviews.attempt([changeRequest('forgetAlias', { name }, app['review.forgetAlias'])])
  if (aliases.length + settled.length === 0) return <p className="reviews-note">{strings.noNames}</p>
  return (
    <>
      <p className="reviews-note">{strings.namesHint}</p>
      <dl ref={list}>
        {byParty(aliases).map(([party, names]) => (
          <div key={party} className="learned-party">
            <dt>{party}</dt>
            {names.map(name => (
              <dd key={name}>
                <span>{strings.isCalled(name)}</span>
                <Button kind="quiet" aria-label={strings.takeBackName(name, party)} onClick={() => forget(name)}>
                  {strings.takeBack}
                </Button>
              </dd>
            ))}
          </div>
        ))}
        {settled.map(({ name, type }) => (
          <div key={name} className="learned-party">
            <dt>{name}</dt>
            <dd>
              <span>{strings.settled(type)}</span>
              <Button kind="quiet" aria-label={strings.takeBackSettled(name)} onClick={() => forget(name)}>
                {strings.takeBack}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
