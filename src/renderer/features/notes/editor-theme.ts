/** Dresses the Markdown editor in the app's own type and colours. */
import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export const editorTheme = EditorView.theme({
  '&': { color: 'var(--ink)', fontSize: 'var(--text-large)', background: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-reading)', lineHeight: '1.55', overflow: 'auto', maxHeight: '60vh' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)', minHeight: '4.5em' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--ink-faint)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '1.5px' },
  '.cm-heading': { fontWeight: '650' },
  '.cm-heading-1': { fontSize: '1.15em' },
  '.cm-heading-2': { fontSize: '1.08em' },
  '.cm-line.cm-quote': {
    paddingLeft: '0.8em',
    borderLeft: '2px solid var(--hairline-strong)',
    color: 'var(--ink-soft)',
  },
  '.cm-line.cm-list': { paddingLeft: '1.1em', textIndent: '-0.9em' },
  '.cm-bullet': { color: 'var(--ink-faint)' },
  '.cm-tooltip.cm-tooltip-autocomplete': {
    border: '1px solid var(--hairline-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--paper-raised)',
    boxShadow: 'var(--shadow)',
    zIndex: '20',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-interface)',
    fontSize: 'var(--text-base)',
    maxHeight: '18rem',
    maxWidth: 'min(30rem, 90vw)',
    padding: 'var(--space-1)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: 'var(--space-3)',
    padding: 'var(--space-1) var(--space-2)',
    borderRadius: 'var(--radius-small)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--selected)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > completion-section': {
    display: 'block',
    padding: 'var(--space-1) var(--space-2) 0',
    border: '0',
    color: 'var(--ink-faint)',
    fontSize: 'var(--text-small)',
    opacity: '1',
  },
  '.cm-completionLabel': { flex: '1', minWidth: '0', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-completionDetail': {
    flex: 'none',
    maxWidth: '10rem',
    margin: '0',
    overflow: 'hidden',
    color: 'var(--ink-faint)',
    fontStyle: 'normal',
    textOverflow: 'ellipsis',
  },
  '.cm-content ::selection': { background: 'color-mix(in oklab, var(--accent) 24%, transparent)' },
})

export const editorHighlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.strong, fontWeight: '680' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.quote, color: 'var(--ink-soft)' },
  { tag: tags.monospace, fontFamily: 'var(--font-code)', fontSize: '0.9em' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: 'var(--ink-faint)' },
])
