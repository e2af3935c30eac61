/** Defines the closed article document: the only shape in which text from outside is stored and shown. */
import { z } from 'zod'

/** Marks and runs inside one text block. No node carries an attribute other than `href` and a page's label. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'lineBreak' }
  /** Where a page of the printed original begins. It adds nothing to the plain text. */
  | { type: 'page'; label: string }
  | { type: 'emphasis' | 'strong' | 'deleted' | 'code' | 'superscript' | 'subscript'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }

export type Caption = { type: 'caption'; lang?: string; children: Inline[] }
export type TableCell = { type: 'tableHeader' | 'tableCell'; lang?: string; children: Inline[] }
/** Text blocks that may stand among other blocks. */
export type FlowTextBlock =
  | { type: 'title' | 'standfirst' | 'paragraph' | 'preformatted'; lang?: string; children: Inline[] }
  | { type: 'heading'; level: 2 | 3 | 4; lang?: string; children: Inline[] }
/** Blocks that hold text directly; each contributes one run of the plain text. */
export type TextBlock = FlowTextBlock | Caption | TableCell

export type TableRow = { type: 'tableRow'; children: TableCell[] }
export type ListItem = { type: 'listItem'; children: Block[] }

/** Blocks that may stand at the top level of a document, in a quote or in a list item. */
export type Block =
  | FlowTextBlock
  | { type: 'quote'; lang?: string; children: Block[] }
  | { type: 'bulletList' | 'orderedList'; children: ListItem[] }
  | { type: 'table'; children: TableRow[] }
  | { type: 'figure'; children: FigurePart[] }
  | { type: 'divider' }

export type FigurePart =
  | { type: 'image'; assetId: string | null; alt: string }
  | Extract<TextBlock, { type: 'caption' }>

/** A whole article. By convention the first block is its `title`, the second may be its `standfirst`. */
export type ArticleDocument = { type: 'document'; lang?: string; children: Block[] }

const lang = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  .optional()
const href = z
  .string()
  .max(4096)
  .regex(/^https?:\/\/[^\s]+$/i, 'A link must be an http or https address.')

// Unions are told apart by `type`: trying every member would check a long list's items once for each.
export const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string() }),
    z.strictObject({ type: z.literal('lineBreak') }),
    z.strictObject({ type: z.literal('page'), label: z.string().min(1).max(20) }),
    z.strictObject({
      type: z.enum(['emphasis', 'strong', 'deleted', 'code', 'superscript', 'subscript']),
      children: z.array(Inline),
    }),
    z.strictObject({ type: z.literal('link'), href, children: z.array(Inline) }),
  ]),
)
const inlines = z.array(Inline)
const CaptionSchema = z.strictObject({ type: z.literal('caption'), lang, children: inlines })
const TableRowSchema = z.strictObject({
  type: z.literal('tableRow'),
  children: z.array(z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), lang, children: inlines })),
})
/** SHA-256 of an asset's bytes, in lower-case hexadecimal. */
export const AssetId = z.string().regex(/^[0-9a-f]{64}$/)

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.enum(['title', 'standfirst', 'paragraph', 'preformatted']),
      lang,
      children: inlines,
    }),
    z.strictObject({
      type: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      lang,
      children: inlines,
    }),
    z.strictObject({ type: z.literal('quote'), lang, children: z.array(Block) }),
    z.strictObject({
      type: z.enum(['bulletList', 'orderedList']),
      children: z.array(z.strictObject({ type: z.literal('listItem'), children: z.array(Block) })),
    }),
    z.strictObject({ type: z.literal('table'), children: z.array(TableRowSchema) }),
    z.strictObject({
      type: z.literal('figure'),
      children: z.array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('image'), assetId: AssetId.nullable(), alt: z.string() }),
          CaptionSchema,
        ]),
      ),
    }),
    z.strictObject({ type: z.literal('divider') }),
  ]),
)

/** Checks a document read from a file, a wire or the database. Unknown nodes and attributes are refused. */
export const ArticleDocument: z.ZodType<ArticleDocument> = z.strictObject({
  type: z.literal('document'),
  lang,
  children: z.array(Block),
})
