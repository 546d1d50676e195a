import { expect, test } from '@playwright/test'
import { launchDesk, openSampleShop, setSize, setZoom } from './support/app'
import { violations } from './support/axe'

const WORDS = {
  en: {
    link: 'Playbook', search: 'Search the playbook', list: 'Articles', typed: 'TRACKING  invalid', other: '承运商名称',
    late: 'The ship-by time is near, or has passed', wrong: 'A tracking number is wrong or invalid', refused: 'A carrier’s name is refused',
    clock: 'Messages are answered within 24 hours', source: 'Seller Central help 202152030, 200549770, checked on 2026-11-23',
    title: 'The 24-hour clock of messages', official: 'The buyer asks on the order page to cancel; not shipped yet', about: 'About Cancellations', keys: 'Keyboard shortcuts',
  },
  'zh-CN': {
    link: '运营手册', search: '搜索运营手册', list: '文章', typed: '跟踪号 无效', other: 'carrier’s name',
    late: '快要或已经超过最晚发货时间', wrong: '跟踪号填错或无效', refused: '承运商名称被拒绝',
    clock: '买家消息应在 24 小时内回复', source: '卖家后台 Seller Central 帮助页 202152030, 200549770，核对于 2026-11-23',
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
    // Enter opens the first.
    await search.press('Enter')
    await expect(page.getByRole('article').getByRole('heading', { name: words.refused })).toBeVisible()
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

const OWN = {
  en: {
    add: 'New article', title: /^Title/, steps: 'Steps', concerns: 'Concerns', refunds: 'Refunds', save: 'Save', edit: 'Edit', remove: 'Remove', undo: 'Undo', list: 'Articles',
    rule: 'Rule', search: 'Search the playbook',
  },
  'zh-CN': {
    add: '新文章', title: /^标题/, steps: '步骤', concerns: '相关页面', refunds: '退款', save: '保存', edit: '编辑', remove: '删除', undo: '撤销', list: '文章',
    rule: '规则', search: '搜索运营手册',
  },
} as const // prettier-ignore

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const)
  test(`the shop writes articles of its own, which are found beside ours, changed, deleted and undone: ${language}`, async ({}, info) => {
    const words = OWN[language]
    const desk = await launchDesk({ language, theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, 1366, 768)
    await setZoom(desk, page, 1.5)
    const look = async (name: string) => {
      await info.attach(`${name}-${language}`, { body: await page.screenshot(), contentType: 'image/png' })
      expect(await violations(page), name).toEqual([])
    }
    const links = page.getByRole('navigation', { name: words.list }).getByRole('link')
    const article = page.getByRole('article')
    await page.evaluate(() => (location.hash = '#/playbook?open=atoz-opened'))
    await links.first().waitFor()
    await look('enlarged')
    await page.getByRole('button', { name: words.add }).click()
    await page.getByRole('textbox', { name: words.title }).fill('货代放假 forwarder closed')
    await page.getByRole('textbox', { name: words.steps }).fill('提前一周问货代\n改处理时间')
    // What was begun waits where it was left.
    await links.first().click()
    await page.getByRole('button', { name: words.add }).click()
    await expect(page.getByRole('textbox', { name: words.steps })).toHaveValue('提前一周问货代\n改处理时间')
    await page.getByRole('textbox', { name: words.concerns }).or(page.getByRole('combobox', { name: words.concerns })).first().click() // prettier-ignore
    await page.getByRole('option', { name: words.refunds, exact: true }).click()
    await look('writing')
    await article.getByRole('button', { name: words.save, exact: true }).click()
    await expect(article.getByRole('heading', { name: '货代放假 forwarder closed' })).toBeVisible()
    await expect(article.getByRole('listitem').first()).toHaveText('提前一周问货代')
    await expect(links.first()).toHaveText('货代放假 forwarder closed')
    await look('own')

    await page.evaluate(() => (location.hash = '#/refunds'))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByRole('link', { name: '货代放假' }).click()
    await article.getByRole('button', { name: words.edit }).click()
    await page.getByRole('textbox', { name: words.rule }).fill('春节放假两周')
    // What was changed waits too.
    await links.nth(1).click()
    await links.first().click()
    await expect(page.getByRole('textbox', { name: words.rule })).toHaveValue('春节放假两周')
    await article.getByRole('button', { name: words.save, exact: true }).click()
    await expect(article).toContainText('春节放假两周')
    await page.getByRole('searchbox', { name: words.search }).fill('春')
    await expect(links).toHaveText(['货代放假 forwarder closed'])

    await article.getByRole('button', { name: words.remove, exact: true }).click()
    await expect(links).toHaveCount(0)
    await page.getByRole('button', { name: words.undo, exact: true }).click()
    await expect(links).toHaveText(['货代放假 forwarder closed'])
    await desk.close()
  })
