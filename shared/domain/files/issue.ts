/**
 * What can be wrong with one cell, one row or one file. Codes only: the page puts them into the operator's language,
 * with where (line, column), what was found and what was expected.
 */
export const ROW_ISSUE_CODES = [
  'missingValue', // a column that must be filled is blank
  'notAnOrderId', // not 3-7-7 digits, nor a non-Amazon order id
  'notADate',
  'notANumber', // expected: a whole number >= 0
  'notAnAmount', // expected: digits, a dot, at most as many decimals as the currency has
  'notACurrency', // expected: three capital letters
  'notABoolean',
  'notAFulfillmentChannel', // neither Amazon's nor the seller's: whose order it is cannot be guessed
  'damagedByExcel', // E-notation, digits zeroed after the 15th
  'tooManyCells', // more cells than the header has columns, and not blank
  'replacementCharacter', // U+FFFD: bytes that the encoding could not explain
  'lettersLost', // `?` where letters were: the file was made so
  'encodedTwice', // `MÃ¼ller`: UTF-8 taken for another encoding and encoded again
  'textTooLong',
  'controlCharacter',
  'orderNotFound', // no order of this shop has the id or reference, nor the recipient with postal code and SKU
  'orderPending', // must never be shipped
  'fulfilledByAmazon',
  'notAnAmazonOrder',
  'leftOut', // the operator left the row out
  'contradictsEarlierRow', // the same order item stands in the file twice with different values
  'damagedInSheet', // the same damage in a forwarder's sheet: taken again from the carrier's file, not from Amazon's
  'severalValues', // two order ids or tracking numbers in one cell: which is meant is not guessed
  'errorCell', // #N/A, or a formula without a result
  'notAWeight', // expected: a number with a unit, its own or the column's
  'unknownMarketplace', // the sales channel is one of Amazon's that we do not have
  'unknownCountry', // no marketplace of ours is there
  'mendedNumber', // a program had made another thing of a number, 123.0 or a link; it could be mended without doubt
  'noOrderColumn', // of a sheet: none is chosen that says which order a row is of
  'noTrackingColumn', // of a sheet: none is chosen for the tracking numbers
  'deletedInClient', // a mail that was deleted in the mail program, and not yet cleared away there
  'otherShop', // a mail to another shop
  'notAMail', // a file among mails that holds none
  'mailFileEmpty',
  'mailFileDamaged',
  'mailFileEncrypted',
  'mailFileUnreadable', // the disk refused it
  'zipInZip',
  'mailLimit', // more, or larger, than is read: the limit stands beside it
  'notACost', // expected: an amount with a currency, its own, the row's or the column's
] as const
export type RowIssueCode = (typeof ROW_ISSUE_CODES)[number]

export interface RowIssue {
  code: RowIssueCode
  /** `refuse`: the row is not taken in. `warn`: it is, and the operator is told. */
  severity: 'refuse' | 'warn'
  /** Header name as in the file, where one cell is meant. */
  column?: string
  /** What was found, cut to 120 characters. */
  value?: string
}

/** Why a whole file is not taken in. */
export const FILE_ERROR_CODES = [
  'emptyFile',
  'noHeader', // no line with the columns of a report we know
  'unknownReport', // a table, but of no report we know
  'ambiguousReport', // fits several reports
  'missingColumns', // a report we know, without columns it cannot do without
  'undecodable', // no encoding explains the bytes
  'binaryFile', // no text, and nothing we know
  'pdf',
  'picture',
  'archive', // zip, gzip, RAR, 7z: what is needed is inside
  'ods', // a spreadsheet of LibreOffice
  'xlsb', // Excel's binary workbook
  'numbers', // a spreadsheet of Apple's
  'oldWorkbook', // of an Excel before 5.0
  'webPage', // without a table
  'mhtml', // a web page saved as one file
  'xmlFile', // the XML version of a report, for programs
  'jsonFile',
  'spreadsheet', // .xls or .xlsx where the text download is expected
  'unreadable', // the disk refused: gone, locked, not permitted
  'nothingInFolder', // several files, or a folder, and no mail among them
  'notAFile', // a folder, a pipe, a device
  'tooLarge',
  'tooManyRows', // more than a report has, or hardly one that can be read
  'tooMuchMemory', // it needed more than reading may take
  'takesTooLong', // reading it did not come to an end
  'sheetTooLarge', // more cells or more unpacked text than a sheet of orders has
  'workbookDamaged', // an .xlsx or .xls that is broken, or made to break its reader
  'workbookEncrypted', // it asks for a password
  'answerOfInterface', // Amazon's answer to an upload as programs get it: XML, JSON
  'answerWithoutTabs', // Amazon's processing report with blanks where its tabs were
  'cancelled',
] as const
export type FileErrorCode = (typeof FILE_ERROR_CODES)[number]

export interface FileError {
  code: FileErrorCode
  /** One-based line in the file, where known. */
  line?: number
  /** Columns that were expected or found. */
  columns?: string[]
  /** What was found, cut to 120 characters. */
  found?: string
}

/** Things about the whole file that do not stop it, shown above the preview. */
export const FILE_NOTE_CODES = [
  'unknownColumns', // columns we do not know: kept aside, named to the operator
  'repeatedHeader', // a header in mid-file was skipped
  'gluedHeader', // a header stuck to the end of a row was cut off
  'savedAsCopy', // a report divided by commas or semicolons: a program has saved it anew
  'shortRows', // rows with fewer cells than the header, padded
  'duplicateRows', // an order item that stands in the file before: it is one item
  'promotionRows', // rows that hold promotions of the item above them alone: added to it
  'totalRows', // rows of sums were passed over
  'moreFiles', // a folder with more files than are read: so many were
  'mailsOfFuture', // mails dated later than now: they count as of now
  'suspectMails', // say that they are Amazon's and are probably not: they start no clock
  'hiddenRows', // rows that the sheet hides were left out
  'mendedValues', // signs that a program put around values were taken off
  'clockWasAhead', // files taken in before carry a moment of the future: taking this one in corrects it (count: files)
  'clockBehind', // Amazon's dates in the file are later than this machine's clock (count: minutes)
] as const
export type FileNoteCode = (typeof FILE_NOTE_CODES)[number]
export interface FileNote {
  code: FileNoteCode
  count: number
  columns?: string[]
  line?: number
}
