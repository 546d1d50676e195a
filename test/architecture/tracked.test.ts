import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

it('no source file is left out of the repository by its ignore rules', () => {
  if (!existsSync('.git')) return console.log('this is no checkout: nothing to compare with')
  const folders = ['electron', 'renderer', 'shared', 'test', 'scripts', 'resources', 'docs']
  const ignored = execFileSync('git', ['ls-files', '--others', '--ignored', '--exclude-standard', '--', ...folders], { encoding: 'utf8' }) // prettier-ignore
  expect(ignored.split('\n').filter((path) => path !== '' && !path.endsWith('.log'))).toEqual([])
})
