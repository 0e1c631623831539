// The reader's own day: an evening in America is not tomorrow, and a morning in Asia is not yesterday.
import { afterEach, expect, it, vi } from 'vitest';
import { filterNotes, NO_FILTER } from '@/components/note-filter';
import { ownDay } from '@/lib/own-day';
import { fileOf } from '@/entrypoints/library/files';
import { noteOf } from './notes/annotations';
import { speakEnglish } from './components/messages';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it.each([
  ['America/Los_Angeles', '2031-03-02T03:30:00Z', '2031-03-01'],
  ['Asia/Tokyo', '2031-03-01T23:30:00Z', '2031-03-02'],
  ['Etc/UTC', '2031-03-01T23:59:59.999Z', '2031-03-01'],
  // Once in summer and once in winter time.
  ['Europe/Berlin', '2031-07-01T22:30:00Z', '2031-07-02'],
  ['Europe/Berlin', '2031-01-01T22:30:00Z', '2031-01-01'],
  ['Pacific/Kiritimati', '9999-12-31T23:59:59Z', '9999-12-31'],
  ['America/Los_Angeles', '0000-01-01T00:00:00Z', '0000-01-01'],
])('in %s at %s is %s', (zone, moment, day) => {
  vi.stubEnv('TZ', zone);
  expect(ownDay(moment)).toBe(day);
});

it('is today’s where no moment is given', () => {
  vi.stubEnv('TZ', 'America/Los_Angeles');
  vi.useFakeTimers({ now: new Date('2031-03-02T03:30:00Z') });
  expect(ownDay()).toBe('2031-03-01');
});

it('is that on which a note is found, and which a file of notes gives', async () => {
  await speakEnglish();
  vi.stubEnv('TZ', 'America/Los_Angeles');
  const note = noteOf(1, 'Ask', { modified: '2031-03-02T03:30:00Z' });
  const on = (day: string) => filterNotes([note], { ...NO_FILTER, from: day, to: day }).length;
  expect([on('2031-03-01'), on('2031-03-02')]).toEqual([1, 0]);
  expect(await (await fileOf([note], 'markdown')).text()).toContain('Saved 1 Mar 2031');
});
