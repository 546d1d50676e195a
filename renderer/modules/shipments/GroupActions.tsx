import { Button, Menu, ScrollArea } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DoctorGroup } from '@shared/contract/doctor'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { number } from '@renderer/lib/format'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import styles from './Doctor.module.css'
import { LetPassDialog } from './LetPassDialog'
import { useDecisions } from './use-decisions'

/** Rules that another carrier mends. */
const BY_CARRIER: ReadonlySet<DoctorGroup['rule']> = new Set([
  'noCarrier',
  'unknownCarrier',
  'trackingFormat',
  'carrierNotCounted',
])

/** What can be decided for all parcels of a group at once. */
export function GroupActions({
  marketplaceId,
  group,
  carriers,
}: {
  marketplaceId: MarketplaceId
  group: DoctorGroup
  carriers: readonly { code: string }[]
}) {
  const { t } = useTranslation()
  const { isBusy, fix, letPass, holdAgain } = useDecisions(marketplaceId, group.group)
  const [isAsking, setAsking] = useState(false)
  const { rule, severity, count, held, fixable } = group
  const passed = severity === 'warning' ? count - held : 0
  const value = group.fix?.value.trim() ?? ''
  const n = number(fixable)
  const isOne = fixable === 1
  const mend = value
    ? isOne ? t('doctor.useHere', { value }) : t('doctor.useForAll', { value, n })
    : isOne ? t('doctor.mendHere') : t('doctor.mendAll', { n }) // prettier-ignore
  const plain = { size: 'compact-md', variant: 'default', whyNot: isBusy && t('whyNot.busy') } as const
  const buttons = [
    group.fix && fixable > 0 && (
      <Button key="fix" size="compact-md" loading={isBusy} onClick={() => void fix({ count: fixable })}>
        {mend}
      </Button>
    ),
    BY_CARRIER.has(rule) && (
      <Menu key="carrier" position="bottom-start" withinPortal>
        <Menu.Target>
          <ReasonButton {...plain} rightSection={<ChevronDown size={14} />}>
            {count === 1 ? t('doctor.otherCarrier') : t('doctor.chooseCarrier', { n: number(count) })}
          </ReasonButton>
        </Menu.Target>
        <Menu.Dropdown>
          <ScrollArea.Autosize mah={320}>
            {carriers.map(({ code }) => (
              <Menu.Item key={code} onClick={() => void fix({ count }, code)}>
                {code}
              </Menu.Item>
            ))}
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
    ),
    severity === 'warning' && held > 0 && (
      <ReasonButton key="pass" {...plain} onClick={() => setAsking(true)}>
        {held === 1 ? t('doctor.letPass') : t('doctor.letPassAll', { n: number(held) })}
      </ReasonButton>
    ),
    passed > 0 && (
      <ReasonButton key="hold" {...plain} variant="subtle" onClick={() => void holdAgain({ count: passed })}>
        {passed === 1 ? t('doctor.holdAgain') : t('doctor.holdAllAgain', { n: number(passed) })}
      </ReasonButton>
    ),
  ].filter(Boolean)
  if (buttons.length === 0) return null
  return (
    <div className={styles.actions}>
      {buttons}
      <LetPassDialog
        opened={isAsking}
        what={`${t(`doctor.name.${rule}`)} · ${t('doctor.count', { count: held, n: number(held) })}`}
        onClose={() => setAsking(false)}
        onReason={(reason) => void letPass({ count: held }, reason)}
      />
    </div>
  )
}
