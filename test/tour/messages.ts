import { expect, type Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskApp } from '../e2e/support/app'
import { picture, ROOT, step } from './steps'

const DAY_MS = 86_400_000
const SAMPLES = join(ROOT, 'resources/sample-shop')

/** The sample mailbox with its days moved to the present, as its reports are. */
function freshMailbox(): string {
  const { baseDay } = JSON.parse(readFileSync(join(SAMPLES, 'manifest.json'), 'utf8')) as { baseDay: string }
  const days = Math.floor((Date.now() - Date.parse(`${baseDay}T00:00:00Z`)) / DAY_MS)
  const moved = (_: string, at: string) => `Date: ${new Date(Date.parse(at) + days * DAY_MS).toUTCString()}`
  return readFileSync(join(SAMPLES, 'messages.mbox'), 'latin1').replace(/^Date: (.+)$/gm, moved)
}

/** What buyers write: the mailbox comes in, a thread is answered with a letter, and what is looked through every day. */
export async function messageSteps(desk: DeskApp, page: Page): Promise<void> {
  const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
  const list = page.getByRole('grid', { name: 'Messages', exact: true })
  const reply = page.getByRole('region', { name: 'Reply', exact: true })
  const letter = reply.getByRole('textbox', { name: 'Reply to the buyer' })

  await step('mail-in', async (own) => {
    writeFileSync(join(desk.shopsFolder, 'Sunrise Home', 'mail-in', 'messages.mbox'), freshMailbox(), 'latin1')
    await page.getByRole('button', { name: /mail-in · Preview/ }).click()
    const take = page.getByRole('button', { name: /^Take in \d+ rows/ })
    const whose = page.getByRole('alert').filter({ hasText: 'seller@example.com' })
    await take.or(whose).first().waitFor()
    // Whose mailbox it is, the operator says.
    if (await whose.isVisible()) await whose.getByRole('button').first().click()
    await take.waitFor()
    own.files.push(await picture(page, 'mail-in'))
    own.counts.mails = Number((await take.innerText()).replace(/\D/g, ''))
    expect(own.counts.mails).toBe(13)
    await take.click()
    await page.getByText(/Taken in: 13 new/).waitFor()
  })

  await step('thread', async (own) => {
    await go('#/messages')
    await list.getByText('Devon Oakhurst', { exact: true }).click()
    await page.getByRole('region', { name: 'Messages with Devon Oakhurst' }).waitFor()
    own.files.push(await picture(page, 'thread'))
    own.counts.toAnswer = Number((await page.getByRole('tab', { name: /^To answer/ }).innerText()).replace(/\D/g, ''))
    // Five buyers, a claim in which Amazon asks for information, and a request to cancel.
    expect(own.counts.toAnswer).toBe(7)
  })

  await step('lint', async (own) => {
    await page.keyboard.press('r')
    await page.keyboard.type('own words')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(letter).toBeFocused()
    await page.keyboard.type('We refund you 5 dollars if you change your review.')
    await expect(reply.getByText(/it asks to change or remove a review/)).toBeVisible()
    await expect(reply.getByRole('button', { name: 'Sent', exact: true })).toHaveAttribute('aria-disabled', 'true')
    own.files.push(await picture(page, 'lint'))
  })

  await step('letter', async (own) => {
    await letter.fill('Hello Devon,\n\nthe two lamps go to 9 Pebblewick Ct, as you asked.\n\nKind regards')
    own.files.push(await picture(page, 'letter'))
    await reply.getByRole('button', { name: 'Sent', exact: true }).click()
    await page.getByRole('article', { name: 'A letter that was sent' }).waitFor()
    await expect(page.getByRole('tab', { name: /^To answer/ })).toContainText('6')
    own.files.push(await picture(page, 'letter-sent'))
  })

  await step('checklist', async (own) => {
    await go('#/checklist')
    const boxes = page.getByRole('main').getByRole('checkbox')
    await boxes.first().check()
    await boxes.nth(1).check()
    own.counts.items = await boxes.count()
    expect(own.counts.items).toBe(9)
    own.files.push(await picture(page, 'checklist'))
  })
}
