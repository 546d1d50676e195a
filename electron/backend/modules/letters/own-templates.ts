import { DeskError } from '@shared/contract/errors'
import type { Input, Output } from '@shared/contract'
import type { Blank } from '@shared/domain/letters/letter'
import { judgeTemplate, letterOfTemplate, templateOfLetter } from '@shared/domain/letters/template'
import type { WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import type { Row } from '../../db/schema'
import { recordChanges, type Recorder } from '../../record'

export type TemplateRecord = Row<'letterTemplates'>

/** The template of the shop's own that a letter is written by; undefined where there never was one, or it is one of ours. */
export function ownTemplate({ get, build }: Reader, letter: string): TemplateRecord | undefined {
  const id = templateOfLetter(letter)
  return id === undefined ? undefined : get(build.selectFrom('letterTemplates').selectAll().where('id', '=', id))
}

/** Where letters can be begun, and the blanks that are known there. */
export type Subjects = readonly { about: string; blanks: readonly Blank[] }[]

const blanksOf = (subjects: Subjects, about: string) => subjects.find((one) => one.about === about)?.blanks ?? []

/** Whether letters can be begun with it. */
export const isOffered = (subjects: Subjects, template: TemplateRecord): boolean =>
  template.removedAt === null && judgeTemplate(template, blanksOf(subjects, template.about)).isReady

/** All there are, the removed ones too: letters that were written by them are called after them. */
export function listTemplates({ all, build }: Reader, subjects: Subjects): Output<'letters.templates'> {
  const known = all(build.selectFrom('letterTemplates').selectAll().orderBy('name').orderBy('id'))
  return {
    templates: known.map((template) => {
      const { id, name, purpose, language, about, body, removedAt, updatedAt } = template
      return {
        templateId: id,
        letter: letterOfTemplate(id),
        name,
        purpose,
        language,
        about,
        body,
        isRemoved: removedAt !== null,
        isReady: isOffered(subjects, template),
        updatedAt,
      }
    }),
    subjects: subjects.map(({ about, blanks }) => ({ about, blanks: [...blanks] })),
  }
}

/** Throws DeskError `followUpUnknown`. */
function kept({ get, build }: Reader, templateId: number): TemplateRecord {
  const templates = build.selectFrom('letterTemplates').selectAll().where('removedAt', 'is', null)
  const found = get(templates.where('id', '=', templateId))
  if (!found) throw new DeskError('followUpUnknown', {})
  return found
}

const wasSent = ({ get, build }: Reader, templateId: number): boolean =>
  get(
    build
      .selectFrom('letters')
      .select('id')
      .where('letter', '=', letterOfTemplate(templateId))
      .where('sentAt', 'is not', null)
      .limit(1),
  ) !== undefined

/**
 * Writes a template, or changes it. What letters were sent for stays known: one whose purpose is changed after letters were sent
 * by it goes on as a new one. Throws DeskError `badInput` where nobody declares what it is about, `followUpUnknown`.
 */
export function saveTemplate(
  write: WriteContext,
  subjects: Subjects,
  { templateId, ...wanted }: Input<'letters.saveTemplate'>,
): number {
  const { db } = write
  if (!subjects.some(({ about }) => about === wanted.about)) throw new DeskError('badInput', { field: 'about' })
  const recorder = recordChanges(write, { kind: 'letterTemplate' })
  if (templateId === null) return added(recorder, wanted)
  const known = kept(db, templateId)
  if (known.purpose !== wanted.purpose && wasSent(db, templateId)) {
    recorder.change('letterTemplates', known, { removedAt: write.now() })
    return added(recorder, wanted)
  }
  recorder.change('letterTemplates', known, wanted)
  return templateId
}

const added = (recorder: Recorder, wanted: Omit<Input<'letters.saveTemplate'>, 'templateId'>): number =>
  recorder.add('letterTemplates', 0, { ...wanted, removedAt: null })

/** Takes a template away; letters that were written by it stay as they are. Throws DeskError `followUpUnknown`. */
export function removeTemplate(write: WriteContext, templateId: number): void {
  const known = kept(write.db, templateId)
  recordChanges(write, { kind: 'letterTemplate' }).change('letterTemplates', known, { removedAt: write.now() })
}
