import { expect, test } from '@playwright/test'
import { launchDesk, openSampleShop, setSize } from './support/app'
import { violations } from './support/axe'

const WORDS = {
  en: {
    add: 'New template', name: /^Name/, body: 'Letter', save: 'Save', remove: 'Remove', undo: 'Undo', list: 'Templates', draft: 'Draft', orderId: 'Order ID',
    begin: 'Write a letter…', german: 'German', language: 'Language', about: 'Letters about', mail: 'A message of a buyer', reply: 'Reply to the buyer',
    blocked: 'Amazon blocks such a letter', wrong: 'Line 1, sign 25: {{orderid}} is no blank', offered: 'It is offered for letters.', own: 'Your own templates', mailAbout: 'it asks to change or remove a review',
    title: 'Template', answer: 'Answer (you write it)',
  },
  'zh-CN': {
    add: '新模板', name: /^名称/, body: '内容', save: '保存', remove: '删除', undo: '撤销', list: '模板列表', draft: '草稿', orderId: '订单编号',
    begin: '写消息…', german: '德语', language: '语言', about: '用于', mail: '买家消息', reply: '给买家的回复',
    blocked: '这样的消息会被亚马逊拦截', wrong: '第 1 行第 25 个字符：{{orderid}}', offered: '写消息时可供选择。', own: '自己的模板', mailAbout: '要求修改或删除评论',
    title: '模板', answer: '答复（自己填写）',
  },
} as const // prettier-ignore

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test(`a template of the shop's own is judged while it is typed, and offered beside ours: ${language}`, async ({}, info) => {
    test.setTimeout(180_000)
    const words = WORDS[language]
    const desk = await launchDesk({ language, theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, 1366, 768)
    const look = async (name: string) => {
      await info.attach(`${name}-${language}`, { body: await page.screenshot(), contentType: 'image/png' })
      expect(await violations(page), name).toEqual([])
    }
    const choose = async (field: string, option: string) => {
      const article = page.getByRole('article')
      await article.getByRole('combobox', { name: field }).or(article.getByRole('textbox', { name: field })).first().click() // prettier-ignore
      await page.getByRole('option', { name: option, exact: true }).click()
    }
    await page.evaluate(() => (location.hash = '#/templates'))
    await page.getByRole('button', { name: words.add }).click()
    const article = page.getByRole('article')
    const body = article.getByRole('textbox', { name: words.body, exact: true })
    const status = article.getByRole('status')
    const button = (name: string) => article.getByRole('button', { name, exact: true })
    const links = page.getByRole('navigation', { name: words.list }).getByRole('link')

    await article.getByRole('textbox', { name: words.name }).fill('线太短 cable')
    await choose(words.about, words.mail)
    await body.fill('Hello, about your order {{orderid}}: please remove your negative review.')
    await expect(status).toContainText(words.wrong)
    await expect(status).toContainText(words.mailAbout)
    await expect(status).toContainText(words.blocked)
    await look('draft')
    // It is kept all the same, as a draft.
    await button(words.save).click()
    await expect(links).toContainText(words.draft)
    await links.click()

    await body.fill('Hello,\n\nabout order : the cable is two metres long. ')
    await body.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(20, 20))
    await button(words.orderId).click()
    await expect(body).toHaveValue('Hello,\n\nabout order {{orderId}}: the cable is two metres long. ')
    await page.keyboard.press('Control+End')
    await button(words.answer).click()
    await expect(body).toHaveValue(/long\. \{\{answer\}\}$/)
    await expect(status).toHaveText(words.offered)
    await look('ready')
    await button(words.save).click()
    await expect(links).not.toContainText(words.draft)

    // In a thread it stands beside ours, and is filled from its order.
    const { rows } = await page.evaluate(async () => (await (window as unknown as { desk: { invoke(name: string, input: unknown): Promise<{ data: { rows: { threadId: number | null; orderId: string }[] } }> } }).desk.invoke('messages.list', { tab: 'all' })).data) // prettier-ignore
    const thread = rows.find((row) => row.threadId !== null && row.orderId !== '')!
    await page.evaluate((to) => (location.hash = to), `#/messages?tab=all&open=t${String(thread.threadId)}`)
    const reply = page.getByRole('complementary')
    await reply.getByPlaceholder(words.begin).click()
    await page.keyboard.type('cable')
    await look('offered')
    await page.getByRole('option', { name: /线太短 cable/ }).click()
    const letter = reply.getByRole('textbox', { name: words.reply })
    await expect(letter).toHaveValue(
      `Hello,\n\nabout order ${thread.orderId}: the cable is two metres long. {{answer}}`,
    )
    await expect(letter).toBeFocused()
    await look('begun')

    await page.evaluate(() => (location.hash = '#/templates'))
    await links.click()
    await button(words.remove).click()
    await expect(links).toHaveCount(0)
    await page.getByRole('button', { name: words.undo, exact: true }).click()
    await expect(links).toHaveCount(1)
    await desk.close()
  })
