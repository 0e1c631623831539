// The language of a text: its own words first, then what the page declares.
import { describe, expect, it } from 'vitest';
import { languageOf } from '@/lib/text';

const english =
  'The mayor said on Monday that more than a thousand houses have been hit by the storm and that it was too early to ' +
  'tell which of them could be mended before the winter, while residents were still waiting for help from the council.';
const texts: Record<string, string> = {
  de: 'Die Bürgermeisterin sagte am Montag, dass mehr als tausend Häuser vom Sturm beschädigt wurden und dass noch nicht klar sei, welche vor dem Winter repariert werden können.',
  fr: 'La maire a déclaré lundi que plus de mille maisons avaient été touchées par la tempête et que les habitants attendaient encore les secours de la ville.',
  es: 'La alcaldesa dijo el lunes que más de mil casas fueron dañadas por la tormenta y que los vecinos todavía esperan la ayuda del ayuntamiento.',
  nl: 'De burgemeester zei maandag dat meer dan duizend huizen door de storm zijn beschadigd en dat het nog te vroeg is om te zeggen welke voor de winter hersteld kunnen worden.',
  it: 'La sindaca ha detto lunedì che più di mille case sono state danneggiate dalla tempesta e che gli abitanti aspettano ancora gli aiuti del comune.',
  pt: 'A prefeita disse na segunda-feira que mais de mil casas foram danificadas pela tempestade e que os moradores ainda esperam a ajuda do município.',
  ar: 'قالت رئيسة البلدية يوم الاثنين إن أكثر من ألف منزل تضررت من العاصفة وإن السكان ما زالوا ينتظرون المساعدة',
  he: 'ראשת העירייה אמרה ביום שני כי יותר מאלף בתים נפגעו בסערה וכי התושבים עדיין ממתינים לעזרה',
  ru: 'Мэр сказала в понедельник, что более тысячи домов пострадали от бури и что жители всё ещё ждут помощи от города.',
  ko: '시장은 월요일에 폭풍으로 천 채가 넘는 집이 피해를 입었다고 말했다',
};

describe('English is judged from its words', () => {
  it.each([
    ['undeclared', null],
    ['declared', 'en'],
    ['declared with a region', 'en-GB'],
    ['declared with an underscore', 'en_US'],
    ['declared as something else', 'de'],
  ])('%s', (_, declared) => expect(languageOf(english, declared)).toBe('en'));

  it('in capitals', () => expect(languageOf(english.toUpperCase(), null)).toBe('en'));
  it('with a quotation in another language inside', () =>
    expect(languageOf(`${english} "${texts['fr'] ?? ''}" ${english}`, null)).toBe('en'));
  it('with names in another script', () => expect(languageOf(`${english} حماس`, null)).toBe('en'));
});

describe('other languages are not English', () => {
  it.each(Object.entries(texts))('%s as declared', (language, text) =>
    expect(languageOf(text, language)).toBe(language),
  );
  it.each(Object.entries(texts))('%s undeclared is unknown', (_, text) => expect(languageOf(text, null)).toBeNull());
  it.each(Object.entries(texts))('%s declared as English is not believed', (_, text) =>
    expect(languageOf(text, 'en')).toBeNull(),
  );
  it('a region is cut off', () => expect(languageOf(texts['pt'] ?? '', 'pt-BR')).toBe('pt'));
});

it('a text that shares some small words with English is still another', () => {
  const dutch =
    'Het dak was in de nacht van zaterdag op zondag weggewaaid, vertelde de burgemeester later, en niemand van de buren ' +
    'had daar iets van gemerkt omdat iedereen lag te slapen of naar de voetbalwedstrijd van Harl keek.';
  expect(languageOf(dutch, 'nl')).toBe('nl');
  expect(languageOf(dutch, null)).toBeNull();
});

describe('a few words are what the page declares', () => {
  it.each([
    ['as declared', 'Sturm über Harl', 'de', 'de'],
    ['English when nothing is declared', 'Storm hits Harl', null, 'en'],
    [
      'English when they hold a word of English alone',
      'Israel and Hamas are near a deal on hostages. Gaza death toll exceeds 62,000 as talks resume.',
      null,
      'en',
    ],
    [
      'unknown when they hold none',
      'De doden in Gaza: de tol was in mei 62.000, zegt het ministerie, en is later op zondag niet meer gestegen.',
      null,
      null,
    ],
    ['nothing at all', '', null, 'en'],
    ['digits alone', '48 189 1,200', 'fr', 'fr'],
  ])('%s', (_, text, declared, expected) => expect(languageOf(text, declared)).toBe(expected));
});
