import ts from 'typescript'

/** What an `index.ts` holds besides what it passes on: each as the line it stands in. A face has no logic and no values of its own. */
export function besidesPassingOn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  return source.statements
    .filter((statement) => !ts.isExportDeclaration(statement) || !statement.moduleSpecifier)
    .map((statement) => {
      const { line } = source.getLineAndCharacterOfPosition(statement.getStart(source))
      return `${file}:${line + 1} ${statement.getText(source).split('\n')[0]}`
    })
}
