import { useSyncExternalStore } from 'react'

/** What can be done about a note; its words are `notes.action.*` in the texts. */
export interface NoteAction {
  is: 'undo' | 'again' | 'open' | 'openFolder'
  run: () => Promise<unknown>
  /** What it is done to: once that is done, no note offers it any more. */
  of?: string
}
export interface Note {
  id: number
  at: number
  tone: 'done' | 'failed'
  text: string
  actions: readonly NoteAction[]
}
interface Notes {
  /** The one note on the line. */
  shown: Note | undefined
  /** Newest first. */
  kept: readonly Note[]
  unseenFailures: number
  isBellOpen: boolean
}

const MOST_KEPT = 200
let notes: Notes = { shown: undefined, kept: [], unseenFailures: 0, isBellOpen: false }
let lastId = 0
const listeners = new Set<() => void>()

function set(next: Partial<Notes>): void {
  notes = { ...notes, ...next }
  listeners.forEach((listener) => listener())
}

/** Puts a note on the line, in place of the one that is there, and into the bell. */
export function addNote(tone: Note['tone'], text: string, actions: readonly NoteAction[] = []): void {
  const note = { id: ++lastId, at: Date.now(), tone, text, actions }
  set({
    shown: note,
    kept: [note, ...notes.kept].slice(0, MOST_KEPT),
    unseenFailures: notes.unseenFailures + (tone === 'failed' ? 1 : 0),
  })
}

/** Takes a note off the line, if it is still the one there; the bell keeps it. */
export function hideNote(id: number): void {
  if (notes.shown?.id === id) set({ shown: undefined })
}

/** Opens or closes the list of the day's notes; who opens it has seen the failures. */
export function openBell(isBellOpen: boolean): void {
  set({ isBellOpen, ...(isBellOpen && { unseenFailures: 0 }) })
}

/** No note offers any more what has been done. */
export function dropActions(...done: readonly string[]): void {
  const isDone = ({ of }: NoteAction) => of !== undefined && done.includes(of)
  const without = (note: Note): Note =>
    note.actions.some(isDone) ? { ...note, actions: note.actions.filter((action) => !isDone(action)) } : note
  set({ shown: notes.shown && without(notes.shown), kept: notes.kept.map(without) })
}

export function useNotes(): Notes {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notes,
  )
}
