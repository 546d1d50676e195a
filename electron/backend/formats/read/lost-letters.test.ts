import { expect, it } from 'vitest'
import { textDamage } from './lost-letters'

it.each([
  // Letters an encoding did not have, as Amazon's own files hold them (formats.md §0, format 13).
  ['M?ller', 'lettersLost'],
  ['?stergade 4', 'lettersLost'],
  ['??? ????', 'lettersLost'],
  // A question, or a number nobody knew.
  ['12 ? 14', undefined],
  ['Apt. 5 ? (ask)', undefined],
  // UTF-8 taken for cp1252: ü is C3 BC, which reads Ã¼; € is E2 82 AC.
  ['MÃ¼ller', 'encodedTwice'],
  ['5 â‚¬', 'encodedTwice'],
  ['Müller', undefined],
  ['SÃO PAULO', undefined],
] as const)('%s: %s', (cell, damage) => expect(textDamage(cell)).toBe(damage))
