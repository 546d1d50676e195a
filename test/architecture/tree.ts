/** The paths that a tree in a text names, folders with a `/` at their end: a line each, deeper by two blanks. */
export function pathsOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)(\S+(?: {2}\S+\.\S+)*)(?: {2,}.*)?$/.exec(line) ?? []
    const depth = indent.length / 2
    above.length = depth
    const paths = names.split('  ').map((name) => [...above, name].join(''))
    above.push(names)
    return names === '' ? [] : paths
  })
}
