// What was refused, in the reader's language.
//
// Here: what a reader meets. Not here: how a note's save went (NoteEditor), and the rules of packs, which are told to their maker as
// they are (lib/pack).
import { i18n } from '#i18n';
import { Refusal } from '@/lib/messages';
import type { Fault } from '@/lib/pack';

/** Why, after the sentence that it did not work; empty where a reader could do nothing with it. */
export function refusalWords(error: unknown): string {
  if (!(error instanceof Refusal)) return '';
  switch (error.code) {
    case 'private':
    case 'storageFull':
      return i18n.t(`refusal.${error.code}`);
    default:
      return '';
  }
}

/** The sentence of a fault; `here` is the version of the pack that is on the shelf. */
export const faultWords = ({ rule, sentence }: Fault, here: string | undefined): string =>
  rule === 'version' && here !== undefined ? i18n.t('refusal.notLater', { version: here }) : sentence;
