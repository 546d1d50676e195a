import { describe, expect, it } from 'vitest'
import { frameOf, ownWords, tidy } from './own-words'
import { withoutQuoted } from './quoted'

const words = (plain: string, more: Partial<Parameters<typeof ownWords>[0]> = {}) =>
  ownWords({ plain, htmlText: '', preformatted: [], attachments: [], ...more })
const file = { name: 'a.jpg', mimeType: 'image/jpeg', isDangerous: false, bytes: new Uint8Array() }
const FOOTER =
  'Resolve case: https://sellercentral.amazon.com/messaging/no-response-needed?t=T&m=M&c=C&h=H&s=1\n\nSPC-EUAmazon-1'

// mail.md §2.5, line by line of its table.
describe('the frame', () => {
  it.each([
    ['EN', 'You have received a message.', '------------- Message:  -------------', '------------- End message -------------'],
    ['CA 2016', '', '------------- Begin message / Début du message -------------', '------------- End message / Fin du message -------------'],
    ['FR', 'Vous avez reçu un message.', '------------- Message:  -------------', '------------- Fin du message -------------'],
    ['IT', 'Hai ricevuto un messaggio.', '------------- Messaggio: -------------', '------------- Fine messaggio -------------'],
    ['ES', 'Ha recibido un mensaje.', '------------- Message:  -------------', '------------- Finalizar mensaje -------------'],
    ['PT', 'Você recebeu uma mensagem.', '------------- Mensagem:  -------------', '------------- Encerrar mensagem -------------'],
    ['JP', '', '------------- メッセージ:  -------------', '------------- メッセージはここまで -------------'],
    ['copy DE', '', '------------- Anfang der Nachricht -------------', '------------- Ende der Nachricht -------------'],
    ['copy PT', '', '--- Iniciar mensagem ---', '--- Mensagem final ---'],
    ['in words nobody has seen', '', '------------- Viesti:  -------------', '------------- Viesti päättyy -------------'],
  ])('%s', (_, head, start, end) => {
    expect(words(`${head}\n\n# 026-0000001-0000001:\n\n${start}\n\nHello,\nmy parcel?\n\n${end}\n\n${FOOTER}`)).toBe('Hello,\nmy parcel?')
  }) // prettier-ignore

  it('of a Spanish seller around the words of a German buyer', () =>
    expect(words('Ha recibido un mensaje.\n\n------------- Message:  -------------\n\nWo ist mein Paket?\n\n------------- Finalizar mensaje -------------\n')).toBe('Wo ist mein Paket?')) // prettier-ignore

  it('in one line with the text', () =>
    expect(words('Here is a copy. --- Begin message --- We will reply. --- End message --- Thank you')).toBe('We will reply.')) // prettier-ignore

  it('whose anchors are quoted in it: to the last one that ends it', () =>
    expect(words('------------- Message:  -------------\n\nStill waiting.\n\n> ------------- Message:  -------------\n> Where is it?\n> ------------- End message -------------\n\nPlease answer.\n\n------------- End message -------------\n')).toBe('Still waiting.\n\nPlease answer.')) // prettier-ignore

  it('without an end: to the footer', () =>
    expect(words(`------------- Message:  -------------\n\nHello\n\n${FOOTER}`)).toBe('Hello'))

  it('a dashed line that the buyer wrote ends nothing', () =>
    expect(words(`------------- Message:  -------------\n\nSizes:\n------ small ------\nred\n\n------------- End message -------------\n\n${FOOTER}`)).toBe('Sizes:\n------ small ------\nred')) // prettier-ignore

  it('a line of dashes in the footer ends nothing', () =>
    expect(words(`------------- Message:  -------------\n\nHello\n\n${FOOTER}\n\n--------------------------\n\nCopyright`)).toBe('Hello')) // prettier-ignore

  it('a link that the buyer pasted is not the footer', () => {
    const pasted = 'see https://sellercentral.amazon.com/messaging/inbox?fi=1 please'
    const text = `------------- Message:  -------------\n\n${pasted}\nthanks\n\n------------- End message -------------\n\n${FOOTER}`
    expect(words(text)).toBe(`${pasted}\nthanks`)
    expect(frameOf(text)?.behind).not.toContain('fi=1')
  })
})

describe('what the buyer wrote', () => {
  it('is the one preformatted block of the HTML', () =>
    expect(words('frame of another kind', { preformatted: ['Hello\r\n  there '] })).toBe('Hello\n  there'))
  it('is the frame where there are several', () =>
    expect(words('--- Begin message ---\nHello\n--- End message ---', { preformatted: ['a', 'b'] })).toBe('Hello'))
  it('is the first of several where there is no frame', () =>
    expect(words('', { htmlText: 'Message:\n\nnew\n\nold', preformatted: ['new', 'old'] })).toBe('new'))
  it('is all of a text without a frame', () => expect(words(' Hello \n\n there ')).toBe('Hello\n\n there'))
  it('is nothing where photos are all that was sent', () =>
    expect(words('------------- Message:  -------------\n\n\n------------- End message -------------\n', { preformatted: [''], attachments: [file] })).toBe('')) // prettier-ignore
  it('is never empty otherwise', () =>
    expect(words('You have received a message.\n--- Begin message ---\n--- End message ---', { preformatted: [''] })).toContain('You have received')) // prettier-ignore
})

describe('what is quoted is left out', () => {
  it.each([
    ['lines marked so', 'Thanks\n\n> Hello,\n> we sent it.', 'Thanks'],
    ['an answer between them', '> Which colour?\nred\n> Which size?\nsmall', 'red\nsmall'],
    ['behind an introduction', 'Thanks\n\nOn Tue, 3 Mar 2026 at 09:12, Shop <a@b.example> wrote:\n\nHello', 'Thanks'],
    [
      '… that goes over two lines',
      'Thanks\n\nOn Tue, 3 Mar 2026 at 09:12, Shop\n<a@b.example> wrote:\n> Hello',
      'Thanks',
    ],
    ['… in German', 'Danke\n\nAm 03.03.2026 um 09:12 schrieb Shop <a@b.example>:\n> Hallo', 'Danke'],
    ['… in French', 'Merci\n\nLe mar. 3 mars 2026 à 09:12, Shop <a@b.example> a écrit :\n> Bonjour', 'Merci'],
    ['… in Japanese', 'お願いします\n\n2026年3月3日(火) 9:12 Shop <a@b.example>:\n> こんにちは', 'お願いします'],
    ['… in Chinese', '谢谢\n\n在 2026-03-03 09:12:44，Shop 写道：\n\n你好', '谢谢'],
    ['behind a divider', 'Thanks\n\n-----Original Message-----\nFrom: Shop\n\nHello', 'Thanks'],
    ['behind Outlook’s header', 'Thanks\n\nFrom: Shop <a@b.example>\nSent: Tuesday\nTo: me\n\nHello', 'Thanks'],
    ['… in Chinese', '谢谢\n\n发件人: Shop\n发送时间: 2026年3月3日\n收件人: me\n\n你好', '谢谢'],
  ])('%s', (_, text, own) => expect(withoutQuoted(text)).toBe(own))

  it.each([
    ['a sentence that ends in a colon', 'On Monday you wrote:\nthe parcel comes on Friday. It did not.'],
    ['a word that a server marked', '>From here it looks fine'],
    ['a text that is nothing else', '> Hello'],
    ['a line that begins with From', 'From: the shop\nI bought a lamp'],
  ])('not %s', (_, text) => expect(withoutQuoted(text)).toBe(text))
})

it('a text is tidied line by line, however long its blanks are', () => {
  const blanks = ' '.repeat(300_000)
  expect(tidy(`a${blanks}b${blanks}\r\nc\rd\n\n`)).toBe(`a${blanks}b\nc\nd`)
})
