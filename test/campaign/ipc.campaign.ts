import { contract, endpoint } from '../../shared/contract'
import { launchDesk, makeSampleShop } from '../e2e/support/app'
import { randomizer } from '../support/report-builder'
import { isTimeUp, report, SEED } from './support'

/** Calls of the one channel that no page of ours makes: each is refused with its reason, and none is an incident. */
const CALLS = 20_000
const AT_ONCE = 200
/** What opens windows, dialogs and programs, or closes the shop, is not called at random. */
const LEFT_OUT =
  /^(shops\.|app\.pick|paper\.|evidence\.savePdf|backups\.|\w+\.(openFile|openAttachment|showIn\w*|showFolder))/

const names = Object.entries(contract)
  .flatMap(([chapter, endpoints]) => Object.keys(endpoints).map((name) => `${chapter}.${name}`))
  .filter((name) => !LEFT_OUT.test(name))
const random = randomizer(SEED)
const one = <T>(of: readonly T[]): T => of[random(of.length)] as T
const ODD: readonly (() => unknown)[] = [
  () => null, () => undefined, () => Number.NaN, () => -1, () => 2 ** 53, () => 1.5, () => '', () => 'x'.repeat(100_000),
  () => [], () => ({}), () => true, () => 10n ** 30n, () => new Uint8Array(64),
  () => '\u0000', () => '\ud800', () => '__proto__', () => "'; DROP TABLE orders; --", () => '../../etc/passwd', () => Array.from({ length: 5000 }, () => 0),
] // prettier-ignore
const odd = () => one(ODD)()

/** An input that has some of the right fields, each with something odd in it. */
function input(name: string): unknown {
  if (random(4) === 0) return odd()
  const shape = (endpoint(name)?.input as { shape?: object } | undefined)?.shape ?? {}
  const fields = Object.keys(shape).filter(() => random(3) > 0)
  return Object.fromEntries([...fields.map((field) => [field, odd()]), ...(random(5) === 0 ? [['constructor', odd()]] : [])]) // prettier-ignore
}
const name = () => (random(10) === 0 ? one([odd(), `${one(names)}x`, one(names).toUpperCase(), ` ${one(names)}`]) : one(names)) // prettier-ignore

const desk = await launchDesk()
const page = await makeSampleShop(desk)
const codes = new Map<string, number>()
let tried = 0
let bad = 0
for (; tried < CALLS && !isTimeUp(); tried += AT_ONCE) {
  const calls = Array.from({ length: AT_ONCE }, () => {
    const called = name()
    return [called, input(typeof called === 'string' ? called : '')] as const
  })
  const said = await page.evaluate(async (all) => {
    const { invoke } = (window as never as { desk: { invoke(n: unknown, i: unknown): Promise<never> } }).desk
    const code = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : (answer.error?.code ?? '?'))
    return Promise.all(all.map(([n, i]) => invoke(n, i).then(code, (error: Error) => `thrown ${error.message.slice(0, 60)}`)))
  }, calls) // prettier-ignore
  said.forEach((code, i) => {
    codes.set(code, (codes.get(code) ?? 0) + 1)
    if (code !== 'internal' && code !== '?' && !code.startsWith('thrown')) return
    bad += 1
    if (bad <= 20) console.log(code, calls[i]?.[0], Object.keys(Object(calls[i]?.[1])))
  })
}
const isThere = await page.getByRole('grid').isVisible()
await desk.close()
report({
  what: 'malformed calls of the page',
  tried,
  bad: bad + Number(!isThere),
  note: [...codes].sort((a, b) => b[1] - a[1]).map(([code, n]) => `${code} ${n}`).join(', '), // prettier-ignore
})
