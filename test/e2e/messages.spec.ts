import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, launchDesk, openSampleShop, setSize } from './support/app'

let desk: DeskApp
let page: Page
test.afterEach(() => desk.close())

const open = async (language: 'en' | 'zh-CN' = 'en') => {
  desk = await launchDesk({ language })
  page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  await page.evaluate(() => (location.hash = '#/messages'))
}
const grid = () => page.locator('main').getByRole('grid')
const reading = (name: string) => page.getByRole('region', { name })

test('a buyer’s message is read, marked as answered, taken back, and noted about, by mouse and keys', async () => {
  await open()
  await grid().getByText('Anaïs Fontvieil').click()
  const thread = reading('Messages with Anaïs Fontvieil')
  await expect(thread.getByText('le ventilateur est arrivé cassé', { exact: false })).toBeVisible()
  await expect(thread.getByText('gjffkdlcgkdjgm+1d0e5a52-0004-4c1e-9a10-6f7d3b2a9004@marketplace.amazon.fr')).toBeVisible()
  // What the buyer sent stands beside the text, and is drawn.
  const picture = thread.getByRole('img', { name: 'photo.png' })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240)
  await thread.getByRole('button', { name: 'Show original' }).click()
  await expect(thread.getByLabel('The mail as it came')).toContainText('X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT')
  await thread.getByRole('textbox', { name: 'Note', exact: true }).fill('Ask the warehouse for a new one')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(thread.getByText('Ask the warehouse for a new one')).toBeVisible()
  await expect(page.getByRole('tab', { name: /^To answer/ })).toContainText('5')
  await thread.getByRole('button', { name: 'Answered', exact: true }).click()
  await expect(page.getByRole('tab', { name: /^To answer/ })).toContainText('4')
  await expect(grid().getByText('Anaïs Fontvieil')).toHaveCount(0)
  await page.getByRole('tab', { name: /^To answer/ }).focus()
  await page.keyboard.press('Control+z')
  await expect(grid().getByText('Anaïs Fontvieil')).toBeVisible()
}) // prettier-ignore

test('J and K go through the list, and not while a note is typed; the order shows what was written about it', async () => {
  await open('zh-CN')
  await grid().getByText('Jörg Weißdorn', { exact: true }).click()
  await page.keyboard.press('j')
  const thread = reading('与 Devon Oakhurst 的对话')
  await expect(thread.getByText('Did you get my message about the address?', { exact: false })).toBeVisible()
  const note = thread.getByRole('textbox', { name: '备注', exact: true })
  await note.click()
  await page.keyboard.type('jk')
  await expect(note).toHaveValue('jk')
  await thread.getByRole('button', { name: '112-0659823-5933706' }).click()
  const panel = page.getByRole('complementary', { name: /112-0659823-5933706/ })
  await panel.getByRole('button', { name: /与买家的对话/ }).click()
  // What was typed stands where it was typed.
  await expect(thread.getByRole('textbox', { name: '备注', exact: true })).toHaveValue('jk')
})

test('what is probably not Amazon’s starts no clock, and says what that rests on', async () => {
  await open()
  await page.getByRole('tab', { name: /^Suspect/ }).click()
  await grid().getByText('Notice: Policy Warning', { exact: false }).click()
  const mail = reading('Notice: Policy Warning - your account will be deactivated')
  await expect(mail.getByText('Check in Seller Central whether this message is there')).toBeVisible()
  await expect(mail.getByText('notice@amazon-seller-review.example')).toBeVisible()
  await expect(mail.getByRole('link')).toHaveCount(0)
})

test('the menu of an order leads to what its buyer wrote', async () => {
  await open()
  await page.evaluate(() => (location.hash = '#/orders?tab=all&search=112-0659823-5933706'))
  await expect(grid().locator('[data-key]')).toHaveCount(1)
  await grid().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: /^Messages/ }).click()
  await expect(reading('Messages with Devon Oakhurst')).toBeVisible()
})

test('a note that was typed and not added was gone when the thread was marked as answered', async () => {
  await open()
  await grid().getByText('Anaïs Fontvieil').click()
  const thread = reading('Messages with Anaïs Fontvieil')
  const note = thread.getByRole('textbox', { name: 'Note', exact: true })
  await note.fill('Ask the warehouse')
  await thread.getByRole('button', { name: 'Answered', exact: true }).click()
  await expect(thread.getByText(/^Answered at/)).toBeVisible()
  await expect(note).toHaveValue('Ask the warehouse')
  await note.press('Tab')
  await page.keyboard.press('Enter')
  await expect(thread.getByText('Ask the warehouse')).toBeVisible()
  await expect(note).toHaveValue('')
})

test('keys belong to the menu that is open: J moved the list behind it', async () => {
  await open()
  await grid().getByText('Devon Oakhurst').click()
  const thread = reading('Messages with Devon Oakhurst')
  await thread.getByRole('button', { name: 'Wait…' }).click()
  await expect(page.getByRole('menuitem', { name: '4 hours', exact: true })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(thread).toBeVisible()
  await expect(grid().locator('[data-key][aria-selected=true], [aria-selected=true]').first()).toContainText(
    'Devon Oakhurst',
  )
})
