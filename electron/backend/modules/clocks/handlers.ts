import type { HandlersOf } from '../../context'
import { listClocks } from './list'

export const handlers: HandlersOf<'clocks'> = { 'clocks.list': listClocks }
