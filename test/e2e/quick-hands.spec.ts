import { expect, test } from '@playwright/test'
import { launchDesk, openSampleShop, ordersGrid } from './support/app'
import { quickHand } from './support/quick'

// Each fault here was one: what the page showed was computed from an answer that was still on its way.

test('a column that is hidden while another change is on its way stays hidden', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const column = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await column('State').waitFor()
  const hand = await quickHand(page)

  await hand.click(column('Amount'), column('Ship to'), column('SKU'))
  const headers = () => ordersGrid(page).getByRole('columnheader').allInnerTexts()
  await expect.poll(headers).not.toContain('Amount')
  await expect.poll(headers).not.toContain('Ship to')
  await expect.poll(headers).toContain('SKU')
  await expect(column('Amount')).not.toBeChecked()

  // Two clicks on one box are two changes.
  await hand.click(column('Carrier'), column('Carrier'), column('Tracking number'))
  await expect.poll(headers).not.toContain('Tracking number')
  expect(await headers()).toContain('Carrier')

  const toTheLeft = page.getByRole('button', { name: 'Move SKU to the left' })
  const before = await headers()
  await hand.click(toTheLeft)
  await hand.click(toTheLeft)
  await expect.poll(async () => (await headers()).indexOf('SKU')).toBe(before.indexOf('SKU') - 2)
  await desk.close()
})
