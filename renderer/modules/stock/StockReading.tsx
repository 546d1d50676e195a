import { Alert, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { FileReading } from '@renderer/lib/chapter'
import { marketName } from '@renderer/lib/format'
import { Bar } from '@renderer/ui/Bar'
import { Notes } from '@renderer/ui/Notes'
import { useDecide } from '@renderer/lib/use-decide'

type Reading = NonNullable<Output<'imports.preview'>['stock']>

/** Whose stock a report is of: the file does not say, and where the shop has several the operator does. */
export const StockReading: FileReading = ({ preview }) =>
  preview.stock && <Places importId={preview.import.importId} stock={preview.stock} />

function Places({ importId, stock }: { importId: number; stock: Reading }) {
  const { t } = useTranslation()
  const { decide } = useDecide(importId)
  if (stock.places.length < 2) return null
  return (
    <Notes>
      <Alert color="blue" variant="light" py={8}>
        <Bar>
          <span>{t('stock.whose')}</span>
          {stock.places.map((place) => (
            <Button
              key={place}
              size="compact-sm"
              variant={stock.place === place ? 'filled' : 'default'}
              aria-pressed={stock.place === place}
              onClick={() => decide({ place })}
            >
              {marketName(place)}
            </Button>
          ))}
        </Bar>
      </Alert>
    </Notes>
  )
}
