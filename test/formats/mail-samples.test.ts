import PostalMime from 'postal-mime'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asEmlx, asMbox, asMsg, asZip, readAll, readOne, withCrlf, withLf, withoutXFields } from '@test/support/mails'
import { SAMPLES } from '@test/support/reality'

/** Worked out by hand from the samples' sources. `text` of a notification: words that must stand in it. */
interface Expected {
  kind: string
  orderId: string | null
  buyerKey: string | null
  from: string
  fromName: string
  receivedAt: number
  text: string
  attachments?: string[]
  warnings?: string[]
}

const AMAZON = { buyerKey: null, from: 'donotreply@amazon.com', fromName: '' }
const EXPECTED: Readonly<Record<string, Expected>> = {
  '01-buyer-message-uk': {
    kind: 'buyer-message', orderId: '026-0000001-0000001', buyerKey: 'abcd1234efgh567@marketplace.amazon.co.uk',
    from: 'abcd1234efgh567+11111111-2222-3333-4444-555555555555@marketplace.amazon.co.uk', fromName: 'Test Buyer One',
    receivedAt: Date.UTC(2026, 2, 3, 9, 12, 44),
    text: 'Hello,\n\nmy parcel has not arrived yet. Tracking has not moved since Monday.\nCan you check?\n\nTest Buyer One',
  },
  '03-presale-no-order-id': {
    kind: 'buyer-message', orderId: null, buyerKey: 'mnop4321qrst765@marketplace.amazon.com',
    from: 'mnop4321qrst765+33333333-2222-3333-4444-555555555555@marketplace.amazon.com', fromName: 'Test Shopper',
    receivedAt: Date.UTC(2026, 2, 3, 19), text: 'Does this lamp come with a UK plug?',
  },
  '05-copy-of-own-reply': {
    ...AMAZON, kind: 'own-reply-copy', orderId: '026-0000001-0000001', receivedAt: Date.UTC(2026, 2, 3, 12),
    text: 'We have asked the carrier and will reply tomorrow.',
  },
  '07-atoz-claim-us': {
    ...AMAZON, kind: 'claim-opened', orderId: '111-0000001-0000001', from: 'atoz-guarantee-no-reply@amazon.com',
    receivedAt: Date.UTC(2026, 2, 4, 16),
    text: 'Dear Seller,\n\nWe received an A-to-z Guarantee claim of $23.52 on the order 111-0000001-0000001.\n\nPlease respond within 3 calendar days.',
  },
  '08-chargeback-us': {
    ...AMAZON, kind: 'chargeback-opened', orderId: '111-0000002-0000002', from: 'cb-seller-notification@amazon.com',
    receivedAt: Date.UTC(2026, 2, 4, 17), text: 'Dispute amount: for 12.34 USD',
  },
  '09-cancel-request-us': {
    ...AMAZON, kind: 'cancel-request', orderId: '111-0000003-0000003', fromName: 'Amazon Seller Central Notifications (do not reply)',
    receivedAt: Date.UTC(2026, 2, 4, 17, 30), text: 'Order number: 111-0000003-0000003.',
  },
  '11-buyer-message-fr': {
    kind: 'buyer-message', orderId: '403-0000011-0000011', buyerKey: 'frfr1234abcd567@marketplace.amazon.fr',
    from: 'frfr1234abcd567+aaaaaaaa-1111-4222-8333-444444444444@marketplace.amazon.fr', fromName: 'Test Acheteur',
    receivedAt: Date.UTC(2026, 2, 5, 18, 20, 11), text: 'Bonjour,\n\nla lampe est arrivée cassée. Que dois-je faire ?\n\nMerci',
  },
  '12-buyer-message-es-photo': {
    kind: 'buyer-message', orderId: '404-0000012-0000012', buyerKey: 'eses1234abcd567@marketplace.amazon.es',
    from: 'eses1234abcd567+0a1b2c3d@marketplace.amazon.es', fromName: 'Test Compradora', receivedAt: Date.UTC(2026, 2, 6, 7, 1, 2),
    text: 'Hola, la taza ha llegado rota. Adjunto una foto.', attachments: ['foto avería.jpg'],
  },
  '13-buyer-message-it-no-order': {
    kind: 'buyer-message', orderId: null, buyerKey: 'itit1234abcd567@marketplace.amazon.it',
    from: 'itit1234abcd567+bbbbbbbb-1111-4222-8333-444444444444@marketplace.amazon.it', fromName: 'Test Acquirente',
    receivedAt: Date.UTC(2026, 2, 6, 15, 4, 11), text: 'Avete novità? Attendo ancora una risposta.',
  },
  '14-buyer-message-jp-anchors': {
    kind: 'buyer-message', orderId: '249-0000014-0000014', buyerKey: 'jpnp1234abcd567@marketplace.amazon.co.jp',
    from: 'jpnp1234abcd567+cccccccc-1111-4222-8333-444444444444@marketplace.amazon.co.jp', fromName: '見本 花子',
    receivedAt: Date.UTC(2026, 2, 7, 1), text: '注文した商品の電源プラグは日本で使えますか。\nよろしくお願いいたします。',
  },
  '15-cancel-request-official-es': {
    ...AMAZON, kind: 'cancel-request', orderId: '404-0000015-0000015', fromName: 'Notificaciones de Seller Central de Amazon (no responder)',
    receivedAt: Date.UTC(2026, 2, 7, 5, 24, 21), text: 'Has recibido una solicitud de cancelación de pedido de un cliente.',
  },
  '16-refund-issued-it': {
    ...AMAZON, kind: 'refund-issued', orderId: '405-0000016-0000016', fromName: 'Comunicazioni di Amazon Seller Central (non rispondere)',
    receivedAt: Date.UTC(2026, 2, 7, 9, 39, 52), text: "un rimborso dell'importo di EUR 39.9 a Mario",
  },
  '17-not-delivered-opt-out-it': {
    kind: 'buyer-opted-out', orderId: '406-0000017-0000017', buyerKey: 'optt1234abcd567@marketplace.amazon.it',
    from: 'auto-communication@amazon.com', fromName: 'Amazon.it', receivedAt: Date.UTC(2026, 2, 7, 12, 4, 50),
    text: 'puoi includere la parola [Importante]',
  },
  '18-atoz-decision-es': {
    ...AMAZON, kind: 'claim-decided', orderId: '402-0000018-0000018', from: 'atoz-guarantee-no-reply@amazon.es',
    fromName: 'Garantía de la A a la Z de Amazon', receivedAt: Date.UTC(2026, 2, 8, 7, 20), text: 'Hemos cobrado el importe de su cuenta',
  },
  '19-imitation-policy-warning': {
    ...AMAZON, kind: 'suspect', orderId: '111-0000019-0000019', from: 'notice@amazon-seller-performance.example',
    fromName: 'Amazon Seller Performance seller-performance@amazon.com', receivedAt: Date.UTC(2026, 2, 8, 8),
    text: 'or contact our specialist on WhatsApp.', warnings: ['lookalike-sender'],
  },
  '21-cancel-by-message-us': {
    kind: 'buyer-message', orderId: '111-0000004-0000004', buyerKey: 'klmn1111opqr222@marketplace.amazon.com',
    from: 'klmn1111opqr222+55555555-2222-3333-4444-555555555555@marketplace.amazon.com', fromName: 'Test Buyer Two',
    receivedAt: Date.UTC(2026, 2, 4, 18, 30), text: 'Ordered by mistake, please cancel.',
  },
} // prettier-ignore

const FOLDER_OF_FIVE: readonly Pick<Expected, 'kind' | 'orderId' | 'buyerKey' | 'text'>[] = [
  { kind: 'order-placed', orderId: '111-0000021-0000021', buyerKey: null, text: 'Ship by: 03/11/2026' },
  {
    kind: 'buyer-message', orderId: '302-0000022-0000022', buyerKey: 'dede1234abcd567@marketplace.amazon.de',
    text: 'Guten Tag,\n\nkönnen Sie mir die Rechnung schicken?\n\nFrom ist hier nur ein Wort am Zeilenanfang.',
  },
  { kind: 'own-reply-copy', orderId: '302-0000022-0000022', buyerKey: null, text: 'Guten Tag, die Rechnung liegt bei.' },
  { kind: 'policy-warning', orderId: null, buyerKey: null, text: 'Send retraction requests to notice-dispute@amazon.com.' },
  { kind: 'chargeback-decided', orderId: '111-0000025-0000025', buyerKey: null, text: 'you are responsible for this chargeback.' },
] // prettier-ignore

const names = Object.keys(EXPECTED)
const sample = (name: string) => new Uint8Array(readFileSync(new URL(`emails/synthetic-${name}.eml`, SAMPLES)))
const htmlOf = async (mail: Uint8Array) => (await PostalMime.parse(mail)).html

/** What buyers and sellers wrote must be it to the letter; of a notification the words must stand in it. */
function check(found: Awaited<ReturnType<typeof readOne>>, expected: Expected, warnings = expected.warnings ?? []) {
  const { text, attachments = [], ...rest } = expected
  expect(found).toMatchObject({ ...rest, attachments, warnings })
  if (['buyer-message', 'own-reply-copy'].includes(expected.kind)) expect(found.text).toBe(text)
  else expect(found.text).toContain(text)
}

/** The kinds that carry Amazon's own word for them: without it the operator is told that they were recognised otherwise. */
const SAID = /buyer-message|own-reply-copy|cancel-request|refund-issued|claim-|buyer-opted-out/

describe.skipIf(!SAMPLES)('the samples of mails (skipped where ../shared is not there)', () => {
  it('are all here', () => {
    const files = readdirSync(new URL('emails/', SAMPLES)).filter((file) => file.endsWith('.eml'))
    expect(files.sort()).toEqual(names.map((name) => `synthetic-${name}.eml`).sort())
  })

  it.each(names)('%s: as it is, with CRLF and with LF', async (name) => {
    for (const mail of [sample(name), withCrlf(sample(name)), withLf(sample(name))])
      check(await readOne(mail), EXPECTED[name]!)
  })

  it.each(names)('%s: without the fields that begin with X', async (name) => {
    const expected = EXPECTED[name]!
    const carried = SAID.test(expected.kind) ? ['no-machine-header'] : []
    check(await readOne(withoutXFields(sample(name))), expected, [...carried, ...(expected.warnings ?? [])])
  })

  it.each(names)('%s: in an mbox, an emlx, a zip, a msg', async (name) => {
    for (const mail of [withCrlf(sample(name)), withLf(sample(name))]) {
      check(await readOne(asMbox([mail])), EXPECTED[name]!)
      check(await readOne(asEmlx(mail)), EXPECTED[name]!)
      check(await readOne(asZip({ '商品/a.txt': mail })), EXPECTED[name]!)
      check(await readOne(await asMsg(mail, await htmlOf(mail))), EXPECTED[name]!)
    }
  })

  it('20-folder-of-five: each mail of an mbox, also in a zip, with CRLF, and without X fields', async () => {
    const folder = new Uint8Array(readFileSync(new URL('emails/synthetic-20-folder-of-five.mbox', SAMPLES)))
    for (const file of [folder, withCrlf(folder), asZip({ 'a/b.dat': folder })]) {
      const { mails, refused } = await readAll(file)
      expect(refused).toEqual([])
      expect(mails).toHaveLength(5)
      mails.forEach((mail, i) => {
        const { text, ...rest } = FOLDER_OF_FIVE[i]!
        expect(mail).toMatchObject({ ...rest, warnings: [] })
        if (['buyer-message', 'own-reply-copy'].includes(rest.kind)) expect(mail.text).toBe(text)
        else expect(mail.text).toContain(text)
      })
    }
  })
})
