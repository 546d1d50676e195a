/** Where each floor lies, as `paths` of tsconfig.base.json says it: `{ '@shared': '/…/shared', … }`. */
export const aliases: Readonly<Record<string, string>>
