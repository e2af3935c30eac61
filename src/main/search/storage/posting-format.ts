/**
 * The form of one stem's bytes. In the postings: a mask of the fields it stands in; per field the number of documents
 * and, except for the last field, the bytes of its list and of its positions; then per field of many documents a table
 * of blocks; then the lists. A list holds per document the gap to the one before, doubled, plus one when the word
 * stands there once; otherwise the count follows. In the positions: field by field and document by document the word
 * positions, each as the gap to the one before times the stem's number of variants, plus the variant's number.
 */

/** A list is cut into blocks of so many documents, so that a phrase can step over those it does not need. */
export const blockSize = 128

/**
 * Whether a list of so many documents has a table of its blocks: for each but the first, against the block before, the
 * document after the last one of that block, and the bytes of list and positions in between.
 */
export const hasBlocks = (documents: number): boolean => documents > 2 * blockSize

export const blocksAfterFirst = (documents: number): number =>
  hasBlocks(documents) ? Math.ceil(documents / blockSize) - 1 : 0
