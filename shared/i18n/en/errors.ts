import type { ErrorCode } from '../../contract/errors'
import type { FileErrorCode } from '../../domain/files/issue'

export const errors = {
  badInput: 'Something in “{{field}}” is not as it should be. Please check it.',
  unknownEndpoint: 'This part of the desk is not there ({{name}}).',
  notAllowed: 'That is not allowed.',
  internal:
    'Something went wrong on our side; nothing was changed. Note the number {{incident}}: details are in the shop’s logs folder.',
  endedAtWork:
    'The part of the desk that keeps the data ended while it was at this, and is started again. Look whether this was done; if not, do it again.',
  cancelled: 'Cancelled. Nothing was changed.',
  busy: 'Busy: {{doing}}. Please wait.',
  noShopOpen: 'No shop is open in this window.',
  shopFolderGone: 'The shop folder is not there: {{folder}}',
  notAShopFolder: 'This folder is not a shop: {{folder}}',
  shopFolderNotEmpty: 'The folder is not empty: {{folder}}. Choose another place or name.',
  shopOpenElsewhere: 'The shop is open in another running copy: {{folder}}',
  shopReadOnly: 'The folder cannot be written to: {{folder}}',
  shopTooNew: 'The shop was used with a newer Shopdesk.',
  shopDamaged: 'The database of the shop is damaged: {{folder}}',
  shopBusy:
    'Another program holds the database file of the shop: a backup, a sync or a viewer. Close it and try again. ({{folder}})',
  shopReplaced:
    'Not saved: the shop’s folder or its database was moved, replaced or deleted while it is open. Close this window and open the shop from where it is now. ({{folder}})',
  shopLogLost:
    'The last stop was sudden, and the file with the newest changes (shopdesk.sqlite-wal) is gone. What was saved shortly before may be missing: look at the newest orders and tracking numbers. ({{folder}})',
  shopChanged:
    'The database file was changed since the shop was closed, by another program, a sync or a failing disk. It holds together; look at the newest orders and tracking numbers. ({{folder}})',
  shopMended:
    'The database file was damaged, but only where it follows from the rest: deadlines or an order of lists. That was made anew; orders and all you entered are whole. The disk may be failing: make a backup. The damaged file is kept as {{fileName}}. ({{folder}})',
  shopNameTaken: 'A folder named {{name}} is there already. Choose another name.',
  uploadFinished:
    'The desk ended suddenly while it wrote files to upload. Finished just now: {{count}}. Look under Files whether they were uploaded.',
  uploadRemoved:
    'The desk ended suddenly while it wrote files to upload. Taken away: {{count}}. Their lines are ready; write the file again.',
  clockWasAhead:
    'This computer’s clock was ahead when files were taken in ({{count}}×). Their dates were set right, so that newer reports count.',
  notABackup: 'No whole backup was found in {{file}}.',
  fileNotTaken: '{{fileName}}: {{reason}}',
  fileTokenUnknown: 'The file has to be chosen again.',
  targetExists: 'A file is there already and is not overwritten: {{path}}',
  targetLocked: 'Another program holds the file: {{path}}. Close it there and try again.',
  targetNotPermitted: 'Writing is not permitted: {{path}}',
  targetGone: 'The folder is not there: {{path}}',
  targetNameTooLong: 'The name of the file is too long: {{path}}. Save it under a shorter one.',
  diskFull: 'The disk is full. Nothing was lost; make room and try again. ({{path}})',
  importUnknown: 'This import is not there any more.',
  importNotStaged: 'This preview is not there any more; take the file in again.',
  previewOutdated: 'Orders have changed since this preview was made. It was made anew: please look again.',
  importInUse: 'It cannot be undone: {{dependents}} orders have something later that depends on it, e.g. {{example}}.',
  sheetQuestionsOpen: 'Say first how the sheet is read: a question about its columns is open.',
  nothingToImport: 'Nothing in this file is new.',
  orderUnknown: 'No such order: {{orderId}}',
  orderSplit: '{{orderId}} has several parcels: open the order and enter it there.',
  shipmentUnknown: 'This parcel is not there any more.',
  labelUnknown: 'This label is not there any more.',
  notALabelFile: '{{fileName}} is no label file. A label comes as PDF, PNG or ZPL; its content decides, not its name.',
  attachmentGone: 'The kept file is not there any more: {{path}}',
  undoConflict: 'Order {{orderId}} was changed since by something else; it cannot be undone any more.',
  nothingToUndo: 'There is nothing of today to undo or redo.',
  ruleBroken: 'Order {{orderId}}: {{reason}}',
  caseUnknown: 'This case is not there any more.',
  caseUploaded:
    'Order {{orderId}}: Amazon has this already. If its file was not uploaded, or not carried out, say “Not uploaded after all” at the file; then it can be changed.',
  cancellationNotRight:
    'Order {{orderId}}: something changed since; cancelling is not right for it any more. Look at it again.',
  refundProblem: 'Order {{orderId}}: the refund cannot be kept as it is ({{found}} {{left}} {{most}}).',
  notByHandNow: 'This cannot be changed here any more: it left already, or a report has answered.',
  doneInFuture: 'It cannot have been done in the future: enter a time that is past, or leave it empty for now.',
  refundNotHeld: 'Order {{orderId}}: Amazon does not hold this refund any more; it has been paid out.',
  problemUnknown: 'This case is not there any more.',
  messageUnknown: 'This message is not there any more.',
  answeredTooEarly: 'The message came after that moment.',
  problemClosed: 'This case is closed. Open it again first.',
  problemChosen: 'Something is chosen already. Take “Choose anew” first.',
  optionNotOpen: 'This cannot be chosen any more: the order has moved on.',
  followUpUnknown: 'This is not there any more.',
  replySent: 'This reply is marked as sent. To change it, say first that it was not sent.',
  letterBlocked: 'Amazon blocks such a letter, or punishes the shop for it: change what is said below it first.',
  letterNeedsReason: 'Something speaks against this letter: say why it is sent all the same.',
  templateIsDraft:
    'This template is a draft or was removed: letters cannot be begun with it. Letter templates says why.',
  replyUnfinished: 'Something is missing in the letter still: fill what stands in double braces.',
  problemRuleNameTaken: 'There is a rule named {{name}} already.',
  mcfNotThere: 'That is not possible any more: the order is {{state}}.',
  mcfNumberTaken: 'There is a multi-channel order {{number}} already.',
  mcfPatternBad: '“{{pattern}}” makes no numbers: it needs {n} or {order}.',
  viewNameTaken: 'There is a view named {{name}} already.',
  nothingToPrint: 'No orders to print.',
  tooManyToPrint: 'More than {{most}} orders at once are not printed; narrow the filter.',
  nothingToWrite: 'Nothing is ready to be written.',
  exportUnknown: 'This export is not there any more.',
  exportFileGone: 'The file is not there any more: {{path}}',
  templateNotRecognised:
    '{{fileName}}: no sheet has the columns of this file, in its first rows: {{needed}}. Sheets found: {{found}}. Download the template for this file from Seller Central.',
  templateHasRows:
    '{{fileName}}: sheet “{{sheet}}” already has something, or merged cells, in row {{row}}. Use an empty template, so that nothing of yours is overwritten.',
  templateDamaged: '{{fileName}} cannot be read as a workbook. Download it again.',
  notRepresentable:
    'Order {{orderId}}, column {{column}}: “{{found}}” cannot be written in {{encoding}}. Change it and write again.',
} as const satisfies Record<ErrorCode, string>

export const fileErrors = {
  emptyFile: 'the file is empty.',
  noHeader:
    'no line with column names was found. Open it in Notepad: it should start with order-id or amazon-order-id. Found: “{{found}}”',
  unknownReport:
    'it is a table, but of no report we know. Take in Unshipped Orders, New Orders or All Orders. Line {{line}}: “{{found}}”',
  ambiguousReport: 'it could be several reports: {{columns}}.',
  missingColumns: 'columns are missing: {{columns}} (line {{line}}). Download the report again with all columns.',
  undecodable: 'its text cannot be decoded; the file is damaged.',
  binaryFile: 'it is not a text file.',
  pdf: 'it is a PDF. Download the report as .txt, or the forwarder’s list as .xlsx or .csv.',
  picture: 'it is a picture. Download the report as .txt, or the forwarder’s list as .xlsx or .csv.',
  archive: 'it is a compressed archive. Unpack it and take in the file inside.',
  ods: 'it is a LibreOffice spreadsheet (.ods). Open it there, save it as .xlsx and take that in.',
  xlsb: 'it is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and take that in.',
  numbers: 'it is an Apple Numbers file. Open it there, export it as .xlsx and take that in.',
  oldWorkbook: 'it is a workbook of a very old Excel. Open it in Excel, save it as .xlsx and take that in.',
  webPage:
    'it is a web page without a table, perhaps a sign-in page saved instead of the download. Download the file again.',
  mhtml:
    'it is a saved web page (.mht). Download the file itself: the report as .txt, the forwarder’s list as .xlsx or .csv.',
  xmlFile: 'it is XML, the version for programs. Download the text version (.txt) from Seller Central.',
  jsonFile: 'it is JSON, the version for programs. Download the text version (.txt) from Seller Central.',
  spreadsheet:
    'it was saved by a spreadsheet program. Excel destroys order numbers and tracking numbers: take in the .txt file as downloaded from Seller Central.',
  unreadable: 'the file cannot be read ({{found}}). Is it open elsewhere, or gone?',
  nothingInFolder:
    'there is no mail in it. Files of other kinds are taken in one by one: choose or drop them without the folder.',
  notAFile: 'it is no file but a pipe, a device, or a folder without mails.',
  tooManyRows: 'it has more rows than any report, or hardly one that can be read ({{found}} rows).',
  tooLarge: 'the file is larger than any report ({{found}} bytes).',
  tooMuchMemory: 'reading it takes more memory than any report or sheet. Nothing was changed; the file may be damaged.',
  takesTooLong: 'reading it did not come to an end and was stopped. Nothing was changed; the file may be damaged.',
  sheetTooLarge: 'it holds more than any sheet of orders. Copy the rows that matter into a new workbook.',
  workbookDamaged: 'it cannot be read as a workbook. Open it in Excel, save it again, or download it again.',
  workbookEncrypted: 'it is protected by a password. Open it in Excel, save it without a password and take that in.',
  answerOfInterface:
    'it is Amazon’s answer as programs get it ({{found}}). Download the processing report as text: in Seller Central at Orders ▸ Upload order related files ▸ the status of your uploads.',
  answerWithoutTabs:
    'it is Amazon’s processing report, but blanks stand where its tabs were, so its columns cannot be told apart. Take in the file itself as downloaded, not a copy of its text.',
  cancelled: 'cancelled.',
} as const satisfies Record<FileErrorCode, string>
