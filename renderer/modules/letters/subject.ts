import { wordOf } from '@renderer/lib/field-value'

/** What letters are about, in the operator's language, as the chapter that declares it calls it. */
export const subjectName = wordOf('letters.subject')
