import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sql, type Transaction } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../src/main/database/database.ts'
import { openDatabase } from '../../src/main/database/openDatabase.ts'

/** A database with a table of numbers; `inFile` counts those that are in the file itself, without its log. */
async function numbers() {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
  const file = join(folder, 'numbers.db')
  const { db, close } = openDatabase(file, { readonly: false })
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })
  await sql`create table numbers (n integer)`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  const add = async (trx: Transaction<Database>, count: number) => {
    for (let n = 0; n < count; n += 1) await sql`insert into numbers values (${n})`.execute(trx)
  }
  const write = async (count: number) => await db.transaction().execute(async (trx) => await add(trx, count))
  const inFile = () => {
    const alone = join(folder, 'alone.db')
    copyFileSync(file, alone)
    const copy = new SqliteDatabase(alone)
    const counted = copy.prepare('select count(*) from numbers').pluck().get()
    copy.close()
    return counted
  }
  const pragma = async (name: string) =>
    Object.values((await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0]
  const settings = async () => [await pragma('cache_size'), await pragma('wal_autocheckpoint')]
  return { db, add, write, inFile, settings }
}

describe('a long write', () => {
  it('is in the file when it is done, which a short one need not be', async () => {
    const { write, inFile } = await numbers()
    await write(10)
    expect(inFile()).toBe(0)
    await write(2000)
    expect(inFile()).toBe(2010)
    await write(10)
    expect(inFile()).toBe(2010)
  })

  it('changes how the database works only while it goes on', async () => {
    const { db, add, write, settings } = await numbers()
    const usual = await settings()
    const seen = await db.transaction().execute(async (trx) => {
      await add(trx, 2000)
      const { rows } = await sql<{ cache_size: number }>`pragma cache_size`.execute(trx)
      return rows[0]?.cache_size
    })
    expect(seen).not.toBe(usual[0])
    expect(await settings()).toEqual(usual)
    const failing = db.transaction().execute(async (trx) => {
      await add(trx, 2000)
      throw new Error('planted')
    })
    await expect(failing).rejects.toThrow('planted')
    expect(await settings()).toEqual(usual)
    await write(1)
    const { rows } = await sql<{ count: number }>`select count(*) as count from numbers`.execute(db)
    expect(rows).toEqual([{ count: 2001 }])
  })
})
