/** Finds words in the open article: over the top of the text, as a browser's own. */
import { type Ref, useId } from 'react'
import { useKeyOf } from '../../commands/use-commands.ts'
import { IconButton, WordButton } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/formats.ts'
import { strings } from './strings.ts'
import '../../ui/floating-bar.css'
import './find-bar.css'

type FindBarProps = {
  field: Ref<HTMLInputElement>
  words: string
  matchCase: boolean
  /** Counted from 0; −1 for none. */
  at: number
  count: number
  onWords: (words: string) => void
  onMatchCase: (matchCase: boolean) => void
  onStep: (direction: 1 | -1) => void
  onClose: () => void
}

export function FindBar({ field, words, matchCase, at, count, onWords, onMatchCase, onStep, onClose }: FindBarProps) {
  const id = useId()
  const keyOf = useKeyOf()
  const said =
    words.trim() === ''
      ? ''
      : count === 0
        ? strings.noFind
        : strings.findCount(formatNumber(at + 1), formatNumber(count))
  return (
    <search
      className="floating-bar find-bar"
      aria-label={strings.find}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <input
        ref={field}
        className="find-words"
        type="text"
        aria-label={strings.findWords}
        aria-describedby={id}
        placeholder={strings.find}
        spellCheck={false}
        autoComplete="off"
        dir="auto"
        value={words}
        onChange={event => onWords(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onStep(event.shiftKey ? -1 : 1)
        }}
      />
      <output id={id} className={count === 0 && said !== '' ? 'floating-bar-count find-none' : 'floating-bar-count'}>
        {said}
      </output>
      <WordButton label={strings.matchCase} aria-pressed={matchCase} onClick={() => onMatchCase(!matchCase)}>
        <span className="find-case">Aa</span>
      </WordButton>
      <IconButton
        icon="up"
        label={strings.previousFound}
        keys={keyOf('article.findPrevious')}
        disabled={count === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        icon="down"
        label={strings.nextFound}
        keys={keyOf('article.findNext')}
        disabled={count === 0}
        onClick={() => onStep(1)}
      />
      <IconButton icon="close" label={strings.leaveFind} keys="Escape" onClick={onClose} />
    </search>
  )
}
