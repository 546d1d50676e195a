/** Files of decisions. */
export const uploads = {
  write: 'Write the file',
  toFile: 'Write the file · {{ready}}',
  nothing: 'Nothing to write',
  nothingHeld: 'Nothing is held back',
  nothingText: 'Decisions gather here until they stand in a file.',
  layout: 'Layout',
  openOrder: 'Open the order',
  caseOf: 'Cases',
}
