/** Files taken in, files written and evidence are counted and windowed out of an index; an import's operation is found by it. */
export const migration0011 = {
  version: 11,
  name: 'long-lists',
  sql: `
CREATE INDEX importsTaken ON imports (id, state) WHERE state IN ('committed', 'undone');
CREATE INDEX exportsWritten ON exports (id);
CREATE INDEX evidenceByMoment ON evidence (id, at);
CREATE INDEX operationsByImport ON operations (importId, kind) WHERE importId IS NOT NULL;
`,
} as const
