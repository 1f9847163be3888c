import { buildFunctions } from '../../tools/build-functions'
import { FUNCTIONS_SOURCE } from '../../tools/places'
import { FIXTURE_FUNCTIONS, FIXTURE_SOURCE, TEST_FUNCTIONS } from './folders'

/** Runs once before the cloud tests: the product's functions and the tests' own, as they would be deployed. */
const setup = async (): Promise<void> => {
  await buildFunctions(FUNCTIONS_SOURCE, TEST_FUNCTIONS)
  await buildFunctions(FIXTURE_SOURCE, FIXTURE_FUNCTIONS)
}
export default setup
