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
