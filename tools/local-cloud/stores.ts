import { dirname, join } from 'node:path'
import { COLLECTIONS } from '../../config/collections'
import type { Database } from './database/database'
import { openDatabase } from './database/engine'
import { WeChat } from './openapi/wechat'
import type { Storage } from './protocol/storage'
import { Files } from './storage/files'
import { Grants } from './storage/grants'

/** What outlives a restart: the database file, and beside it the files and the outbox. */
export interface Stores {
  readonly database: Database
  readonly storage: Storage
  readonly wechat: WeChat
}

/** Opens them; the database first, because its lock keeps other processes out of the others. @throws one sentence */
export const openStores = (databaseFile: string, grantKey: string, objectsUrl: string): Stores => {
  const database = openDatabase(databaseFile, COLLECTIONS)
  try {
    const files = new Files(join(dirname(databaseFile), 'files'))
    return { database, storage: { files, grants: new Grants(grantKey), objectsUrl }, wechat: new WeChat(databaseFile) }
  } catch (error) {
    void database.close()
    throw error
  }
}
