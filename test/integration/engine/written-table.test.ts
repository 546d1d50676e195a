import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { accessTo } from '@backend/db/kysely-access'

it('hears of each table that is really written, in whatever way', () => {
  const db = new Database(':memory:')
  db.exec(`ATTACH ':memory:' AS staging; CREATE TABLE orders (id INTEGER PRIMARY KEY, n); CREATE TABLE staging.importRows (id);
    CREATE TABLE follows (n); CREATE TRIGGER t AFTER INSERT ON orders BEGIN INSERT INTO follows VALUES (1); END`)
  const heard: string[] = []
  const { raw, build, run } = accessTo(db, (table) => heard.push(table))
  const does = (sql: string) => raw.prepare(sql).run()
  does('INSERT INTO orders (id, n) VALUES (1, 1)')
  does('insert or replace into "orders" values (2, 2)')
  does('UPDATE main.orders SET n = 3 WHERE id = 1')
  does('UPDATE orders SET n = 3 WHERE id = 99')
  raw.prepare('DELETE FROM orders WHERE id = 2 RETURNING *').get()
  does('INSERT INTO staging.importRows VALUES (1)')
  raw.prepare('SELECT * FROM orders').all()
  raw
    .prepare(
      'WITH a AS (SELECT 5 id) INSERT INTO orders (id) SELECT id FROM a WHERE true ON CONFLICT DO UPDATE SET n = 9',
    )
    .run()
  run(build.deleteFrom('orders').where('id', '=', 5))
  expect(heard).toEqual(['orders', 'orders', 'orders', 'orders', 'importRows', 'orders', 'orders'])
  db.close()
})
