/** The boundaries of docs/ARCHITECTURE.md. Each comment says what breaks when the rule does. */
module.exports = {
  forbidden: [
    {
      name: 'types-are-the-floor',
      comment:
        'types/ is what both ends agree on. If it imported code of ours, the mini-program would carry the server.',
      severity: 'error',
      from: { path: '^types/' },
      to: { pathNot: ['^types/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'domain-without-zod',
      comment: 'The mini-program imports types/domain at run time. zod there would land in the main package.',
      severity: 'error',
      from: { path: '^types/(domain|documents)/' },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule takes values and gives a decision. What it may not import, it cannot do: no database, no clock, no other context.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/rules/' },
      to: { pathNot: ['^types/', '^cloudfunctions/$1/rules/', '^(node:)?crypto$'] },
    },
    {
      name: 'sdk-in-the-kernel-only',
      comment:
        'One wall between us and the database: wx-server-sdk passes $-keys straight through, so nobody else may hold it.',
      severity: 'error',
      from: {
        path: '^(cloudfunctions|src|types|config)/',
        pathNot: '^cloudfunctions/_kernel/(db|files|identity|message|mini-code|phone|words)\\.ts$',
      },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'database-in-stores-only',
      comment:
        'A context’s collections are known to its store. An action that queried them itself would hide a trip and a condition.',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!_kernel)', pathNot: ['/store\\.ts$', '/post\\.ts$'] },
      to: {
        path: '^cloudfunctions/_kernel/(db|wall|insert-missing|read-all)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'contexts-meet-in-public',
      comment: 'What another context may use is written in its public.ts; everything else in it is free to change.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/_][^/]*)/' },
      to: { path: '^cloudfunctions/[^/_]', pathNot: ['^cloudfunctions/$1/', '/public\\.ts$'] },
    },
    {
      name: 'who-may-know-whom',
      comment:
        'org knows nobody; points know org; attendance knows org and points; tasks know these three. A ring here would make two contexts one.',
      severity: 'error',
      from: { path: '^cloudfunctions/(org|points|attendance)/' },
      to: { path: '^cloudfunctions/(tasks|home)/' },
    },
    {
      name: 'org-knows-nobody',
      comment: 'Everybody asks org who lives where; org asks nobody.',
      severity: 'error',
      from: { path: '^cloudfunctions/org/' },
      to: { path: '^cloudfunctions/(?!_kernel|org)' },
    },
    {
      name: 'records-ask-org-and-tell-only',
      comment:
        'A record is told by whoever accepted the service. If records asked tasks or points back, hours and points would be one book.',
      severity: 'error',
      from: { path: '^cloudfunctions/records/' },
      to: { path: '^cloudfunctions/(?!_kernel|records|(notices|org)/public\\.ts$)' },
    },
    {
      name: 'alliance-asks-the-ledger',
      comment:
        'A statement is drawn from the ledger: the alliance asks points and who is where, tells people, and nobody but the timer knows of it. A ledger that asked it back would be settled by its own summary.',
      severity: 'error',
      from: { path: '^cloudfunctions/alliance/' },
      to: { path: '^cloudfunctions/(?!_kernel|alliance|(notices|org|points)/public\\.ts$)' },
    },
    {
      name: 'nobody-knows-the-alliance',
      comment: 'What is agreed between a merchant and a community changes nothing in the books it was drawn from.',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!alliance/|jobs/)([^/]+)/' },
      to: { path: '^cloudfunctions/alliance/' },
    },
    {
      name: 'muster-stands-alone',
      comment:
        'An emergency must not wait for tasks or points: a muster asks who lives where, who is near and what a code is, tells people and enters service. Only the timer and forgetting know of it.',
      severity: 'error',
      from: { path: '^cloudfunctions/muster/' },
      to: { path: '^cloudfunctions/(?!_kernel|muster|(attendance|forces|notices|org|records)/public\\.ts$)' },
    },
    {
      name: 'nobody-knows-the-muster',
      comment:
        'What follows from a muster is drawn from it by the timer; a context that asked it would stop when it does.',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!muster/|jobs/|privacy/)([^/]+)/' },
      to: { path: '^cloudfunctions/muster/' },
    },
    {
      name: 'merchants-ask-org-and-notices',
      comment:
        'Who keeps a shop and whether it is open is decided without the ledger: points read how a shop stands from org, and settling a month knows no applications.',
      severity: 'error',
      from: { path: '^cloudfunctions/merchants/' },
      to: { path: '^cloudfunctions/(?!_kernel|merchants|(org|notices)/public\\.ts$)' },
    },
    {
      name: 'corps-knows-org-and-service',
      comment: 'Who leads a branch is decided on people and their service so far, never on tasks or points.',
      severity: 'error',
      from: { path: '^cloudfunctions/corps/' },
      to: { path: '^cloudfunctions/(?!_kernel|corps|org|attendance|notices)' },
    },
    {
      name: 'nobody-knows-the-desks',
      comment:
        'Rosters, the corps and privacy look at the other contexts; a context that knew them back would close a ring. Privacy, which forgets everywhere, may know the corps; jobs know all, and nobody knows jobs.',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!jobs/|privacy/)([^/]+)/' },
      to: { path: '^cloudfunctions/(rosters|corps|privacy)/', pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'rosters-stand-aside',
      comment: 'Rosters come and go by way of org; nothing else of the product needs to know of files.',
      severity: 'error',
      from: { path: '^cloudfunctions/rosters/' },
      to: { path: '^cloudfunctions/(?!_kernel|rosters|org|notices)' },
    },
    {
      name: 'forces-ask-org-only',
      comment:
        'Balancing needs to know who lives where and nothing else: it stands on its own, whatever people are asked to do there.',
      severity: 'error',
      from: { path: '^cloudfunctions/forces/' },
      to: { path: '^cloudfunctions/(?!_kernel|forces|org/public\\.ts$|notices/public\\.ts$)' },
    },
    {
      name: 'notices-know-nobody',
      comment:
        'Everybody tells people something by way of notices; if notices asked any of them back, every context would be in one ring.',
      severity: 'error',
      from: { path: '^cloudfunctions/notices/' },
      to: { path: '^cloudfunctions/(?!_kernel|notices)' },
    },
    {
      name: 'points-below-attendance',
      comment: 'The ledger must stand without anybody who awards from it.',
      severity: 'error',
      from: { path: '^cloudfunctions/points/' },
      to: { path: '^cloudfunctions/attendance/' },
    },
    {
      name: 'features-do-not-meet',
      comment:
        'A feature that imports a feature cannot be read, tested or removed alone. Share through ui, lib, cloud or session.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'network-in-cloud-only',
      comment: 'Request ids, retries and sessions live in src/cloud; a call from elsewhere would have none of them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cloud/' },
      to: { path: '^src/cloud/(transport|send|session)' },
    },
    {
      name: 'client-without-server',
      comment: 'The mini-program knows the contract, not how it is kept.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|tools)/' },
    },
    {
      name: 'contracts-by-type',
      comment: 'Contracts carry zod. The mini-program needs their types only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^types/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contracts-one-by-one',
      comment:
        'Whoever loads the contracts of all contexts makes every function that reaches it build them when it starts.',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^types/contracts/all\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '.js', '.json', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
