import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CollectionFacts, ScanReport } from '../../database/database'
import { Problem } from './Problem'
import { show } from './show'
import { ask, useRead } from './ask'

type Doc = Readonly<Record<string, unknown>>
interface Page {
  readonly documents: readonly Doc[]
  readonly scan: ScanReport
}

const PAGE_SIZE = 50

const Document = ({ doc }: { doc: Doc }) => (
  <details className="row">
    <summary>
      <b>{String(doc['_id'])}</b>
      <span className="faint">
        {Object.entries(doc)
          .filter(([key, value]) => key !== '_id' && typeof value !== 'object')
          .slice(0, 4)
          .map(([key, value]) => `${key} ${String(value)}`)
          .join(' · ')}
      </span>
    </summary>
    <pre>{show(doc)}</pre>
  </details>
)

const Collection = ({ facts }: { facts: CollectionFacts }) => {
  const [draft, setDraft] = useState('')
  const [filter, setFilter] = useState('')
  const query = `/local/documents?collection=${facts.name}&filter=${encodeURIComponent(filter)}`
  const pages = useInfiniteQuery<Page, Error, { pages: Page[] }, string[], string>({
    queryKey: [query],
    queryFn: ({ pageParam }) => ask(query + pageParam),
    initialPageParam: '',
    getNextPageParam: ({ documents }) =>
      documents.length < PAGE_SIZE ? undefined : `&after=${encodeURIComponent(String(documents.at(-1)?.['_id']))}`,
  })
  const docs = pages.data?.pages.flatMap(({ documents }) => documents) ?? []
  const scan = pages.data?.pages[0]?.scan
  return (
    <section className="card">
      <h2>
        {facts.name} <span className="count">{facts.documents} 份</span>
      </h2>
      <p className="chips">
        {facts.indexes.map(({ name, unique }) => (
          <code key={name}>
            {name}
            {unique && ' 唯一'}
          </code>
        ))}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setFilter(draft)
        }}
      >
        <input
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          placeholder='条件，例如 {"month":"2026-11"}'
          aria-label="条件"
          spellCheck={false}
        />
        <button type="submit">查</button>
      </form>
      <Problem of={pages.error} />
      {scan && (
        <p className="faint">
          {scan.index === 'none' ? '没有索引可用' : `走索引 ${scan.index}`}，看了 {scan.documentsExamined} 份
        </p>
      )}
      {docs.map((doc) => (
        <Document key={String(doc['_id'])} doc={doc} />
      ))}
      {pages.data && docs.length === 0 && <p className="empty">没有符合条件的。</p>}
      {pages.hasNextPage && (
        <button type="button" className="more" onClick={() => void pages.fetchNextPage()}>
          再看 {PAGE_SIZE} 份
        </button>
      )}
    </section>
  )
}

/** Every collection, and the documents of the chosen one. */
export const Documents = () => {
  const { data: all = [], error } = useRead<readonly CollectionFacts[]>('/local/collections', 5000)
  const [name, setName] = useState<string>()
  const chosen = all.find((facts) => facts.name === name) ?? all[0]
  return (
    <div className="side-by-side">
      <aside className="card list">
        <Problem of={error} />
        {all.map((facts) => (
          <button
            type="button"
            key={facts.name}
            aria-pressed={facts.name === chosen?.name}
            onClick={() => setName(facts.name)}
          >
            <span>{facts.name}</span>
            <span className="faint">{facts.documents}</span>
          </button>
        ))}
      </aside>
      {chosen && <Collection key={chosen.name} facts={chosen} />}
    </div>
  )
}
