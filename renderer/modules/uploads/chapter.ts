import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { contract } from '@shared/contract'
import { once } from '@shared/contract/define'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'

/** Which kind of file; where the address names none, the first there is. */
const search = once(() => {
  const { kind } = contract.uploads.plan.input.shape
  const first = kind.parse(kind.options[0])
  return z.object({ kind: kind.catch(first) })
})

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/uploads',
    component: lazyRouteComponent(() => import('./UploadsPage'), 'UploadsPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  fileReadings: {
    answer: lazy(async () => ({ default: (await import('./ProcessingReportReading')).ProcessingReportReading })),
  },
  lists: { '/uploads': [] },
}
