export { type ChapterLetters, declaredLetters, type DeclaredLetters } from './declared'
export { letterHandlers } from './handlers'
export { beginLetter, type LetterRecord, lettersOf } from './letters'
