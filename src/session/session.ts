import { useQueryAction } from '@/cloud/useQueryAction'
import type { ValueOf } from '../../types/contracts/all'
import { chosenView } from './view'

export type Home = ValueOf<'home.open'>
export type ActiveHome = Extract<Home, { state: 'active' }>
/** A role with its scope, and what people call the scope. */
export type Grant = ActiveHome['roles'][number]

/** Who I am, from the same one call that fills the first screen; every page shares its answer. */
export function useHome() {
  const view = chosenView.use()
  return useQueryAction('home.open', view ? { view } : {})
}

/** Whoever is here, in the role that is in view. */
export type Me = ActiveHome & { readonly grant: Grant }

/** The active person and the role in view; undefined while that is not known, or for those who have no active account. */
export function useMe(): Me | undefined {
  const home = useHome().value
  if (home?.state !== 'active') return undefined
  const grant = home.roles[home.view]
  return grant && { ...home, grant }
}
