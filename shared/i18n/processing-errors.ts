const en = {
  '5002':
    'Amazon had an error of its own and did not process the row. Upload the file again; if it stays, ask Seller Support.',
  '5003':
    'Too many rows were wrong, and Amazon stopped. The rows behind may not have been looked at: mend what is named and upload again.',
  '5004': 'Something required is missing in the row: order ID, ship date and carrier are always needed.',
  '50001':
    'Amazon read the file as XML, not as text: it was uploaded under another kind of file. Use “Upload order related files”, shipping confirmation.',
  '90012':
    'The file lacks a required column, so Amazon took none of its rows. Upload the file as Shopdesk wrote it, without saving it in another program.',
  '90061':
    'Amazon does not know a column heading and left that column out. The heading was changed after the file was written.',
  '90118':
    'A value is longer than Amazon takes for this column. The message names column and value; shorten it and write the row again.',
} as const

export type ProcessingErrorCode = keyof typeof en

const zh: Record<ProcessingErrorCode, string> = {
  '5002': '亚马逊系统内部出错，这一行没有处理。请重新上传文件；如果仍然失败，请联系卖家支持 Seller Support。',
  '5003': '错误行太多，亚马逊已中止处理，后面的行可能根本没有检查。请先改好报告中指出的行，再重新上传。',
  '5004': '这一行缺少必填内容：订单号、发货日期和承运商始终必填。',
  '50001': '亚马逊把文件当成 XML 而不是文本来读：上传时选错了文件类型。请在“上传订单相关文件”中选择确认发货文件。',
  '90012': '文件缺少必填列，亚马逊没有接收任何一行。请直接上传店务台生成的文件，不要用其他程序另存。',
  '90061': '亚马逊不认识某个列名，该列已被忽略。列名在文件生成之后被改动过。',
  '90118': '某个值超过了亚马逊允许的长度。报告中写明了是哪一列、哪个值；请缩短后重新生成这一行。',
}

/** What a code of a processing report means and what to do; keyed by Amazon's code, sources in `resources/processing-errors.json`. */
export const processingErrorTexts = { en, 'zh-CN': zh } as const

/** The explanation of a code; undefined where none is known, then Amazon's own message has to do. */
export function explainProcessingError(language: keyof typeof processingErrorTexts, code: string): string | undefined {
  const texts: Readonly<Record<string, string>> = processingErrorTexts[language]
  return Object.hasOwn(texts, code) ? texts[code] : undefined
}
