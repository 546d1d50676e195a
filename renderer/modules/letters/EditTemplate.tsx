import { Button, Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { OwnTemplate } from '@shared/contract/letters'
import { BUYER_LANGUAGES, type BuyerLanguage } from '@shared/domain/letters/languages'
import { LETTER_IDS, type LetterId } from '@shared/domain/letters/letter'
import { LETTER_PURPOSES, type LetterPurpose } from '@shared/domain/letters/lint'
import { purposeOf } from '@shared/domain/letters/purposes'
import { judgeTemplate } from '@shared/domain/letters/template'
import { READY_LETTERS, writeLetter } from '@shared/i18n/buyer/letters'
import { languageName } from '@renderer/lib/format'
import { useCommand, useSave } from '@renderer/lib/query'
import { useLetterName } from '@renderer/lib/own-letters'
import { useDraft } from '@renderer/lib/use-draft'
import { Bar } from '@renderer/ui/Bar'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Select } from '@renderer/ui/Select'
import { SplitForm } from '@renderer/ui/Split'
import { Judgement } from './Judgement'
import { subjectName } from './subject'
import styles from './Templates.module.css'

const NEW = { name: '', purpose: 'reply' as LetterPurpose, language: 'en' as BuyerLanguage, about: 'order', body: '' }

interface EditProps {
  template: OwnTemplate | undefined
  subjects: Output<'letters.templates'>['subjects']
  onKept: (templateId: number) => void
  onLeft: () => void
}

/** A template as it is written: judged while it is typed; what was typed waits where it is left for something else. */
export function EditTemplate({ template, subjects, onKept, onLeft }: EditProps) {
  const { t } = useTranslation()
  const letterName = useLetterName()
  const text = useRef<HTMLTextAreaElement>(null)
  const { templateId, name, purpose, language, about, body } = { templateId: null, ...NEW, ...template }
  const { draft, set, isChanged, saved, drop } = useDraft(
    t('templates.title'),
    { name, purpose, language, about, body },
    `template ${String(templateId ?? 'new')}`,
  )
  const { save } = useSave('letters.saveTemplate', ({ templateId: id }) => onKept(id))
  const remove = useCommand('letters.removeTemplate', () => {
    drop()
    onLeft()
  })
  const blanks = subjects.find((one) => one.about === draft.about)?.blanks ?? []
  const isEmpty = draft.body.trim() === ''
  const whyNot = draft.name.trim() === '' ? t('templates.noName') : !isChanged && t('whyNot.unchanged')
  /** Puts a text where the caret is, in place of what is selected, as typing does. */
  const putIn = (blank: string) => {
    const field = text.current
    if (!field) return
    const { selectionStart: from, selectionEnd: to } = field
    set({ body: draft.body.slice(0, from) + blank + draft.body.slice(to) })
    field.focus()
    requestAnimationFrame(() => field.setSelectionRange(from + blank.length, from + blank.length))
  }
  const start = (letter: LetterId) =>
    set({ body: writeLetter(draft.language, READY_LETTERS[letter], {}), purpose: purposeOf(letter) })
  return (
    <SplitForm
      title={templateId === null ? t('templates.new') : t('templates.edit')}
      onSubmit={() => {
        if (!whyNot) save({ templateId, ...draft }, templateId === null ? drop : () => saved(draft))
      }}
    >
      <TextInput
        label={t('templates.name')}
        placeholder={t('templates.nameHint')}
        required
        maxLength={120}
        autoFocus={templateId === null}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={styles.choices}>
        <Select
          label={t('templates.about')}
          allowDeselect={false}
          data={subjects.map((one) => ({ value: one.about, label: subjectName(one.about) }))}
          value={draft.about}
          onChange={(value) => value !== null && set({ about: value })}
        />
        <Select
          label={t('templates.purpose')}
          allowDeselect={false}
          data={LETTER_PURPOSES.map((value) => ({ value, label: t(`letters.purpose.${value}`) }))}
          value={draft.purpose}
          onChange={(value) => set({ purpose: value as LetterPurpose })}
        />
        <Select
          label={t('templates.language')}
          allowDeselect={false}
          data={BUYER_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
          value={draft.language}
          onChange={(value) => set({ language: value as BuyerLanguage })}
        />
      </div>
      <small className="muted">{t('templates.purposeHint')}</small>
      <Select
        size="xs"
        searchable
        aria-label={t('templates.start')}
        placeholder={t('templates.start')}
        nothingFoundMessage={t('nav.nothingFound')}
        data={LETTER_IDS.map((value) => ({ value, label: letterName(value) }))}
        disabled={!isEmpty}
        description={isEmpty ? undefined : t('templates.notEmpty')}
        value={null}
        onChange={(value) => value !== null && start(value as LetterId)}
      />
      <Textarea
        ref={text}
        label={t('templates.body')}
        autosize
        minRows={8}
        maxRows={18}
        maxLength={8000}
        lang={draft.language}
        dir={draft.language === 'ar' ? 'rtl' : 'ltr'}
        value={draft.body}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <div className={styles.blanks}>
        <small className="muted">{t('templates.blanks')}</small>
        {blanks.map((blank) => (
          <Button key={blank} size="compact-xs" variant="default" onClick={() => putIn(`{{${blank}}}`)}>
            {t(`letters.blank.${blank}`)}
          </Button>
        ))}
      </div>
      <small className="muted">{t('templates.blanksHint')}</small>
      <Judgement isEmpty={isEmpty} judged={judgeTemplate(draft, blanks)} />
      <Bar isAtHand>
        <ReasonButton type="submit" whyNot={whyNot}>
          {t('common.save')}
        </ReasonButton>
        <Button
          variant="default"
          onClick={() => {
            drop()
            if (!isChanged) onLeft()
          }}
        >
          {isChanged ? t('common.discard') : t('common.close')}
        </Button>
        {templateId !== null && (
          <Button variant="subtle" color="red" onClick={() => remove.mutate({ templateId })}>
            {t('common.remove')}
          </Button>
        )}
      </Bar>
    </SplitForm>
  )
}
