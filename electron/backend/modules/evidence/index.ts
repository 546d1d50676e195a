export { addEvidence, addUploadEvidence } from './log'
export { evidencePaper } from './paper'
