import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OwnArticle } from '@shared/contract/playbook'
import { type Screen, SCREENS } from '@shared/domain/playbook/article'
import { useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Bar } from '@renderer/ui/Bar'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Select } from '@renderer/ui/Select'
import { SplitForm } from '@renderer/ui/Split'
import { NAME_OF } from './screens'

const NEW = { title: '', steps: '', rule: '', source: '', screen: null as Screen | null }

interface EditProps {
  article: OwnArticle | undefined
  /** It was kept, or nothing was to be kept: `articleId` is the one to show. */
  onDone: (articleId: number | undefined) => void
}

/** An article of the shop's own as it is written. What was typed waits where it is left for something else. */
export function EditArticle({ article, onDone }: EditProps) {
  const { t } = useTranslation()
  const { articleId, title, steps, rule, source, screen } = { articleId: null, ...NEW, ...article }
  const kept = { title, steps, rule, source, screen }
  const { draft, set, isChanged, saved, drop } = useDraft(t('playbook.title'), kept, draftOf(articleId))
  const { save } = useSave('playbook.save', ({ articleId: id }) => onDone(id))
  const whyNot = draft.title.trim() === '' ? t('playbook.noTitle') : !isChanged && t('whyNot.unchanged')
  return (
    <SplitForm
      title={articleId === null ? t('playbook.new') : t('playbook.edit')}
      onSubmit={() => {
        if (!whyNot) save({ articleId, ...draft }, articleId === null ? drop : () => saved(draft))
      }}
    >
      <TextInput
        label={t('playbook.field.title')}
        placeholder={t('playbook.titleHint')}
        required
        maxLength={200}
        autoFocus
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('playbook.steps')}
        description={t('playbook.stepsHint')}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={20_000}
        value={draft.steps}
        onChange={(event) => set({ steps: event.currentTarget.value })}
      />
      <Textarea
        label={t('playbook.rule')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4_000}
        value={draft.rule}
        onChange={(event) => set({ rule: event.currentTarget.value })}
      />
      <TextInput
        label={t('playbook.field.source')}
        placeholder={t('playbook.sourceHint')}
        maxLength={400}
        value={draft.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <Select
        label={t('playbook.concerns')}
        description={t('playbook.concernsHint')}
        data={SCREENS.map((value) => ({ value, label: t(NAME_OF[value]) }))}
        clearable
        clearButtonProps={{ 'aria-label': t('playbook.noScreen') }}
        value={draft.screen}
        onChange={(value) => set({ screen: value as Screen | null })}
      />
      <Bar>
        <ReasonButton type="submit" whyNot={whyNot}>
          {t('common.save')}
        </ReasonButton>
        <Button
          variant="default"
          onClick={() => {
            drop()
            onDone(articleId ?? undefined)
          }}
        >
          {isChanged ? t('common.discard') : t('common.cancel')}
        </Button>
      </Bar>
    </SplitForm>
  )
}

/** By what a begun article is found again. */
export const draftOf = (articleId: number | null): string => `article ${String(articleId ?? 'new')}`
