import { type Skill, SKILLS } from '../../types/domain/skills'
import type { Occupation } from '../../types/domain/org'
import type { Random } from './random'
import type { Registrant } from './registrants'

/** Few say anything; of some occupations more. */
const SHARE = 0.08
const LIKELY: Readonly<Partial<Record<Occupation, { readonly skill: Skill; readonly share: number }>>> = {
  doctor: { skill: 'firstAid', share: 0.6 },
  rider: { skill: 'driving', share: 0.5 },
}

/** Mechanism 9: what some people say that they can do, on their own page and on the roster alike. */
export const saySkills = (random: Random, registrants: readonly Registrant[]): Registrant[] =>
  registrants.map((registrant) => {
    const { person, membership } = registrant
    const usual = LIKELY[person.occupation]
    const said = [
      ...(usual && random.chance(usual.share) ? [usual.skill] : []),
      ...(random.chance(SHARE) ? [random.pick(SKILLS)] : []),
    ]
    if (!membership || said.length === 0) return registrant
    const skills = SKILLS.filter((skill) => said.includes(skill))
    return { ...registrant, person: { ...person, skills }, membership: { ...membership, skills } }
  })
