// Reference packs: their shape, checking, compiling and looking up.
export { acceptPack, type Imported } from './accept';
export { authoredOf } from './authored';
export { checkAgainstDocuments, checkPack, PART_FILES, type Fault } from './check';
export { compilePack } from './compile';
export { openPack } from './open';
export { importPack, LIMITS } from './import';
export { summarisePack, type PackSummary } from './summary';
export { joinPacks } from './join';
export { findJsonFault } from './json-place';
export { PERSONAL, type EnginePack, type Pack, type Reference } from './pack';
export type { Rule } from './rules';
export { FACETS, PackSchema } from './schema';
export type { Actor, AuthoredPack, Concept, Cue, Facet, Manifest, Measure, Phase, Source } from './schema';
