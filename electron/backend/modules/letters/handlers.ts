import type { HandlersOf } from '../../context'
import type { DeclaredLetters } from './declared'
import { listTemplates, removeTemplate, saveTemplate } from './own-templates'
import { deskText, find, listLetters } from './read'
import { discardLetter, markSent, newLetter, saveLetter } from './write'

/** Letters about whatever the chapters declare. */
export const letterHandlers = (declared: DeclaredLetters): HandlersOf<'letters'> => ({
  'letters.about': (context, input) => listLetters(context, declared, input),
  'letters.text': (context, { letter, language, ...of }) => ({
    body: deskText(context.db, declared, find(context, declared, of).subject, letter, language),
  }),
  'letters.begin': (write, input) => ({ letterId: newLetter(write, declared, input) }),
  'letters.save': (write, input) => {
    saveLetter(write, declared, input)
    return {}
  },
  'letters.markSent': (write, input) => {
    markSent(write, declared, input)
    return {}
  },
  'letters.discard': (write, input) => {
    discardLetter(write, declared, input)
    return {}
  },
  'letters.templates': ({ db }) => listTemplates(db, declared.subjects),
  'letters.saveTemplate': (write, input) => ({ templateId: saveTemplate(write, declared.subjects, input) }),
  'letters.removeTemplate': (write, { templateId }) => {
    removeTemplate(write, templateId)
    return {}
  },
})
