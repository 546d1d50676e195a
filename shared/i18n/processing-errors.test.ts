import { expect, it } from 'vitest'
import table from '@resources/processing-errors.json'
import { explainProcessingError, processingErrorTexts } from './processing-errors'

it('every code that is explained has a source, and every source its explanation', () => {
  expect(Object.keys(processingErrorTexts.en)).toEqual(Object.keys(table.codes))
  expect(Object.keys(processingErrorTexts['zh-CN'])).toEqual(Object.keys(table.codes))
  expect(table.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  for (const { source } of Object.values(table.codes)) expect(source.length).toBeGreaterThan(20)
})

it('a code nobody knows has no explanation', () => {
  expect(explainProcessingError('zh-CN', '90012')).toContain('必填列')
  expect(explainProcessingError('en', '12345')).toBeUndefined()
  expect(explainProcessingError('en', 'toString')).toBeUndefined()
})
