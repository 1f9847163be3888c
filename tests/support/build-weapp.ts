import { freshApp, freshFunctions } from '../../tools/builds'

/** Runs once before the tests of the mini-program: the app and the functions, as they would be deployed. */
const setup = async (): Promise<void> => {
  await freshFunctions(console.log)
  await freshApp('weapp', console.log)
}
export default setup
