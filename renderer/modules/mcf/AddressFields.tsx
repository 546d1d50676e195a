import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MCF_ADDRESS_FIELDS } from '@shared/domain/mcf/mcf-order'
import styles from './Mcf.module.css'
import type { Order } from './McfForm'

interface AddressFieldsProps {
  address: Order['address']
  tell: (field: string) => string | undefined
  onChange: (address: Order['address']) => void
}

/** The address field by field. */
export function AddressFields({ address, tell, onChange }: AddressFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.grid}>
      {MCF_ADDRESS_FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(`mcf.field.${field}`)}
          value={address[field]}
          error={tell(`address.${field}`)}
          onChange={(event) => onChange({ ...address, [field]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
