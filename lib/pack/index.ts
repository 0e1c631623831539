// Reference packs: their shape, checking, compiling and looking up.
export type { Pack } from './pack';
export type { Actor, AuthoredPack, Concept, Cue, Manifest, Measure, Phase, Source } from './schema';
