import { freshApp } from '../../tools/builds'
import setup from './build-functions'
import { makeDistrict } from './whole-district'

/** Runs once before the tests that use the app in a browser. */
const setupApp = async (): Promise<void> => {
  await setup()
  await freshApp('h5', (line) => process.stdout.write(`${line}\n`))
  await makeDistrict()
}
export default setupApp
