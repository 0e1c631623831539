// Two intervals side by side.
import { describe, expect, it } from 'vitest';
import { intervalOf } from '@/lib/claim';
import { isAbove, meet, touch } from '@/lib/compare/bounds';
import type { Quantity } from '@/lib/vocabulary';
import { n } from '../memory-pack';

const fewer = (value: number) => n('at_most', value, { strict: true });
type Case = [shows: string, x: Quantity, y: Quantity, says: { above: boolean; meet: boolean; touch: boolean }];

describe('two intervals', () => {
  const cases: Case[] = [
    ['one number twice', n('exact', 8), n('exact', 8), { above: false, meet: true, touch: true }],
    ['two numbers', n('exact', 9), n('exact', 8), { above: true, meet: false, touch: false }],
    ['an open end at a number', n('more_than', 8), n('exact', 8), { above: true, meet: false, touch: true }],
    ['a closed end at a number', n('at_least', 8), n('exact', 8), { above: false, meet: true, touch: true }],
    ['two open ends', n('more_than', 8), fewer(8), { above: true, meet: false, touch: true }],
    ['no upper end', n('exact', 900), n('more_than', 8), { above: false, meet: true, touch: true }],
    ['roundings that share only their edge', n('about', 60), n('about', 50), { above: true, meet: false, touch: true }],
    ['nothing said', n('vague', null), n('exact', 8), { above: false, meet: true, touch: true }],
  ];
  it.each(cases)('%s', (_, qx, qy, says) => {
    const [x, y] = [intervalOf(qx, 10), intervalOf(qy, 10)];
    expect({ above: isAbove(x, y), meet: meet(x, y), touch: touch(x, y) }).toEqual(says);
    expect({ meet: meet(y, x), touch: touch(y, x) }).toEqual({ meet: says.meet, touch: says.touch });
  });
});
