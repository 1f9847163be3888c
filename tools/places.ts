import { join, resolve } from 'node:path'

export const ROOT = resolve(__dirname, '..')
const local = (name: string): string => join(ROOT, '.local', name)

/** What one checkout keeps between starts; never committed. */
export const DATABASE_FILE = local('cloud.db')
export const KEYS_FILE = local('keys.json')
export const FUNCTION_LOG = local('function.log')

/** A new name for a copy of the database, in the order of time. */
export const backupNow = (ending: string): string =>
  local(join('backups', `${new Date().toISOString().replaceAll(':', '-')}${ending}.db`))

/** A path as whoever typed it meant it: npm runs its scripts in the project's folder. */
export const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

export const FUNCTIONS_SOURCE = join(ROOT, 'cloudfunctions')
export const FUNCTIONS_OUT = join(ROOT, 'dist/cloudfunctions')
export const H5_OUT = join(ROOT, 'dist/h5')
export const WEAPP_OUT = join(ROOT, 'dist/weapp')
