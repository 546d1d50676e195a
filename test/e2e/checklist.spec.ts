import { expect, test } from '@playwright/test'
import { launchDesk, openSampleShop, setSize } from './support/app'
import { violations } from './support/axe'

const WORDS = {
  en: { link: /^Daily checklist/, spam: 'Spam and subscription folders', done: '1 of 9 done today', edit: 'Edit the list', add: 'New item', addIt: 'Add', editDone: 'Done', ten: '1 of 10 done today' },
  'zh-CN': { link: /^每日检查/, spam: '垃圾邮件和订阅邮件文件夹', done: '今天已完成 1 / 9', edit: '编辑列表', add: '新项目', addIt: '添加', editDone: '完成', ten: '今天已完成 1 / 10' },
} as const // prettier-ignore

for (const [language, theme, width, height] of [
  ['en', 'light', 1920, 1080],
  ['zh-CN', 'dark', 1366, 768],
] as const)
  test(`what is looked through every day is ticked with its time, and the list is the shop's own: ${language}`, async ({}, info) => {
    const words = WORDS[language]
    const desk = await launchDesk({ language, theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, width, height)
    const link = page.getByRole('link', { name: words.link })
    // Shown where work begins: how much is still to be looked through.
    await expect(link).toContainText('9')
    await link.click()
    await page.getByRole('checkbox', { name: words.spam }).check()
    await expect(page.getByText(words.done)).toBeVisible()
    await expect(link).toContainText('8')
    await info.attach(`checklist-${language}`, { body: await page.screenshot(), contentType: 'image/png' })
    await expect(page.getByText('marketplace.amazon.de', { exact: true })).toBeVisible()
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: words.edit }).click()
    await page.getByRole('textbox', { name: words.add }).fill('货代群')
    await page.getByRole('button', { name: words.addIt, exact: true }).click()
    await expect(page.getByText(words.ten)).toBeVisible()
    await info.attach(`checklist-edited-${language}`, { body: await page.screenshot(), contentType: 'image/png' })
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: words.editDone, exact: true }).click()
    await page.getByRole('checkbox', { name: '货代群' }).check()
    // Kept, whatever becomes of the window.
    await page.reload()
    await expect(page.getByRole('checkbox', { name: '货代群' })).toBeChecked()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await desk.close()
  })
