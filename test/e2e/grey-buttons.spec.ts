import { expect, test } from '@playwright/test'
import { launchDesk, openSampleShop, setSize } from './support/app'
import { violations } from './support/axe'

test('nobody was told why a button is grey: the keyboard reaches it, and it says so', async ({}, info) => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  await page.evaluate(() => (location.hash = '#/evidence?from=2020-01-01&to=2020-01-02'))
  const save = page.getByRole('button', { name: 'Save PDF…' })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await save.focus()
  await expect(page.getByRole('tooltip')).toHaveText('There are no entries in these days.')
  await info.attach('grey', { body: await page.screenshot(), contentType: 'image/png' })
  // Pressed all the same it does nothing.
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-note="true"]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add note' }).hover({ force: true })
  await expect(page.getByRole('tooltip', { name: 'Nothing is written in the field yet.' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await desk.close()
})

test('the grey buttons of icons and of menus told nobody why', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const first = page.getByRole('button', { name: /^Move .* to the left$/ }).first()
  await first.focus()
  // The tip is for who comes by keyboard.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(first).toBeFocused()
  await expect(page.getByRole('tooltip')).toHaveText('It is the first column.')
  await page.keyboard.press('Escape')
  await page.evaluate(() => (location.hash = '#/refunds'))
  const save = page.getByRole('button', { name: 'Save as .xlsx' })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await save.focus()
  await expect(page.getByRole('tooltip')).toHaveText('There is nothing in this list.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await desk.close()
})
