import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, launchDesk, openSampleShop, setSize } from './support/app'
import { violations } from './support/axe'

let desk: DeskApp
let page: Page
test.afterEach(() => desk.close())

const CLAIM = 'Action required: Claim received on order 113-4022574-2598036'
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

test('a claim told by mail is to be done by its day, waits, is done and is taken back', async () => {
  desk = await launchDesk({ language: 'en' })
  page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  await page.evaluate(() => (location.hash = '#/messages'))
  const rows = page.getByRole('grid', { name: 'Messages' })
  const row = rows.getByText(CLAIM)
  await row.click()
  const notice = page.getByRole('region', { name: CLAIM })
  await expect(notice.getByText(/^To be done by/)).toBeVisible()
  await expect(notice.getByText('Please respond within 3 calendar days.', { exact: false })).toBeVisible()
  await expect(notice.getByRole('button', { name: 'No response needed' })).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  await notice.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(tab('To answer')).toContainText('6')
  await expect(row).toHaveCount(0)
  await tab('Notifications').click()
  await row.click()
  await expect(notice.getByText(/^Done at/)).toBeVisible()
  await expect(notice.getByRole('button', { name: 'Done', exact: true })).toHaveCount(0)
  await notice.getByRole('button', { name: 'Take back' }).click()
  await expect(tab('To answer')).toContainText('7')
  await page.keyboard.press('w')
  await page.getByRole('menuitem', { name: '24 hours' }).press('Enter')
  await expect(notice.getByText(/^Waiting until/)).toBeVisible()
  await tab('Waiting').click()
  await expect(row).toBeVisible()
})

test('the official request to cancel stands beside its order until it is done', async () => {
  desk = await launchDesk({ language: 'en' })
  page = await openSampleShop(desk)
  await page.evaluate(() => (location.hash = '#/messages'))
  const name = 'Order cancellation request for order number: 111-2323598-4627826'
  const row = page.getByRole('grid', { name: 'Messages' }).getByText(name)
  await row.click()
  const notice = page.getByRole('region', { name })
  await expect(notice.getByText(/^To be done by/)).toBeVisible()
  // What its order runs out by is not put off here.
  await expect(notice.getByRole('button', { name: 'Wait…' })).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Reply and order' }).getByText('Drawer Organiser Set', { exact: false })).toBeVisible() // prettier-ignore
  await notice.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(row).toHaveCount(0)
  await expect(tab('To answer')).toContainText('6')
})
