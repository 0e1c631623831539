// A page at a glance: what differs first, what is said twice once, what is not on record not at all.
import { describe, expect, it } from 'vitest';
import { overviewOf } from '@/components/overview';
import type { Found } from '@/components/overview';
import type { Context, FigureContext } from '@/lib/context';
import { actor, alone, ambiguous, discrepancy, full, phase, updates } from '../fixtures/contexts';

const span = { start: 0, end: 1 };
const figure = (context: FigureContext | null, text: string): Found => ({
  mention: {
    kind: 'figure',
    span,
    quantity: updates.page.claim.quantity,
    measure: context?.measure.id ?? null,
    attribution: null,
    asOf: { basis: 'unknown' },
    relations: [],
  },
  text,
  context,
});
const named = (context: Context, id: string): Found =>
  context.kind === 'phase'
    ? { mention: { kind: 'phase', span, ids: context.candidates.map((one) => one.id) }, text: context.text, context }
    : { mention: { kind: 'actor', span, id }, text: 'x', context };

describe('the overview', () => {
  it('orders sections, and takes the first place of what is said twice', () => {
    const found = [
      named(actor, 'marrow'),
      figure(updates, 'more than 56,000'),
      named(phase, ''),
      figure(null, '7 goals'),
      figure(full, 'about 250'),
      figure(alone, '12 boats'),
      {
        mention: { kind: 'discrepancy', span, measure: 'm', asOf: { basis: 'unknown' }, relations: [] },
        text: 'counts differ',
        context: discrepancy,
      } as Found,
      named(actor, 'marrow'),
      figure(updates, 'More than 56,000'),
    ];
    const { sections, figures } = overviewOf(found);
    expect(figures).toBe(4);
    expect(sections.map(({ name, entries }) => [name, entries.map(({ indices }) => indices)])).toEqual([
      ['differing', [[4]]],
      ['discrepancies', [[6]]],
      ['updates', [[1, 8]]],
      ['rest', [[5]]],
      ['phases', [[2]]],
      ['actors', [[0, 7]]],
    ]);
  });
  it('keeps two figures of equal words and other measures apart', () => {
    const { sections } = overviewOf([figure(updates, 'eight'), figure(full, 'eight')]);
    expect(sections.map(({ name }) => name)).toEqual(['differing', 'updates']);
  });
  it('names every candidate of an ambiguous phase', () => {
    expect(overviewOf([named(ambiguous, '')]).sections[0]?.entries[0]?.label).toMatch(/strait.*night/);
  });
  it('is empty where nothing is on record', () =>
    expect(overviewOf([figure(null, '7')])).toEqual({ sections: [], figures: 0 }));
});
