export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** The least of a window's width and height that has to be on a screen for it to be found there. */
const LEAST = { width: 100, height: 50 }

const overlap = (a: Bounds, b: Bounds) => ({
  width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
})

/**
 * Where a window opens that was left at `wanted`: on the screen that shows most of it, as large as fits there, and wholly on
 * it. Undefined where no screen shows enough of it any more. `screens`: what of each screen is free, in the system's units.
 */
export function placeOn(screens: readonly Bounds[], wanted: Bounds): Bounds | undefined {
  const seen = screens
    .map((screen) => ({ screen, part: overlap(screen, wanted) }))
    .filter(({ part }) => part.width >= LEAST.width && part.height >= LEAST.height)
    .toSorted((a, b) => b.part.width * b.part.height - a.part.width * a.part.height)
  const screen = seen[0]?.screen
  if (!screen) return undefined
  const [width, height] = [Math.min(wanted.width, screen.width), Math.min(wanted.height, screen.height)]
  return {
    x: Math.max(screen.x, Math.min(wanted.x, screen.x + screen.width - width)),
    y: Math.max(screen.y, Math.min(wanted.y, screen.y + screen.height - height)),
    width,
    height,
  }
}
