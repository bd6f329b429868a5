/** What a new agenda item is where nothing else is said of it. */
export const emptyAgendaItem = {
  kind: 'item',
  audience: 'everybody',
  parentId: null,
  number: '',
  presenter: '',
  siteId: null,
  duration: 15,
  fixedStart: null,
  startedAt: null,
  endedAt: null,
  script: '',
  technical: '',
  fallback: '',
  note: '',
  sample: '',
} as const
