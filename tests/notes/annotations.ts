// Notes as the tests make them.
import type { Annotation } from '@/lib/notes';

export const idOf = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const noteOf = (n: number, text: string, over: Partial<Annotation> = {}): Annotation => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: idOf(n),
  type: 'Annotation',
  motivation: 'commenting',
  created: '2025-03-06T10:00:00Z',
  modified: '2025-03-06T10:00:00Z',
  body: [{ type: 'TextualBody', value: text, format: 'text/plain', purpose: 'commenting' }],
  target: {
    source: 'https://news.example/one?utm_source=x',
    canonical: 'https://news.example/one',
    title: 'One',
    selector: [
      { type: 'TextPositionSelector', start: 4, end: 9 },
      { type: 'TextQuoteSelector', exact: 'words', prefix: 'The ', suffix: ' here' },
    ],
  },
  revision: 0,
  ...over,
});

export const textOf = (note: Annotation | undefined): string | undefined => note?.body[0]?.value;
