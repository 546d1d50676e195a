import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { takeInFiles } from '@renderer/lib/intake'
import { queryOf } from '@renderer/lib/query'

/** Mails that wait in the shop's folder for them; where none do, nothing. */
export function MailInButton() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  // Not every drive says what changes on it: whoever comes back to the desk from the mail program is told.
  const { data } = useQuery({ ...queryOf('mailIn.waiting', {}), refetchOnWindowFocus: 'always' })
  const files = data?.files ?? []
  if (files.length === 0) return null
  return (
    <Button
      size="xs"
      flex="none"
      variant="light"
      leftSection={<Inbox size={14} aria-hidden />}
      title={t('mails.mailInHint')}
      onClick={() =>
        takeInFiles(
          files.map((file) => ({ file, name: '' })),
          navigate,
        )
      }
    >
      {t('mails.mailIn', { count: files.length + (data?.more ?? 0) })}
    </Button>
  )
}
