/** What followed from the choice in a problem order: of a chapter of its own, since refunds and fulfilment move it on too. */
export {
  type Followed,
  followedOf,
  refundsOfProblem,
  replacementsOf,
  type ReplacementRecord,
  type ExpectedReturnRecord,
  expectedReturnsOf,
  settleProblems,
} from './follow-ups'
