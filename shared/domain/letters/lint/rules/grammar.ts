import { type Case, type Found, found } from '../finding'

/** Slips that templates in English carry on for years; other languages are not judged. */
const SLIPS = new RegExp(
  [
    String.raw`you (?:order|parcel|package|item|purchase|product|refund|payment)s? (?:is|was|has|will|are|were|and|to)`,
    String.raw`(?:received|shipped|sent|got|about|for|with|of|process|cancel) you (?:order|parcel|package|item|purchase|product|refund|message|email)`,
    String.raw`(?:your|the|this) (?:problem|order|parcel|package|item|refund|product|message) (?:are|were|have)(?! to)`,
    String.raw`(?:we|they|you) (?:has|was|is|does)(?!\w)`,
    String.raw`(?:he|she|it) (?:have|do|are|were) (?:been|not|sent|shipped)`,
    String.raw`(?<!i )(?:am|is|are|was|were) (?:ship|send|receive|deliver)(?!\w)`,
    String.raw`(?:has|have|had) (?:ship|send|receive|deliver|arrive|went|came)(?!\w)`,
    String.raw`(?:did|does|do)(?:n't| not)? (?:received|shipped|arrived|sent|got|works)`,
    String.raw`(?:will|can|could|would|must|should) (?:sent|shipped|received|arrived|gave|sends|ships)`,
    String.raw`(?:sent|send|ship|shipped) new (?:one|item|parcel|lamp|product)`,
    String.raw`(?:a) (?:apple|order|item|answer|email|issue|error|old|update|extra|hour)(?!\w)|(?:an) (?:parcel|refund|new|package|problem|replacement)(?!\w)`,
    String.raw`(?:informations|feedbacks|equipments|advices|moneys|softwares|furnitures)`,
    String.raw`(?:the the|to to|and and|is is|we we|of of|your your|a a|in in|for for|with with)`,
    String.raw`(?:recieve\w*|recieved|adress|seperate\w*|definately|occured|untill|wich|teh|thier|apologise for the inconvinience|inconvinien\w*|inconvenien[st]e?|refundd|mesage|costumer|occassion|acommodate|garantee|shiping|delievery|delivary|pakage)`,
    String.raw`(?:more better|most best|much more easier|can able to|discuss about|please to \w+ us|looking forward to hear )`,
    String.raw`(?:many|two|three|several|both) (?:problem|order|parcel|package|item|day|lamp|photo)(?!\w)`,
  ].map((slip) => `(?<!\\w)(?:${slip})(?!\\w)`).join('|'),
  'u',
) // prettier-ignore

export function grammarRules({ reading }: Case): Found[] {
  if ((reading.scores.get('en') ?? 0) < 2) return []
  return reading.sentences.flatMap((sentence) => {
    const slip = SLIPS.exec(sentence.text.replace(/\s/g, ' '))
    return slip ? [found('grammar', { start: sentence.start + slip.index, end: sentence.start + slip.index + slip[0].length })] : []
  })
} // prettier-ignore
