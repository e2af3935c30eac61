/** The words of a claim in the editor: its pieces, and what can be made of the words selected in the text. */
import type { Anchor } from '../../../../article/anchor.ts'
import type { Range } from '../../../../article/plain-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { RowDraft } from './row-draft.ts'
import { strings } from './strings.ts'

type WordsFieldProps = {
  row: RowDraft
  /** The words selected in the text, null where none are. */
  selected: Anchor | null
  error: string | null
  onChange: (change: Partial<RowDraft>) => void
  onShow: (range: Range) => void
}

const inTextOrder = (pieces: readonly Anchor[]) => pieces.toSorted((a, b) => a.start - b.start)
const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end

export function WordsField({ row, selected, error, onChange, onShow }: WordsFieldProps) {
  const { content, cue, attributed } = row
  // What are the claim's words already is nothing to use.
  const isUsed = content.some(piece => piece.start === selected?.start && piece.end === selected.end)
  const canAdd = selected !== null && content.length > 0 && !content.some(piece => overlap(piece, selected))
  return (
    <fieldset className="editor-part">
      <legend className="field-label">{strings.words}</legend>
      <ul className="editor-pieces">
        {content.map(piece => (
          <li key={`${piece.start}-${piece.end}`} className="editor-piece">
            <button type="button" title={strings.showPiece} onClick={() => onShow(piece)}>
              {piece.exact}
            </button>
            {content.length > 1 ? (
              <button
                type="button"
                className="row-tool"
                aria-label={strings.removePiece(piece.exact)}
                title={strings.removePiece(piece.exact)}
                onClick={() => onChange({ content: content.filter(other => other !== piece) })}
              >
                <Icon name="close" />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {attributed ? (
        <p className="field-hint">
          {strings.cue}: {cue.length > 0 ? cue.map(({ exact }) => `“${exact}”`).join(' … ') : strings.noCue}
        </p>
      ) : null}
      {selected === null || isUsed ? (
        <p className="field-hint">{strings.wordsHint}</p>
      ) : (
        <div className="editor-selected">
          <p>
            <span className="field-hint">{strings.selected}</span> <q>{selected.exact}</q>
          </p>
          <div className="editor-buttons">
            <Button onClick={() => onChange({ content: [selected] })}>{strings.useAsWords}</Button>
            {canAdd ? (
              <Button kind="quiet" onClick={() => onChange({ content: inTextOrder([...content, selected]) })}>
                {strings.addToWords}
              </Button>
            ) : null}
            {attributed ? (
              <Button kind="quiet" onClick={() => onChange({ cue: [selected] })}>
                {strings.useAsCue}
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </fieldset>
  )
}
