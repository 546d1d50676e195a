/** Amazon's numbers: how long, where it stands, how old. */
export const policy = {
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  hours_one: '{{count}} hour',
  hours_other: '{{count}} hours',
  days_one: '{{count}} calendar day',
  days_other: '{{count}} calendar days',
  businessDays_one: '{{count}} business day',
  businessDays_other: '{{count}} business days',
  source: {
    help: 'Seller Central help {{ref}}',
    announcement: 'Amazon’s announcement of {{ref}}',
    quoted: 'Amazon’s announcement as others quote it {{ref}}',
    site: 'Amazon’s page {{ref}}',
    trade: 'a trade page {{ref}}',
    public: 'public code {{ref}}',
  },
  help: 'Seller Central help',
  stands: 'Source: {{source}}, checked on {{checkedOn}}',
  since: '{{marketplace}}: since {{from}}',
  stale: 'not checked for {{days}} days: look it up in Seller Central',
}
