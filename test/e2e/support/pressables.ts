const ROLES = ['button', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'tab', 'option'] as const

/** Something a hand can press, by what it is and how it is called. */
export interface Target {
  role: (typeof ROLES)[number]
  name: string
}

const LINE = new RegExp(`^\\s*- (${ROLES.join('|')})(?= |:|$)(?: ("(?:[^"\\\\]|\\\\.)*"))?((?: \\[[^\\]]*\\])*)`)
/** A line that needs quotes in YAML stands in them as a whole. */
const QUOTED = /^(\s*- )'(.*)'(:?.*)$/

/** All that can be pressed and is not grey in what a screen reader is told of a page (`ariaSnapshot`); not what lies behind a dialog. */
export function pressables(snapshot: string): Target[] {
  return snapshot.split('\n').flatMap((line) => {
    const plain = line.replace(QUOTED, (_, head: string, body: string, rest: string) => head + body.replaceAll("''", "'") + rest) // prettier-ignore
    const [, role, quoted, marks = ''] = LINE.exec(plain) ?? []
    if (role === undefined || marks.includes('[disabled]')) return []
    return [{ role: role as Target['role'], name: quoted === undefined ? '' : (JSON.parse(quoted) as string) }]
  })
}

/** Rows of a list have the same buttons, some named after what stands in the row or quoting it: one of a kind is pressed. */
export const kindOf = ({ role, name }: Target) =>
  `${role} ${name.replace(/“[^”]*”/g, '“#”').replace(/[^\s]*\d[^\s]*/g, '#')}`
