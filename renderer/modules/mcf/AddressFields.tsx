import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type AddressQuestion, splitAddress } from '@shared/domain/addresses/split-address'
import { MCF_ADDRESS_FIELDS, type McfAddress } from '@shared/domain/mcf/mcf-order'
import styles from './Mcf.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'

interface AddressFieldsProps {
  address: McfAddress
  tell: (field: string) => ReactNode
  warn: (field: string) => ReactNode
  needs: (field: string) => boolean
  onChange: (address: McfAddress) => void
}

/** The address field by field; pasted as one block it is split, and what is not sure is marked until it was looked at. */
export function AddressFields({ address, tell, warn, needs, onChange }: AddressFieldsProps) {
  const { t } = useTranslation()
  const [block, setBlock] = useState('')
  const [questions, setQuestions] = useState<readonly AddressQuestion[]>([])
  const split = () => {
    const found = splitAddress(block)
    onChange(found.address)
    setQuestions(found.questions)
  }
  const answered = (field: string) => setQuestions((open) => open.filter((one) => one.field !== field))
  const set = (field: keyof McfAddress, value: string) => {
    answered(field)
    onChange({ ...address, [field]: value })
  }
  return (
    <>
      <div className={styles.paste}>
        <Textarea
          label={t('mcf.pasteAddress')}
          description={t('mcf.pasteHint')}
          autosize
          minRows={1}
          maxRows={7}
          value={block}
          onChange={(event) => setBlock(event.currentTarget.value)}
        />
        <ReasonButton variant="default" whyNot={block.trim() === '' && t('whyNot.noText')} onClick={split}>
          {t('mcf.split')}
        </ReasonButton>
      </div>
      <div className={styles.grid}>
        {MCF_ADDRESS_FIELDS.map((field) => {
          const question = questions.find((one) => one.field === field)
          return (
            <div key={field}>
              <TextInput
                label={t(`mcf.field.${field}`)}
                withAsterisk={needs(`address.${field}`)}
                value={address[field]}
                error={tell(`address.${field}`)}
                description={warn(`address.${field}`)}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                classNames={question ? { input: styles.unsure ?? '' } : {}}
                onChange={(event) => set(field, event.currentTarget.value)}
                onBlur={() => answered(field)}
              />
              {question && (
                <small className={styles.ask} role="status">
                  {t('mcf.unsure')}
                  {question.choices.map((choice) => (
                    <Button key={choice} size="compact-xs" variant="default" onClick={() => set(field, choice)}>
                      {choice}
                    </Button>
                  ))}
                </small>
              )}
            </div>
          )
        })}
      </div>
    </>
  )
}
