export { type LetterRecord, lettersOf } from './letters'
