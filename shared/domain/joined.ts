type Under<Part, Name extends string> = Part extends { readonly [N in Name]: infer Found } ? Found : never
type All<Some> = (Some extends unknown ? (one: Some) => void : never) extends (all: infer Together) => void
  ? Together
  : never

/** What all parts hold under a name, in one. */
export type Joined<Parts extends readonly object[], Name extends string> = [Under<Parts[number], Name>] extends [never]
  ? NonNullable<unknown>
  : All<Under<Parts[number], Name>>

/** Joins what the parts hold under a name, such as the handlers of all chapters. Throws RangeError where two hold the same key. */
export function joined<const Parts extends readonly object[], const Name extends string>(
  parts: Parts,
  name: Name,
): Joined<Parts, Name> {
  const entries = parts.flatMap((part) =>
    Object.entries((part as Readonly<Record<string, object | undefined>>)[name] ?? {}),
  )
  const all = Object.fromEntries(entries)
  if (Object.keys(all).length < entries.length) {
    const twice = entries.map(([key]) => key).filter((key, i, keys) => keys.indexOf(key) < i)
    throw new RangeError(`declared twice under ${name}: ${twice.join(', ')}`)
  }
  return all as Joined<Parts, Name>
}
