import type { UnitDoc } from '../../../types/documents/org'
import { nearest } from './nearest'
import { bare, short } from './text'

export type Unit = Pick<UnitDoc, '_id' | 'name' | 'level'>

/** What people leave out or put in front of a unit's name: 淄博市周村区财政局 is 区财政局. */
const inShort = (name: string): string =>
  bare(name)
    .replace(/^山东省/, '')
    .replace(/^淄博市(?=.)/, '市')
    .replace(/^(市?周村区|周村区?)(?=.)/, '区')
    .replaceAll(/[（(].*?[)）]/g, '')

/** Without the word that says whose it is: 区财政局 → 财政局. */
const withoutLevel = (name: string): string => name.replace(/^[市区]/, '')

/**
 * Finds the unit that a text names, by its name, its name in full or its name without 市 or 区 in front.
 * @param units all there are
 */
export function unitFinder(units: readonly Unit[]) {
  const named = new Map<string, Unit[]>()
  const add = (key: string, unit: Unit) => {
    const there = named.get(key) ?? []
    if (!there.includes(unit)) named.set(key, [...there, unit])
  }
  for (const unit of units) {
    for (const key of [bare(unit.name), inShort(unit.name), withoutLevel(inShort(unit.name))]) add(key, unit)
  }
  const names = units.map(({ name }) => name)

  return (text: string): { readonly unit: Unit } | { readonly why: string } => {
    const keys = [bare(text), inShort(text), withoutLevel(inShort(text))]
    for (const key of keys) {
      const [unit, ...others] = named.get(key) ?? []
      if (unit && others.length === 0) return { unit }
      if (unit) return { why: `叫“${short(text)}”的单位不止一个，请写全称` }
    }
    const near = nearest(inShort(text), names)
    return { why: `没有“${short(text, 16)}”这个单位${near ? `，是不是“${near}”？` : '，请照单位名单填'}` }
  }
}
