/** A text with its `{{blanks}}` filled; what is not given stays empty. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/{{(\w+)}}/g, (_, name: string) => String(params[name] ?? ''))
}
