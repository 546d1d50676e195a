import { configureGlobal } from 'fast-check'

/**
 * A property that fails is made smaller before it is reported, and against a database that never yields to a timer
 * this can take longer than any test may: after a minute it is reported as small as it has become.
 */
configureGlobal({ interruptAfterTimeLimit: 60_000 })
