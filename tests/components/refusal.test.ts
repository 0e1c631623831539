// Refusals are told in the reader's language, and what only we would understand is not told.
import { beforeAll, describe, expect, it } from 'vitest';
import { faultWords, refusalWords } from '@/components/refusal';
import { Refusal, type RefusalCode } from '@/lib/messages';
import { speak, speakEnglish } from './messages';

const told = (code: RefusalCode) => refusalWords(new Refusal(code, 'In the words of the store.'));
const VERSION = { file: 'a.json', path: '$.manifest.version', rule: 'version', sentence: 'Theirs.' } as const;

describe('a refusal', () => {
  beforeAll(speakEnglish);
  it.each<[RefusalCode, string]>([
    ['private', 'In a private window nothing is stored.'],
    ['storageFull', 'There is no room left on this machine.'],
    ['failed', ''],
    ['noAnswer', ''],
  ])('%s', (code, words) => expect(told(code)).toBe(words));
  it('is not made of any other error', () => expect(refusalWords(new Error('a bug'))).toBe(''));
  it('of a pack that is no later one names the version that is here', () => {
    expect(faultWords(VERSION, '1.2')).toBe('Version 1.2 of this pack is here, and this one is not a later one.');
    expect(faultWords({ ...VERSION, rule: 'plain' }, '1.2')).toBe('Theirs.');
  });
});

describe.each([
  ['ar', /^[^A-Z]*\p{Script=Arabic}[^A-Z]*$/u],
  ['he', /^[^A-Z]*\p{Script=Hebrew}[^A-Z]*$/u],
])('in %s', (language, letters) => {
  beforeAll(() => speak(language));
  it('no word is left in English', () => {
    expect(told('private')).toMatch(letters);
    expect(told('storageFull')).toMatch(letters);
    expect(faultWords(VERSION, '1.2')).toMatch(letters);
  });
});
