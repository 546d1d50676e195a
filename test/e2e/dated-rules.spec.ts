import { expect, type Page, test } from '@playwright/test'
import { launchDesk, openSampleShop, setSize } from './support/app'

/** As the case page shows a return that came back on a day. */
async function goodsCameBack(page: Page, arrivedOn: string): Promise<void> {
  await page.evaluate(async (day) => {
    const { desk } = window as unknown as { desk: { invoke(name: string, input: object): Promise<{ data: never }> } }
    const filter = { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }
    const { rows } = (await desk.invoke('orders.list', { limit: 1, offset: 0, filter })).data as { rows: { orderId: string }[] }
    const orderId = rows[0]?.orderId
    const { problemId } = (await desk.invoke('problems.open', { orderId, kind: 'noLongerNeeded' })).data as { problemId: number }
    await desk.invoke('problems.choose', { problemId, option: 'refundAfterReturn' })
    const { expectedReturns } = (await desk.invoke('problems.get', { problemId })).data as { expectedReturns: { expectedReturnId: number }[] }
    await desk.invoke('expectedReturns.arrived', { expectedReturnId: expectedReturns[0]?.expectedReturnId, arrivedOn: day })
    location.hash = `#/problems/${problemId}`
  }, arrivedOn)
} // prettier-ignore

for (const [language, since, source, old] of [
  ['en', 'since 2026-01-26', 'Source: Amazon’s announcement of 2025-12-23, checked on 2026-11-30', 'not checked for 183 days'],
  ['zh-CN', '2026-01-26 起', '来源：亚马逊 2025-12-23 公告，核对于 2026-11-30', '已 183 天未核对'],
] as const)
  test(`a number of Amazon’s says where it stands, since when, and that nobody checked it for 180 days: ${language}`, async ({}, info) => {
    const desk = await launchDesk({ language })
    const page = await openSampleShop(desk)
    await setSize(desk, page, 1366, 768)
    await goodsCameBack(page, '2026-02-02')
    await expect(page.getByText(source)).toContainText(since)
    await expect(page.getByText(old)).toHaveCount(0)
    // Four calendar days: holidays do not lengthen them.
    await expect(page.getByText(/Public holidays|公共假日/)).toHaveCount(0)
    await info.attach('case', { body: await page.screenshot(), contentType: 'image/png' })
    // The announcement was looked at on 30 November 2026: 183 days before 1 June 2027.
    await page.clock.setFixedTime(Date.UTC(2027, 5, 1, 12))
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(page.getByText(old).first()).toBeVisible()
    await info.attach('old', { body: await page.screenshot(), contentType: 'image/png' })
    await desk.close()
  }) // prettier-ignore
