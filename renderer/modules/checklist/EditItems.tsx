import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '@shared/contract/checklist'
import { useCommand, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Bar } from '@renderer/ui/Bar'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { nameOf } from './name'

/** The shop's own list: names, items more, items fewer. */
export function EditItems({ items }: { items: readonly ChecklistItem[] }) {
  return (
    <>
      {items.map((item) => (
        <EditItem key={item.itemId} item={item} />
      ))}
      <EditItem item={undefined} />
    </>
  )
}

function EditItem({ item }: { item: ChecklistItem | undefined }) {
  const { t } = useTranslation()
  const kept = { name: item ? nameOf(t, item) : '' }
  const { draft, set, saved, drop } = useDraft(t('checklist.title'), kept)
  const { save } = useSave('checklist.saveItem')
  const remove = useCommand('checklist.removeItem', drop)
  const name = draft.name.trim()
  const whyNot = name === '' ? t('whyNot.noText') : name === kept.name && t('whyNot.unchanged')
  return (
    <Bar
      style={{ marginBottom: 6 }}
      onSubmit={() => {
        if (!whyNot) save({ itemId: item?.itemId ?? null, name }, item ? () => saved(draft) : drop)
      }}
    >
      <TextInput
        size="xs"
        w={420}
        aria-label={item ? t('checklist.name') : t('checklist.addName')}
        placeholder={item ? undefined : t('checklist.addPlaceholder')}
        maxLength={120}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <ReasonButton size="xs" variant="default" type="submit" whyNot={whyNot}>
        {item ? t('common.save') : t('checklist.add')}
      </ReasonButton>
      {item && (
        <Button size="xs" variant="subtle" color="red" onClick={() => remove.mutate({ itemId: item.itemId })}>
          {t('common.remove')}
        </Button>
      )}
    </Bar>
  )
}
