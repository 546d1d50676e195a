/** Units of the numbers. `USD`, `EUR`: minor units of the currency. `yyyymmdd`: a day. `yesNo`: 1 or 0. */
export const POLICY_UNITS = [
  'minutes', 'days', 'businessDays', 'basisPoints', 'units', 'USD', 'EUR', 'stars', 'points', 'yyyymmdd', 'yesNo',
] as const // prettier-ignore
export type PolicyUnit = (typeof POLICY_UNITS)[number]

/** Where a number stands: Seller Central's help (by page), an announcement (by day), one that others quote, Amazon's other pages, trade pages, public code. */
export const POLICY_SOURCES = ['help', 'announcement', 'quoted', 'site', 'trade', 'public'] as const
export type PolicySourceKind = (typeof POLICY_SOURCES)[number]

/** How sure it is. A: Amazon's own page; B: its staff, or an announcement quoted in full; C: one third party; P: seen in public code or data. */
export const POLICY_MARKS = ['A', 'B', 'C', 'P'] as const

/** Rules that hold in every marketplace at all times, whatever their number is then: what the desk counts with. */
export const LASTING_RULE_IDS = [
  'buyerCancelsAlone',
  'autoCancel',
  'cancelRateLimit',
  'cancelRateWindow',
  'refundHold',
  'refundAfterReturn',
  'answerBuyer',
  'answerReturn',
  'claimOpens',
  'atozInformation',
  'atozAppeal',
  'atozFiling',
  'chargebackAnswer',
  'feedbackRemovalRequest',
  'feedbackReminder',
  'feedbackReminderAfterOrder',
  'solicitationOpens',
  'solicitationCloses',
  'odrLimit',
  'healthNewAccount',
  'healthHealthyFrom',
  'healthCriticalUpTo',
  'healthGain',
  'healthGainOrders',
  'healthWindow',
  'mcfUnits',
  'mcfUnitsSeveralSkus',
  'mcfCutOff',
] as const

/** Rules of some marketplaces or some times: elsewhere none is known. */
export const PASSING_RULE_IDS = [
  'returnCloses',
  'internationalReturnMethod',
  'autoReturnless',
  'safetFiling',
  'prepaidLabelHighValueExempt',
  'holidayReturnUntil',
  'holidayReturnUntilApple',
  'feedbackReasonBelow',
  'otdrRequired',
  'otdrRecommended',
  'premiumOtdrRequired',
  'premiumOtdrWindow',
  'vtrOneScanBelow',
  'vtrOneScanBelowFromUkIn',
  'vtrLetterBelow',
  'vtrDomesticAbove',
  'reviewsSharedMinorOnly',
  'reviewPagesSignIn',
  'returnsFeeFreeBelow',
] as const

export type LastingRuleId = (typeof LASTING_RULE_IDS)[number]
export type PolicyRuleId = LastingRuleId | (typeof PASSING_RULE_IDS)[number]
export const POLICY_RULE_IDS = [...LASTING_RULE_IDS, ...PASSING_RULE_IDS] as const
