import type { Argument } from '@shared/contract'
import type { Label } from '@shared/contract/labels'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'
import { useCommand } from '@renderer/lib/query'
import { isLabelWritten, labelEntry, type LabelForm, type LabelProblem } from './label-form'

type Entry = Argument<'shipments.save'>['shipment']

/** Saves a parcel, and with it the label bought for it and the label's file, where there is one. */
export function useSaveParcel(orderId: string, onDone: () => void) {
  const save = useCommand('shipments.save', onDone)
  const saveLabel = useCommand('labels.save', onDone)
  return {
    isPending: save.isPending || saveLabel.isPending,
    /** Returns what stands against the label; then nothing is saved. */
    run(shipment: Entry, form: LabelForm, label: Label | undefined): LabelProblem | undefined {
      if (!label && !isLabelWritten(form)) {
        save.mutate({ orderId, shipment })
        return undefined
      }
      const bought = labelEntry(form)
      if ('problem' in bought) return bought.problem
      const { file } = form
      saveLabel.mutateAsync({ orderId, shipment, label: bought.entry }).then(
        ({ labelId }) => file && runJob('labels.attach', { labelId, file: file.file }).catch(showError),
        // The refusal was shown.
        () => undefined,
      )
      return undefined
    },
  }
}
