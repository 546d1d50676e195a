import { expect, test } from '@playwright/test'
import { launchDesk, openSampleShop, setSize } from './support/app'
import { violations } from './support/axe'

const WORDS = {
  en: {
    link: 'Playbook', search: 'Search the playbook', list: 'Articles', typed: 'TRACKING  invalid', other: '承运商名称',
    late: 'The ship-by time is near, or has passed', wrong: 'A tracking number is wrong or invalid', refused: 'A carrier’s name is refused',
    clock: 'Messages are answered within 24 hours', source: 'Source: Seller Central help 202152030, 200549770, checked on 2026-11-23',
    title: 'The 24-hour clock of messages', official: 'The buyer asks on the order page to cancel; not shipped yet', about: 'About Cancellations', keys: 'Keyboard shortcuts',
  },
  'zh-CN': {
    link: '运营手册', search: '搜索运营手册', list: '文章', typed: '跟踪号 无效', other: 'carrier’s name',
    late: '快要或已经超过最晚发货时间', wrong: '跟踪号填错或无效', refused: '承运商名称被拒绝',
    clock: '买家消息应在 24 小时内回复', source: '来源：卖家后台 Seller Central 帮助页 202152030, 200549770，核对于 2026-11-23',
    title: '买家消息的 24 小时时钟', official: '买家在订单页申请取消，还没发货', about: '与“取消订单”有关', keys: '键盘快捷键',
  },
} as const // prettier-ignore

for (const [language, theme, width, height] of [
  ['en', 'light', 1920, 1080],
  ['zh-CN', 'dark', 1366, 768],
] as const)
  test(`what to do is found as one types, and by ? from the page it concerns: ${language}`, async ({}, info) => {
    const words = WORDS[language]
    const desk = await launchDesk({ language, theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, width, height)
    const look = async (name: string) => {
      await info.attach(`${name}-${language}`, { body: await page.screenshot(), contentType: 'image/png' })
      expect(await violations(page), name).toEqual([])
    }
    // Above the keys: what concerns the orders.
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading', { name: words.keys })).toBeVisible()
    await look('help')
    await dialog.getByRole('link', { name: words.late }).click()
    await expect(page.getByRole('article').getByRole('heading', { name: words.late })).toBeVisible()
    await expect(dialog).toBeHidden()

    await page.evaluate(() => (location.hash = '#/cancellations'))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    await dialog.getByRole('link', { name: words.official }).click()
    await expect(page.getByRole('article').getByRole('heading', { name: words.official })).toBeVisible()
    await expect(
      page.getByRole('navigation', { name: words.list }).getByRole('link', { name: words.late }),
    ).toBeHidden()
    await page.getByRole('button', { name: words.about }).click()

    const search = page.getByRole('searchbox', { name: words.search })
    const links = page.getByRole('navigation', { name: words.list }).getByRole('link')
    await look('article')
    await page.keyboard.press('/')
    await page.keyboard.type(words.typed)
    await expect(links.first()).toHaveText(words.wrong)
    // In the language that is not shown.
    await search.fill(words.other)
    await expect(links.first()).toHaveText(words.refused)
    await search.fill('24')
    await page.getByRole('link', { name: words.title }).click()
    await expect(page.getByRole('article')).toContainText(words.clock)
    await expect(page.getByRole('article')).toContainText(words.source)
    await look('found')
    await search.press('Escape')
    await expect(links.first()).toHaveText(words.late)

    await page.keyboard.press('Control+k')
    await page.keyboard.type(words.late)
    await page.getByRole('option', { name: words.late }).click()
    await expect(page.getByRole('article').getByRole('heading', { name: words.late })).toBeVisible()
    await desk.close()
  })
