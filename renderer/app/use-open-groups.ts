import { useRef } from 'react'
import type { GroupId } from '@renderer/lib/chapter'
import { useChange, useDesk } from '@renderer/lib/query'

/** Which groups of the navigation are open, and how the operator opens and closes one. */
export function useOpenGroups() {
  const kept = useDesk('views.groups', {}).data?.groups ?? {}
  const change = useChange('views.openGroup', ['views.groups', {}], ({ groups }, { group, isOpen }) => ({
    groups: { ...groups, [group]: isOpen },
  }))
  /** What opened by itself stays open when its work is done: nothing moves away under the pointer. */
  const opened = useRef(new Set<GroupId>())
  return {
    /** As the operator left it; else open from the moment on that something waits in it or one of its pages is shown. */
    isOpen(group: GroupId, isWanted: boolean): boolean {
      if (isWanted) opened.current.add(group)
      return kept[group] ?? opened.current.has(group)
    },
    setOpen: (group: GroupId, isOpen: boolean) => change({ group, isOpen }),
  }
}
