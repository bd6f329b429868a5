import { useEffect, useMemo } from 'react'
import { byId } from '../../shared/records/byId.ts'
import { useLetterheads, useMeetings, useProgram } from '../program.ts'

/** Reads the official documents, and what they name: meetings and letterheads. */
export function useOfficialLists() {
  const { officialDocuments, meetings: meetingsStore, letterheads: letterheadsStore } = useProgram()
  useEffect(() => {
    void officialDocuments.getState().load()
    void meetingsStore.getState().loadList()
    void letterheadsStore.getState().load()
  }, [officialDocuments, meetingsStore, letterheadsStore])
  const meetings = useMeetings((state) => state.meetings)
  const letterheads = useLetterheads((state) => state.letterheads)
  return {
    meetings,
    letterheads,
    meetingsById: useMemo(() => byId(meetings), [meetings]),
    letterheadsById: useMemo(() => byId(letterheads), [letterheads]),
  }
}
