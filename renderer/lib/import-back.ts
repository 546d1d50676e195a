import { i18n } from './i18n'
import { runJob } from './jobs'
import { dropActions, type NoteAction } from './notes'
import { showDone } from './notify'

/** Takes an import back, and says so; what depends on it is the desk's to refuse. */
export function importBack(importId: number, name: string): NoteAction {
  const of = `import ${importId}`
  return {
    is: 'undo',
    of,
    run: async () => {
      await runJob('imports.undo', { importId })
      dropActions(of)
      showDone(i18n.t('files.undoDone', { name }))
    },
  }
}
