import * as fc from 'fast-check'
import { startTestCloud, type TestCloud } from '../../../support/cloud'
import { times } from '../../../support/long'
import { task } from '../../../support/tasks'
import { type Day, type Hour, PlacesModel, type Step } from './places'
import { BRANCHES, conserved, HOME, HOURS, LEADERS, PEOPLE, play, PLAYED, shown, storedTask } from './players'

const PLACES = 5
/** Between two looks at what the clients do, so that looking does not stand in their way. */
const PAUSE_MS = 5
let cloud: TestCloud
const fresh = () => task({ places: PLACES, placesLeft: PLACES })

beforeAll(async () => {
  cloud = await startTestCloud({ documents: { ...PLAYED, tasks: [fresh()] }, clock: HOURS[0] })
})
afterAll(() => cloud.close())

const branch = fc.constantFrom<string[]>(...BRANCHES)
const person = fc.constantFrom<string[]>(...PEOPLE)
const places = fc.integer({ min: 1, max: 3 })
/** People whom every branch may send: the shops' branch reaches the whole community, the grids' only their own. */
const peopleOf = (sender: string) => PEOPLE.filter((one) => sender.includes('x') || HOME[one] === sender)
const day = fc.constantFrom<Day[]>(0, 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('claim', 'claim', 'release', 'wait', 'wait'), branch, places }),
  fc.record({ do: fc.constant('stopWaiting'), branch }),
  fc.record({ do: fc.constantFrom('offer', 'accept'), branch, other: branch, places }),
  fc.record({ do: fc.constantFrom('decline', 'takeBack'), branch, other: branch }),
  branch.chain((sender) =>
    fc.record({
      do: fc.constant('assign'),
      branch: fc.constant(sender),
      people: fc.shuffledSubarray(peopleOf(sender), { minLength: 1, maxLength: Math.min(2, peopleOf(sender).length) }),
    }),
  ),
  fc.record({ do: fc.constant('free'), branch: fc.option(branch), person }),
  fc.record({ do: fc.constant('join'), person, source: fc.constantFrom('free', 'branch', 'offered') }),
  fc.record({ do: fc.constant('leave'), person }),
  fc.record({ do: fc.constant('revise'), places: fc.integer({ min: 1, max: 8 }), day }),
)
/** What is done next: the first of several wishes that can be had, or the first of all, whether it can or not. */
const wish = fc.record({ any: fc.array(step, { minLength: 6, maxLength: 6 }), blindly: fc.boolean() })
const later = fc.constantFrom<Exclude<Hour, 'early'>[]>('late', 'begun')
const alone = fc.constantFrom<Step[]>({ do: 'withdraw' }, { do: 'sweep' }, { do: 'sweep' })
const rarely = fc.oneof(
  later,
  alone.map((one) => ({ any: [one], blindly: true })),
)
const moves = fc.array(fc.oneof({ weight: 20, arbitrary: wish }, { weight: 1, arbitrary: rarely }), {
  minLength: 8,
  maxLength: 24,
})

/** The task as at first, at the first hour. */
async function again(): Promise<void> {
  cloud.setClock(HOURS[0])
  const { _id, ...fields } = fresh()
  await cloud.database.update('tasks', { _id }, { $set: fields }, { multi: false })
}

test(
  'whatever is done in whatever order, the places are whose a plain list says they are',
  async () => {
    let allowed = 0
    let refused = 0
    const property = fc.asyncProperty(moves, async (sequence) => {
      await again()
      const model = new PlacesModel(PLACES, HOME, LEADERS)
      for (const move of sequence) {
        if (typeof move === 'string') {
          model.waitUntil(move)
          cloud.setClock(HOURS[model.clock])
          continue
        }
        const next = (move.blindly ? undefined : move.any.find((one) => model.allows(one))) ?? move.any[0]
        if (!next) continue
        const answer = await play(cloud, next, await storedTask(cloud))
        expect({ next, ok: answer.ok }).toEqual({ next, ok: model.take(next) })
        // Nobody else is there: a refusal that tells to try again would be a lie.
        expect({ next, code: answer.refusal?.code }).not.toEqual({ next, code: 'busy' })
        if (answer.ok) allowed += 1
        else refused += 1
        const stored = await storedTask(cloud)
        conserved(stored)
        expect(shown(stored)).toEqual(model.shown())
      }
    })
    await fc.assert(property, { numRuns: times(20, 10_000) })
    expect(Math.min(allowed, refused)).toBeGreaterThan(times(50, 1_000))
    console.log(`places: ${allowed} steps taken, ${refused} refused, as the model said`)
  },
  times(120_000, 36_000_000),
)

test(
  'ten clients at once: at every read each place has one owner, and none is lost',
  async () => {
    const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000)
    const CLIENTS = 10
    const EACH = times(12, 400)
    await again()
    const wishes = fc.sample(step, { numRuns: CLIENTS * EACH, seed })
    const work = { running: true }
    const watch = async () => {
      let reads = 0
      for (; work.running; reads += 1) {
        conserved(await storedTask(cloud))
        await new Promise((resume) => setTimeout(resume, PAUSE_MS))
      }
      return reads
    }
    const client = async (number: number) => {
      let taken = 0
      for (const one of wishes.slice(number * EACH, (number + 1) * EACH)) {
        if ((await play(cloud, one, await storedTask(cloud))).ok) taken += 1
      }
      return taken
    }
    const watching = watch()
    const taken = await Promise.all(Array.from({ length: CLIENTS }, (_unused, number) => client(number)))
    work.running = false
    const reads = await watching
    conserved(await storedTask(cloud))
    const sum = taken.reduce((total, one) => total + one, 0)
    console.log(`places: seed ${seed}, ${sum} of ${wishes.length} taken by ${CLIENTS} clients, ${reads} reads between`)
    expect(sum).toBeGreaterThan(3)
    expect(reads).toBeGreaterThan(CLIENTS)
  },
  times(60_000, 3_600_000),
)
