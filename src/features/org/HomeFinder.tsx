import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { locate } from '@/platform/locate'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../types/contracts/all'

export type HomeGrid = ValueOf<'org.findGrid'>['grids'][number]

interface HomeFinderProps {
  /** What was typed before, when the person comes back to this step. */
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly onPick: (grid: HomeGrid) => void
}

/** Where they are asked about: an address as it is typed, or a point, once. */
type Asked =
  { readonly address: string } | { readonly point: { readonly longitude: number; readonly latitude: number } }

/** One letter names half the district. */
const SHORTEST = 2
/** As the contract takes it. */
const LONGEST = 60

/** Mechanism 8: the grid somebody lives in, by an address or by where they stand; two taps when the address is right. */
export function HomeFinder({ address, onAddress, onPick }: HomeFinderProps) {
  const [asked, setAsked] = useState<Asked>({ address })
  const [place, setPlace] = useState<'quiet' | 'asking' | 'unknown'>('quiet')
  const type = (text: string) => {
    onAddress(text)
    setPlace('quiet')
    setAsked({ address: text })
  }
  const askWhere = async () => {
    setPlace('asking')
    const where = await locate()
    setPlace(where.at === 'here' ? 'quiet' : 'unknown')
    if (where.at === 'here') setAsked({ point: { longitude: where.longitude, latitude: where.latitude } })
  }
  const asks = 'point' in asked || asked.address.length >= SHORTEST
  return (
    <>
      <View className="org-search">
        <SearchField label="小区、楼号，如凤鸣东里" initial={address} onSearch={type} />
      </View>
      <Button kind="line" block busy={place === 'asking'} onTap={() => void askWhere()}>
        用我现在的位置找
      </Button>
      {place === 'unknown' ? (
        <View className="org-note">
          <Banner>没拿到位置，写小区名也一样</Banner>
        </View>
      ) : null}
      {asks ? <Candidates asked={asked} onPick={onPick} /> : null}
    </>
  )
}

function Candidates({ asked, onPick }: { asked: Asked; onPick: (grid: HomeGrid) => void }) {
  const elder = useElder()
  const found = useQueryAction('org.findGrid', 'point' in asked ? asked : { address: asked.address.slice(0, LONGEST) })
  return (
    <Section title="是哪一个？">
      <Loaded of={found} skeleton={<Skeleton rows={3} />}>
        {({ grids }) =>
          grids.length === 0 ? (
            <Empty icon="pin" title="没认出这个地方" why="只写小区或者村名试试，也可以用现在的位置找" />
          ) : (
            <Card>
              {grids.map((grid) => (
                <Cell
                  key={grid.gridId}
                  icon="grid"
                  title={grid.name}
                  sub={elder ? grid.communityName : whereItIs(grid)}
                  onTap={() => onPick(grid)}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Section>
  )
}

/** `凤鸣社区·有凤鸣东里`, `凤鸣社区·离您 300 米`: why this one is offered. */
function whereItIs({ communityName, matched, distanceMetres }: HomeGrid): string {
  if (matched !== null) return `${communityName}·有${matched}`
  return distanceMetres === null ? communityName : `${communityName}·离您${distanceInWords(distanceMetres)}`
}

/** Kilometres from one on; the point is a hint, so hundreds of metres are exact enough. */
const distanceInWords = (metres: number): string =>
  metres < 1000 ? ` ${Math.max(100, Math.round(metres / 100) * 100)} 米` : ` ${(metres / 1000).toFixed(1)} 公里`
