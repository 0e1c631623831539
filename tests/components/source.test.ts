// Where else a statement is relayed, in words.
import { beforeAll, expect, it } from 'vitest';
import { alsoWords } from '@/components/Source';
import { dayOf, doubtful, other } from '../fixtures/contexts';
import { speakEnglish } from './messages';

beforeAll(speakEnglish);

const here = other({ paragraph: 4 });
it.each([
  ['the same document is not named again', [other({ paragraph: 13 })], 'Also in paragraph 13'],
  ['another is', [other({ document: doubtful, paragraph: 2 })], 'Also in Background piece, paragraph 2'],
  [
    'several are one sentence',
    [other({ paragraph: 13 }), other({ document: doubtful, paragraph: 2 })],
    'Also in paragraph 13 and Background piece, paragraph 2',
  ],
  ['another day is said', [other({ paragraph: 13, asOf: dayOf('2031-05-27') })], 'Also in paragraph 13 (27 May 2031)'],
  [
    'what the reader saved has no paragraph',
    [other({ document: doubtful, paragraph: null })],
    'Also in Background piece',
  ],
])('%s', (_, also, words) => expect(alsoWords(here, also)).toBe(words));
