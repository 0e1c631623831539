// How a request fails: with one sentence for the reader and a code for the caller.
//
// Not here: which failures there are in the store (notes/) or in a tab; they are turned into these where they arise.
import type { Annotation } from '@/lib/notes';

export const REFUSAL_CODES = [
  /** The sender may not ask this, or asked it in a wrong shape. */
  'notAllowed',
  /** A private window: nothing is stored. */
  'private',
  /** The disk or the quota is full. */
  'storageFull',
  /** The note was changed elsewhere since it was opened; `stored` is what stands. */
  'stale',
  /** The reader turned this site off. */
  'siteOff',
  /** Nobody answered: no content script in that tab, or the background ended twice. */
  'noAnswer',
  /** The extension was updated or removed under this script: clean up and say it once. */
  'invalidated',
  'failed',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What crosses between contexts. */
export type Reply<Answer> = { ok: Answer } | { error: string; code: RefusalCode; stored?: Annotation | undefined };

/** Thrown by `ask` and `askPage`, and by handlers to refuse. `message` is a sentence fit to show. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** With `stale` only: the note as it stands, so that both texts can be shown. */
  readonly stored: Annotation | null;
  constructor(code: RefusalCode, sentence: string, stored: Annotation | null = null) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.stored = stored;
  }
}

/** The extension was updated or removed, and the script that asked is a left-over. */
export const isContextInvalidated = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'invalidated';

/** Any failure as what crosses between contexts. */
export const replyOf = (error: unknown): Reply<never> => {
  if (!(error instanceof Refusal))
    return { error: `This did not work: ${error instanceof Error ? error.message : String(error)}`, code: 'failed' };
  return { error: error.message, code: error.code, ...(error.stored && { stored: error.stored }) };
};

export const nobodyAnswered = (): Refusal => new Refusal('noAnswer', 'Nothing answered.');

/** The answer in a reply, or the refusal thrown. Silence and anything that is no reply is nobody's answer. */
export const unwrap = <Answer>(reply: Reply<Answer> | null | undefined): Answer => {
  if (typeof reply === 'object' && reply !== null) {
    if ('ok' in reply) return reply.ok;
    if ('error' in reply) throw new Refusal(reply.code, reply.error, reply.stored ?? null);
  }
  throw nobodyAnswered();
};
