/** Orders are found by the city and postal code they go to; a postal code however it is spaced. */
export const migration0005 = {
  version: 5,
  name: 'orders-by-place',
  sql: `
CREATE INDEX orderPartiesByCity ON orderParties (city COLLATE NOCASE) WHERE city <> '';
CREATE INDEX orderPartiesByPostalCode ON orderParties (replace(replace(postalCode, ' ', ''), '-', '') COLLATE NOCASE) WHERE postalCode <> '';
`,
} as const
