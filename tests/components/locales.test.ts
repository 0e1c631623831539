// Every language says everything that English says: the same messages, the same placeholders, its own plural forms.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isolateInsertions, isolateMessages } from '@/lib/build/isolate-insertions';
import { countWords, dayWords, spanWords } from '@/components/words';
import { ENGLISH, LANGUAGES, messagesOf, speak } from './messages';

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const formOf = (key: string) => PLURALS.find((form) => key.endsWith(`_${form}`));
/** Groups of plural forms: those that have `other`, and hold nothing but forms. `rNN_other` is no name of ours. */
const groups = [...ENGLISH.keys()]
  .filter((key) => key.endsWith('_other') && ENGLISH.has(key.replace(/_other$/, '_one')))
  .map((key) => key.replace(/_other$/, ''));
const groupOf = (key: string) => groups.find((group) => formOf(key) !== undefined && key === `${group}_${formOf(key)}`);

/** The keys that a language with these plural forms has to have. */
function keysFor(formatLocale: string): string[] {
  const forms = new Intl.PluralRules(formatLocale).resolvedOptions().pluralCategories;
  const plain = [...ENGLISH.keys()].filter((key) => groupOf(key) === undefined);
  const counted = groups.flatMap((group) => {
    const zero = ENGLISH.has(`${group}_zero`) ? ['zero'] : [];
    return [...new Set([...zero, ...forms])].map((form) => `${group}_${form}`);
  });
  return [...plain, ...counted].sort();
}

const placeholdersOf = (message: string) => [...new Set(message.match(/\{\w+\}/g))].sort();

/** What is wrong with the placeholders of a message; undefined when nothing is. */
function placeholderFault(key: string, message: string): string | undefined {
  const group = groupOf(key);
  const english = placeholdersOf(ENGLISH.get(key) ?? ENGLISH.get(`${group}_other`) ?? '');
  const here = placeholdersOf(message);
  // "One note", "two notes": a form that names its number needs no placeholder for it.
  const spelled = group !== undefined && ['zero', 'one', 'two'].includes(formOf(key) ?? '');
  const same = spelled ? here.every((name) => english.includes(name)) : here.join() === english.join();
  return same ? undefined : `${key}: ${here.join(' ')} for ${english.join(' ')}`;
}

it('knows English, Arabic and Hebrew', () => expect(LANGUAGES.toSorted()).toEqual(['ar', 'en', 'he']));

describe.each(LANGUAGES)('%s', async (language) => {
  const messages = await messagesOf(language);
  const formatLocale = messages.get('formatLocale') ?? '';

  it('names a locale of its own language, and its direction', () => {
    expect(new Intl.Locale(formatLocale).language).toBe(language);
    expect(messages.get('textDirection')).toBe(language === 'en' ? 'ltr' : 'rtl');
  });
  it('has every message, in each plural form of its own, and no other', () => {
    expect([...messages.keys()].sort()).toEqual(keysFor(formatLocale));
  });
  it('has the placeholders of the English', () => {
    const faults = [...messages].flatMap(([key, message]) => placeholderFault(key, message) ?? []);
    expect(faults).toEqual([]);
  });
  it('keeps to what the stores allow', () => {
    expect(messages.get('extName')!.length).toBeLessThanOrEqual(45);
    expect(messages.get('extDescription')!.length).toBeLessThanOrEqual(132);
  });
});

describe('a translation', () => {
  const withoutPlaceholders = (message: string) => message.replace(/\{\w+\}/g, '');
  it.each([
    ['ar', /\p{Script=Arabic}/u],
    ['he', /\p{Script=Hebrew}/u],
  ])('to %s leaves no English words', async (language, letters) => {
    const messages = await messagesOf(language);
    const wordless = [...ENGLISH].filter(([, message]) => !/\p{L}/u.test(withoutPlaceholders(message)));
    const same = ['extName', 'formatLocale', 'textDirection', ...wordless.map(([key]) => key)];
    const untranslated = [...messages].filter(
      ([key, message]) => !same.includes(key) && !letters.test(withoutPlaceholders(message)),
    );
    expect(untranslated).toEqual([]);
  });
});

describe('the checks of this file', () => {
  it('miss no placeholder that was left out, renamed or added', () => {
    expect(placeholderFault('row_r6_days', 'القيمة نفسها: {day}')).toBeDefined();
    expect(placeholderFault('row_r6_days', '{day} {page_day}')).toBeDefined();
    expect(placeholderFault('page_failed', '{n}')).toBeDefined();
    expect(placeholderFault('overview_count_few', 'أرقام')).toBeDefined();
    expect(placeholderFault('overview_count_two', 'رقمان')).toBeUndefined();
  });
  it('ask Arabic for its six forms and Hebrew for its three', () => {
    const formsOf = (locale: string) =>
      keysFor(locale).filter((key) => groupOf(key) === 'figure_differing' || key.startsWith('figure_differing_'));
    expect([formsOf('ar').length, formsOf('he').length, formsOf('en').length]).toEqual([6, 3, 2]);
  });
});

describe('our own voice', () => {
  const forbidden: Record<string, RegExp> = {
    ar: /زعم|يزعم|مزاعم|ادّ?عى|يدّ?عي|كاذب|كذب|زائف|دعاية|أكّ?د|اعترف|!/,
    he: /טוענ|טען|טענ|שקר|כזב|תעמולה|הודה|אישש|!/,
  };
  it.each(Object.entries(forbidden))('gives no verdict in %s', async (language, words) => {
    const messages = await messagesOf(language);
    expect([...messages].filter(([, message]) => words.test(message))).toEqual([]);
  });
});

describe('a document', () => {
  it.each(['PRIVACY.md', 'SECURITY.md'])('%s names no button that is not there', async (name) => {
    const text = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
    const buttons = [...text.matchAll(/“(\p{Lu}[^”]*)”/gu)].map(([, words]) => words!);
    expect(buttons.filter((words) => ![...ENGLISH.values()].includes(words))).toEqual([]);
  });
});

describe('counts and days', () => {
  it.each([
    ['ar', 0, 'لا أرقام مسجّلة'],
    ['ar', 1, 'رقم مسجّل واحد'],
    ['ar', 2, 'رقمان مسجّلان'],
    ['ar', 7, '7 أرقام مسجّلة'],
    ['ar', 11, '11 رقمًا مسجّلًا'],
    ['ar', 100, '100 رقم مسجّل'],
    ['he', 0, 'אין נתונים רשומים'],
    ['he', 2, 'שני נתונים רשומים'],
    ['he', 1200, '1,200 נתונים רשומים'],
  ])('%s %d', async (language, n, words) => {
    await speak(language);
    expect(countWords('overview.count', n).replace(/[\u2068\u2069]/g, '')).toBe(words);
  });
  it.each([
    ['ar', '26 مايو 2025', '31 يومًا'],
    ['he', '26 במאי 2025', '31 ימים'],
    ['en', '26 May 2025', '31 days'],
  ])('%s', async (language, day, span) => {
    await speak(language);
    expect([dayWords('2025-05-26'), spanWords(31)]).toEqual([day, span]);
  });
});

describe('what is put into a message', () => {
  it('stands in an isolate where the language runs from right to left', () => {
    const shipped = (direction: string) =>
      isolateMessages(JSON.stringify({ textDirection: { message: direction }, a: { message: '{n} of {all}' } }));
    expect(shipped('ltr')).toContain('"{n} of {all}"');
    expect(JSON.parse(shipped('rtl'))).toMatchObject({ a: { message: '\u2068{n}\u2069 of \u2068{all}\u2069' } });
  });
  it('and a message without placeholders is left alone', () => expect(isolateInsertions('a { b }')).toBe('a { b }'));
});
