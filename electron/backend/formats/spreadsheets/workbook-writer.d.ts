/** exceljs' streaming writer alone: the package's front door loads readers and parsers besides. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { stream } from 'exceljs'
  export default stream.xlsx.WorkbookWriter
}
