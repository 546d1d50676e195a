import { describe, expect, it } from 'vitest'
import { readPastedLines } from '@shared/domain/shipments/paste'

const NOW = Date.UTC(2026, 2, 4, 10)
const A = '304-6502205-3216347'
const B = '111-0000002-0000002'
const read = (text: string) => readPastedLines(text, NOW, 'Asia/Shanghai')
const brief = (text: string) => read(text).map((l) => [l.orderId, l.trackingNumber, l.carrier])

describe('pasted lines', () => {
  it.each([
    [`${A}: ZCBI2OXF`, [A, 'ZCBI2OXF', '']],
    [`${A}：ZCBI2OXF`, [A, 'ZCBI2OXF', '']],
    [`${A} ZCBI2OXF`, [A, 'ZCBI2OXF', '']],
    [`${A},4PX,4PX3000123456789CN`, [A, '4PX3000123456789CN', '4PX']],
    [`${A}\t4px\t4PX3000123456789CN`, [A, '4PX3000123456789CN', '4px']],
    [`${A}\tYun Express\tYT2405621272000000`, [A, 'YT2405621272000000', 'Yun Express']],
    [`YT2405621272000000\t${A}`, [A, 'YT2405621272000000', '']],
    [`${A}\t17FEIA\t17F123456789`, [A, '17F123456789', '17FEIA']],
    [`${A}\t'9400111899223197428490`, [A, '9400111899223197428490', '']],
    [`${A}\t1Z9`, [A, '1Z9', '']],
    // A quantity is no tracking number.
    [`${A}\t2\tYT2405621272000000\t云途`, [A, 'YT2405621272000000', '云途']],
    // Damaged numbers are kept, so that the operator hears of it.
    [`${A}\t9.4E+21`, [A, '9.4E+21', '']],
  ])('%j', (text, wanted) => expect(brief(text)).toEqual([wanted]))

  it.each([
    // Rows of Amazon's own template without its header: the order item id looks like a tracking number too.
    [`${B}\t10000000000001\t1\t2026-03-03\tUSPS\t\t9400111899223197428490\tGround`],
    [`${A}\tYT2405621272000000\tYT2405621272000001`],
  ])('two numbers that could be it are none: %j', (text) => expect(read(text)[0]).toMatchObject({ trackingNumber: '' }))

  it('goes by the header where there is one, and counts lines as the operator sees them', () => {
    const text = `\norder-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\n${B}\t10000000000001\t1\t2026-03-03\tOther\tUniUni\tUUS123\tGround\n\n${A}\t\t\t3/4\tUPS\t\t1Z9\t\n`
    expect(read(text)).toEqual([
      {
        line: 3,
        orderId: B,
        carrier: 'Other',
        carrierName: 'UniUni',
        trackingNumber: 'UUS123',
        trackingAsPasted: '',
        shippedOn: '2026-03-03',
        shippedAt: null,
        shipMethod: 'Ground',
        dateProblem: false,
      },
      {
        line: 5,
        orderId: A,
        carrier: 'UPS',
        carrierName: '',
        trackingNumber: '1Z9',
        trackingAsPasted: '',
        shippedOn: '',
        shippedAt: null,
        shipMethod: '',
        dateProblem: true,
      },
    ])
  })

  it('knows the header words of Chinese sheets', () =>
    expect(brief(`订单号\t物流商\t跟踪号\r\n${A}\t云途\tYT1\r\n`)).toEqual([[A, 'YT1', '云途']]))

  it('guesses no tracking number where the forwarder’s and the last mile’s stand side by side', () => {
    expect(brief(`订单号\t运单号\t转单号\n${A}\tYT1\t92001\n${B}\tYT2\tYT2\n`)).toEqual([
      [A, '', ''],
      [B, 'YT2', ''],
    ])
  })

  it.each([
    [`${A}\t,9400111899223197428490\tUSPS`, '9400111899223197428490', ',9400111899223197428490'],
    [`${A}\t="01234567890123"\tDPD`, '01234567890123', '="01234567890123"'],
    [`订单号\t跟踪号\n${A}\t\`YT2405621272000000`, 'YT2405621272000000', '`YT2405621272000000'],
    [`${A}\t 9400111899223197428490 \tUSPS`, '9400111899223197428490', ''],
  ])('a number that was mended without a word said: %j', (text, trackingNumber, trackingAsPasted) =>
    expect(read(text).at(-1)).toMatchObject({ trackingNumber, trackingAsPasted }),
  )

  it('says where no order is named', () => expect(brief('hello\tworld 1')).toEqual([['', '', 'hello']]))
})
