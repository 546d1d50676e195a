import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchDesk, openSampleShop, setSize, stubSaveDialog } from './support/app'
import { quickHand } from './support/quick'

for (const [language, theme, width, height] of [
  ['en', 'light', 1920, 1080],
  ['zh-CN', 'dark', 1366, 768],
] as const)
  test(`the log of evidence: noted by itself, by the operator, and saved for others: ${language}`, async ({}, info) => {
    const desk = await launchDesk({ language, theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, width, height)
    await page.getByRole('link', { name: language === 'en' ? 'Evidence' : '存证' }).click()
    const rows = page.getByRole('row')
    await expect(rows.nth(1)).toContainText(language === 'en' ? 'Work list' : '待发货')

    const note = 'Seller Central was down 14:02–16:30\n卖家后台打不开'
    await page.getByRole('textbox', { name: language === 'en' ? 'Note' : '备注' }).fill(note)
    await page.getByRole('button', { name: language === 'en' ? 'Add note' : '添加备注' }).click()
    await expect(rows.nth(1)).toContainText('卖家后台打不开')
    await expect(page.getByText(language === 'en' ? 'The chain is whole. Entries: 2' : '记录链完整，共 2 条')).toBeVisible() // prettier-ignore
    await info.attach(`evidence-${language}`, { body: await page.screenshot(), contentType: 'image/png' })

    const target = join(desk.userData, 'evidence.jsonl')
    await stubSaveDialog(desk, target)
    await page.getByRole('button', { name: /JSON/ }).click()
    await expect(page.getByText(language === 'en' ? '2 entries saved' : '已保存 2 条')).toBeVisible()
    const [, second] = readFileSync(target, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<'id' | 'at' | 'kind' | 'content' | 'previousHash' | 'hash', string>)
    const { id, at, kind, content, previousHash, hash } = second!
    expect(JSON.parse(content)).toEqual({ text: note })
    expect(createHash('sha256').update([id, at, kind, content, previousHash].join('\n')).digest('hex')).toBe(hash)

    // A note of any length is read whole where it is opened.
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText(hash)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    // Days are typed as everywhere on the desk, in both languages.
    const to = page.getByRole('textbox', { name: language === 'en' ? 'To' : '到', exact: true })
    await expect(to).toHaveAttribute('placeholder', language === 'en' ? 'yyyy-mm-dd' : '年-月-日')
    await to.fill('3/4')
    await expect(rows).toHaveCount(3)
    await expect(page.getByText(language === 'en' ? 'Not a date.' : '不是日期。')).toBeHidden()
    await to.press('Enter')
    await expect(page.getByText(language === 'en' ? 'Not a date.' : '不是日期。')).toBeVisible()
    // The error below one of the fields moves neither.
    const from = page.getByRole('textbox', { name: language === 'en' ? 'From' : '从', exact: true })
    expect((await from.boundingBox())?.y).toBe((await to.boundingBox())?.y)
    await to.fill('2020/1/1')
    await expect(page).toHaveURL(/to=.?2020-01-01/)
    await expect(page.getByText(language === 'en' ? 'Nothing noted in these days' : '这些日期没有记录')).toBeVisible()
    await to.press('Enter')
    await expect(to).toHaveValue('2020-01-01')
    await to.fill(language === 'en' ? 'today' : '今天')
    await expect(rows).toHaveCount(3)
    await page.getByRole('button', { name: language === 'en' ? 'All days' : '全部日期' }).click()
    await expect(to).toHaveValue('')
    await expect(rows).toHaveCount(3)
    await desk.close()
  })

test('days that are typed when the page is left at once are kept, and lead nowhere else', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const link = (name: string) => page.getByRole('link', { name })
  await link('Evidence').click()
  const [from, to] = [page.getByRole('textbox', { name: 'From', exact: true }), page.getByRole('textbox', { name: 'To', exact: true })] // prettier-ignore
  await from.click()
  const hand = await quickHand(page)
  await Promise.all([hand.type('2020-01-01'), hand.press('Tab', 1), hand.type('2099-12-30')])
  await expect(page).toHaveURL(/from=2020-01-01&to=2099-12-30/)
  await to.fill('')
  await Promise.all([hand.type('2098-01-03'), hand.click(link('Stock'))])
  await expect(page.getByRole('heading', { level: 1, name: 'Stock' })).toBeVisible()
  await link('Evidence').click()
  await expect(to).toHaveValue('2098-01-03')
  await expect(from).toHaveValue('2020-01-01')
  await expect(page.getByRole('row')).toHaveCount(2)
  await desk.close()
})
