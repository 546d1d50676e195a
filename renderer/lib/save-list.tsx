import { Menu } from '@mantine/core'
import { ChevronDown, Sheet } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import type { Language } from '@shared/contract/app'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { ask } from './client'
import { number } from './format'
import { i18n } from './i18n'
import { runJob } from './jobs'
import { showDone, showError } from './notify'

type Saving = Omit<Argument<'lists.save'>, 'jobId' | 'language'>

/** One way to save a list: what it is called in the menu, and what is saved. */
export interface SaveChoice extends Saving {
  label: string
}

/** The list that the open page shows, for the command. */
let atHand: Saving | undefined

/** Saves the list that the open page shows. */
export function saveListAtHand(): void {
  if (atHand) void save(atHand)
  else showDone(i18n.t('lists.noList'))
}

async function save({ list, columns }: Saving): Promise<void> {
  try {
    showWritten(await runJob('lists.save', { list, columns, language: i18n.language as Language }))
  } catch (error) {
    showError(error)
  }
}

/** What was written, with the way to it. */
function showWritten({ file, fileName, rows }: Output<'lists.save'>): void {
  showDone(i18n.t('lists.written', { fileName, count: rows, rows: number(rows) }), [
    { is: 'open', run: () => ask('lists.openFile', { file }) },
    { is: 'openFolder', run: () => ask('lists.showInFolder', { file }) },
  ])
}

interface SaveListProps {
  /** The first is what the command does. */
  choices: readonly [SaveChoice, ...SaveChoice[]]
  /** Nothing to save. */
  isEmpty: boolean
  size?: 'xs' | 'sm'
  /** What the button says where that is not plain from the page. */
  label?: string
}

/** Saves the page's list as a workbook: as it is shown, or in one of the other ways. */
export function SaveList({ choices, isEmpty, size = 'xs', label }: SaveListProps) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [first] = choices
  useEffect(() => {
    if (isEmpty) return
    atHand = first
    return () => {
      if (atHand === first) atHand = undefined
    }
  })
  const run = (choice: Saving) => {
    setBusy(true)
    void save(choice).finally(() => setBusy(false))
  }
  const button = {
    size,
    variant: 'default',
    leftSection: <Sheet size={14} />,
    whyNot: isEmpty && t('whyNot.emptyList'),
    loading: isBusy,
  } as const
  if (choices.length === 1)
    return (
      <ReasonButton {...button} onClick={() => run(first)}>
        {label ?? t('lists.save')}
      </ReasonButton>
    )
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ReasonButton {...button} rightSection={<ChevronDown size={12} />}>
          {label ?? t('lists.save')}
        </ReasonButton>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={choice.label} onClick={() => run(choice)}>
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type Tabbed = Extract<Saving['list'], { tab?: unknown }>

/** Saves a list that has tabs: the one that is open, or all of them. `counts` are those of the tabs. */
export function SaveTabs({ list, counts }: { list: Tabbed; counts: Readonly<Record<string, number>> | undefined }) {
  const { t } = useTranslation()
  return (
    <SaveList
      size="sm"
      isEmpty={!Object.values(counts ?? {}).some((count) => count > 0)}
      choices={[
        { label: t('lists.thisTab'), list, columns: null },
        { label: t('lists.allTabs'), list: { of: list.of }, columns: null },
      ]}
    />
  )
}
