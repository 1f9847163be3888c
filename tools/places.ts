import { join, resolve } from 'node:path'

export const ROOT = resolve(__dirname, '..')
const local = (name: string): string => join(ROOT, '.local', name)

/** What one checkout keeps between starts; never committed. */
export const DATABASE_FILE = local('cloud.db')
export const KEYS_FILE = local('keys.json')
export const FUNCTION_LOG = local('function.log')

export const FUNCTIONS_SOURCE = join(ROOT, 'cloudfunctions')
export const FUNCTIONS_OUT = join(ROOT, 'dist/cloudfunctions')
export const H5_OUT = join(ROOT, 'dist/h5')
export const WEAPP_OUT = join(ROOT, 'dist/weapp')
