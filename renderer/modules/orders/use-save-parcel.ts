import type { Argument } from '@shared/contract'
import type { Label } from '@shared/contract/labels'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'
import { answersAgain, useCommand } from '@renderer/lib/query'
import { isLabelWritten, labelEntry, type LabelForm, type LabelProblem } from './label-form'

type Entry = Argument<'shipments.save'>['shipment']

/** Saves a parcel, and with it the label bought for it and the label's file, where there is one. A new one is added once. */
export function useSaveParcel(orderId: string, { onAdded }: { onAdded: ((shipmentId: number) => void) | undefined }) {
  const added = ({ shipmentId }: { shipmentId: number }) => onAdded?.(shipmentId)
  const isOnce = onAdded !== undefined
  const save = useCommand('shipments.save', added, { isOnce })
  const saveLabel = useCommand('labels.save', added, { isOnce })
  return {
    isPending: save.isPending || saveLabel.isPending,
    /** Returns what stands against the label; then nothing is saved. `saved`: what was saved is in view. */
    run(shipment: Entry, form: LabelForm, label: Label | undefined, saved: () => void): LabelProblem | undefined {
      // A refusal was shown.
      const settle = (answer: Promise<unknown>) => void answer.then(answersAgain).then(saved, () => undefined)
      if (!label && !isLabelWritten(form)) {
        settle(save.mutateAsync({ orderId, shipment }))
        return undefined
      }
      const bought = labelEntry(form)
      if ('problem' in bought) return bought.problem
      const { file } = form
      const answer = saveLabel.mutateAsync({ orderId, shipment, label: bought.entry })
      const attached = answer.then(
        ({ labelId }) => file && runJob('labels.attach', { labelId, file: file.file }).catch(showError),
      )
      settle(attached)
      return undefined
    },
  }
}
