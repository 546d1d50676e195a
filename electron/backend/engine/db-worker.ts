import { MIGRATIONS } from '../db/migrations'
import { handlers } from './handlers'
import { serveDatabase } from './serve-db'

/** Entry of the database threads. */
serveDatabase(handlers, MIGRATIONS)
