/** Asks for a claimant: a field with the article's and the library's claimants to choose from, or any other name. */
import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { Claim, ClaimantType } from '../../../../contract/claims.ts'
import { app } from '../../../bridge.ts'
import { strings as words } from '../../../evidence/strings.ts'
import { focusWhenDrawn } from '../../../ui/focus-when-drawn.ts'
import { formatCount } from '../../../ui/formats.ts'
import { useRequest } from '../../../ui/use-request.ts'
import { strings } from './strings.ts'

type Offer = { name: string; type: ClaimantType; detail: string }

type ClaimantFieldProps = {
  label: string
  value: string
  claims: readonly Claim[]
  /** A name that is not offered. */
  except?: string
  error?: string | null
  takesFocus?: boolean
  /** The type is known where a claimant of the list was chosen, or typed out. */
  onChange: (name: string, type: ClaimantType | null) => void
}

const offered = 8

/** The claimants of the open article, the most quoted first. */
function articleOffers(claims: readonly Claim[]): Offer[] {
  const spoken = new Map<string, { type: ClaimantType; count: number }>()
  for (const { attributed, claimant } of claims) {
    if (!attributed || claimant.canonicalName === 'unknown') continue
    const known = spoken.get(claimant.canonicalName)
    spoken.set(claimant.canonicalName, { type: claimant.type, count: (known?.count ?? 0) + 1 })
  }
  return [...spoken]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([name, { type }]) => ({
      name,
      type,
      detail: [words.claimantType[type], strings.inThisArticle].filter(Boolean).join(' · '),
    }))
}

function useOffers(query: string, claims: readonly Claim[], except: string | undefined, wanted: boolean): Offer[] {
  // Nothing is asked for until the reader turns to the field.
  const asked = wanted ? query.trim() : null
  const found = useRequest(asked ?? '', async signal =>
    asked === null ? null : (await app['claims.claimants']({ query: asked, limit: 20 }, { signal })).claimants,
  )
  return useMemo(() => {
    const sought = query.toLowerCase().split(/\s+/).filter(Boolean)
    const here = articleOffers(claims).filter(({ name }) => sought.every(word => name.toLowerCase().includes(word)))
    const names = new Set(here.map(({ name }) => name))
    const elsewhere = (found.value ?? []).flatMap<Offer>(({ name, type, claims: count, articles, aliases }) => {
      if (names.has(name) || name === 'unknown') return []
      const counts = strings.claimantCounts(
        formatCount(count, 'claim', 'claims'),
        formatCount(articles, 'article', 'articles'),
      )
      const also = aliases.length > 0 ? strings.alsoCalled(aliases.slice(0, 2).join(', ')) : ''
      return [{ name, type, detail: [words.claimantType[type], counts, also].filter(Boolean).join(' · ') }]
    })
    return [...here, ...elsewhere].filter(({ name }) => name !== except).slice(0, offered)
  }, [claims, found.value, query, except])
}

export function ClaimantField({
  label,
  value,
  claims,
  except,
  error = null,
  takesFocus = false,
  onChange,
}: ClaimantFieldProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  /** The offer under the arrow keys; -1 for what was typed. */
  const [at, setAt] = useState(-1)
  const [typed, setTyped] = useState(false)
  // A name that stands there already is no search: all are offered until the reader types.
  const offers = useOffers(useDeferredValue(typed ? value : ''), claims, except, open)
  const shown = open && offers.length > 0
  const close = () => {
    setOpen(false)
    setAt(-1)
    setTyped(false)
  }
  const choose = (offer: Offer) => {
    onChange(offer.name, offer.type)
    close()
  }
  return (
    <div className="field claimant-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={takesFocus ? focusWhenDrawn : undefined}
        // In a dialog, which gives the focus away itself when it opens.
        data-autofocus={takesFocus ? '' : undefined}
        className="text-input"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-said` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={strings.notNamed}
        value={value}
        onChange={event => {
          const name = event.currentTarget.value
          // A known party whose name is typed out is that party, as if it was chosen.
          onChange(name, offers.find(offer => offer.name.toLowerCase() === name.trim().toLowerCase())?.type ?? null)
          setTyped(true)
          setOpen(true)
          setAt(-1)
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={event => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            setOpen(true)
            const step = event.key === 'ArrowDown' ? 1 : -1
            setAt(now => Math.max(-1, Math.min(offers.length - 1, now + step)))
          } else if (event.key === 'Enter' && shown && at >= 0) {
            event.preventDefault()
            const offer = offers[at]
            if (offer) choose(offer)
          } else if (event.key === 'Escape' && shown) {
            // The list goes first, the editor with the next press.
            event.preventDefault()
            event.stopPropagation()
            close()
          }
        }}
      />
      {error ? (
        <p id={`${id}-said`} className="field-error">
          {error}
        </p>
      ) : null}
      <div id={`${id}-list`} className="claimant-list" role="listbox" aria-label={strings.claimants} hidden={!shown}>
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option under the keys.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field choose.
          <div
            key={offer.name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'claimant-offer claimant-offer-at' : 'claimant-offer'}
            // Pressing an offer must not take the focus from the field, which closes the list.
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(offer)}
          >
            <span className="claimant-offer-name">{offer.name}</span>
            <span className="claimant-offer-detail">{offer.detail}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
