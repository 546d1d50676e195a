import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'
import { BLANK, type CellOf, type Rendered, renderUpload, type UploadLayout } from './render'
import type { TemplateFilling } from './template'

export type ConfirmationLayoutId = 'standard18' | 'legacy8' | 'japan19'

const STANDARD_8 = [
  'order-id',
  'order-item-id',
  'quantity',
  'ship-date',
  'carrier-code',
  'carrier-name',
  'tracking-number',
  'ship-method',
] as const
const SHIP_FROM = [
  'ship_from_address_name', 'ship_from_address_line1', 'ship_from_address_line2', 'ship_from_address_line3', 'ship_from_address_city',
  'ship_from_address_county', 'ship_from_address_state_or_region', 'ship_from_address_postalcode', 'ship_from_address_countrycode',
] as const // prettier-ignore

/** formats.md §2: the columns of help G641; Japan's three header rows as in its template of 2023, 19 columns, the blanks included. */
export const CONFIRMATION_LAYOUTS: Readonly<Record<ConfirmationLayoutId, UploadLayout>> = {
  standard18: { encoding: 'utf-8', above: [], columns: [...STANDARD_8, 'transparency_code', ...SHIP_FROM] },
  legacy8: { encoding: 'utf-8', above: [], columns: STANDARD_8 },
  japan19: {
    encoding: 'cp932',
    above: [
      `TemplateType=OrderFulfillment\tVersion=2011.1102\tこの行はAmazonが使用しますので変更や削除しないでください。${'\t'.repeat(16)}`,
      '注文番号\t注文商品番号\t出荷数\t出荷日\t配送業者コード\t配送業者名\tお問い合わせ伝票番号\t配送方法\t代金引換\t製品が透明に登録されている場合の製品の透明コード。\t出荷元住所-名称　\t出荷元住所-行 1　\t出荷元住所-行 2　\t出荷元住所-行 3　\t出荷元住所-市町村　 \t出荷元住所-郡　\t出荷元住所-州・省　\t出荷元住所-郵便番号　\t出荷元住所-国コード　',
    ],
    columns: [...STANDARD_8, 'cod-collection-method', 'transparency_code', ...SHIP_FROM],
  },
}

/** Where each column's value comes from; a column that is not named here stays blank. */
const VALUES: Readonly<Record<string, CellOf<ConfirmationLine>>> = {
  'order-id': (line) => line.orderId,
  'order-item-id': (line) => line.orderItemId,
  quantity: (line) => line.quantity,
  'ship-date': (line) => line.shipDate,
  // Japan's template has blanks behind three codes; they are Amazon's and are written.
  'carrier-code': (line) => line.carrierCode,
  'carrier-name': (line) => line.carrierName,
  'tracking-number': (line) => line.trackingNumber,
  'ship-method': (line) => line.shipMethod,
}

/** What stands under each of the given column names. */
export function confirmationCells(columns: readonly string[]): CellOf<ConfirmationLine>[] {
  return columns.map((name) => VALUES[name] ?? BLANK)
}

/** The shipping confirmation as the marketplace takes it: UTF-8, for Japan cp932. */
export function renderConfirmation(lines: readonly ConfirmationLine[], layoutId: ConfirmationLayoutId): Rendered {
  const layout = CONFIRMATION_LAYOUTS[layoutId]
  return renderUpload(lines, layout, confirmationCells(layout.columns))
}

/** Which of the layouts a template with these column names, in lower case, is of. */
export function confirmationLayoutOf(names: readonly string[]): ConfirmationLayoutId {
  if (names.includes('cod-collection-method')) return 'japan19'
  return CONFIRMATION_LAYOUTS.standard18.columns.every((name) => names.includes(name)) ? 'standard18' : 'legacy8'
}

/** A template of the shipping confirmation to fill with these lines. */
export function confirmationFilling(lines: readonly ConfirmationLine[]): TemplateFilling<ConfirmationLine> {
  return {
    lines,
    sheet: { needed: ['order-id', 'ship-date', 'carrier-code', 'tracking-number'] },
    cells: confirmationCells,
    encoding: (columns) => CONFIRMATION_LAYOUTS[confirmationLayoutOf(columns)].encoding,
  }
}
