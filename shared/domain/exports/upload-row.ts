/** One row of a planned file, by the names of the file's columns; a column that is not named is blank. */
export interface UploadRow {
  /** Order it belongs to, as Seller Central names it in its answer. */
  orderId: string
  cells: Readonly<Record<string, string>>
}
