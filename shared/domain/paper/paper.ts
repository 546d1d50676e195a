/** The sheets papers are printed on, in millimetres. */
export const PAPERS = {
  A4: { width: 210, height: 297, margin: 12, css: 'A4' },
  Letter: { width: 215.9, height: 279.4, margin: 12, css: 'Letter' },
  /** What label printers take: 4 × 6 inches. */
  '100x150': { width: 100, height: 150, margin: 4, css: '100mm 150mm' },
} as const
export const PAPER_SIZES = ['A4', 'Letter', '100x150'] as const satisfies readonly (keyof typeof PAPERS)[]
export type PaperSize = (typeof PAPER_SIZES)[number]
