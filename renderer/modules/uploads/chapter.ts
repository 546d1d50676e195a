import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { contract } from '@shared/contract'
import { once } from '@shared/contract/define'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'

const search = once(() => z.object({ kind: contract.uploads.plan.input.shape.kind.optional() }).catch({}))

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/uploads',
    component: lazyRouteComponent(() => import('./UploadsPage'), 'UploadsPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

export const chapter: Chapter = {
  fileReadings: { answer: lazy(async () => ({ default: (await import('./AnswerReading')).AnswerReading })) },
  lists: { '/uploads': [] },
}
