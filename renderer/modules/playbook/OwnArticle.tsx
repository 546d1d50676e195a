import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OwnArticle } from '@shared/contract/playbook'
import { useCommand } from '@renderer/lib/query'
import { ArticleText } from './ArticleText'
import type { ShownArticle } from './use-articles'

interface OwnProps {
  article: ShownArticle
  own: OwnArticle
  onEdit: () => void
  onRemoved: () => void
}

/** An article of the shop's own as it is read. */
export function OwnArticleText({ article, own, onEdit, onRemoved }: OwnProps) {
  const { t } = useTranslation()
  const remove = useCommand('playbook.remove', onRemoved)
  return (
    <ArticleText
      article={article}
      actions={
        <>
          <Button size="compact-xs" variant="default" onClick={onEdit}>
            {t('playbook.edit')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            onClick={() => remove.mutate({ articleId: own.articleId })}
          >
            {t('common.remove')}
          </Button>
        </>
      }
    />
  )
}
