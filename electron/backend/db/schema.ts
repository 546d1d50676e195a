import type { Selectable } from 'kysely'
import type { ArticleTables } from './tables/articles'
import type { CaseTables } from './tables/cases'
import type { ChecklistTables } from './tables/checklist'
import type { DeskTables } from './tables/desk'
import type { FileTables } from './tables/files'
import type { LetterTemplateTables } from './tables/letter-templates'
import type { MessageTables } from './tables/messages'
import type { MultiChannelTables } from './tables/multi-channel'
import type { OrderTables } from './tables/orders'
import type { ParcelTables } from './tables/parcels'
import type { RuleTables } from './tables/rules'
import type { StagingTables } from './tables/staging'

/** The tables as Kysely sees them; STRICT tables, so a column holds just this type. Booleans are 0 and 1. */
export interface ShopTables
  extends
    OrderTables,
    ParcelTables,
    FileTables,
    ArticleTables,
    CaseTables,
    ChecklistTables,
    LetterTemplateTables,
    MessageTables,
    RuleTables,
    MultiChannelTables,
    DeskTables {}

/** The same with those of the staging file, which is attached. */
export interface Schema extends ShopTables, StagingTables {}

/** A row of a table as `SELECT *` reads it. */
export type Row<T extends keyof ShopTables> = Selectable<ShopTables[T]>
