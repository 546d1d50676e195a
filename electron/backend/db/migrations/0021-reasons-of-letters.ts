/** Why a letter was sent that something spoke against. */
export const migration0021 = {
  version: 21,
  name: 'reasons of letters',
  sql: `ALTER TABLE letters ADD COLUMN reason TEXT NOT NULL DEFAULT '';`,
} as const
