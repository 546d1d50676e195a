import { expect, it } from 'vitest'
import { placeOn } from './window-place'

const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 }
const SECOND = { x: -1920, y: -200, width: 1920, height: 1080 }

const CASES = [
  ['stays where it was', [LAPTOP], { x: 100, y: 50, width: 1000, height: 600 }, { x: 100, y: 50, width: 1000, height: 600 }],
  ['stays on a second screen left of the first', [LAPTOP, SECOND], { x: -1900, y: -180, width: 1200, height: 900 }, { x: -1900, y: -180, width: 1200, height: 900 }],
  ['is nowhere where its screen is gone', [LAPTOP], { x: -1900, y: -180, width: 1200, height: 900 }, undefined],
  ['is nowhere where only an edge of it is left', [LAPTOP], { x: 1300, y: 50, width: 1000, height: 600 }, undefined],
  ['is pulled in where its title bar was above the screen', [LAPTOP], { x: 100, y: -300, width: 1000, height: 600 }, { x: 100, y: 0, width: 1000, height: 600 }],
  ['is made as large as a smaller screen', [LAPTOP], { x: 200, y: 100, width: 2500, height: 1400 }, { x: 0, y: 0, width: 1366, height: 728 }],
  ['goes to the screen that shows most of it', [LAPTOP, SECOND], { x: -300, y: 0, width: 1200, height: 600 }, { x: 0, y: 0, width: 1200, height: 600 }],
] as const // prettier-ignore

it.each(CASES)('a window %s', (_, screens, wanted, placed) => {
  expect(placeOn(screens, wanted)).toEqual(placed)
})
