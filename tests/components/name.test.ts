// What a context is called where it is only named.
import { expect, it } from 'vitest';
import { nameOf } from '@/components/name';
import { actor, ambiguous, discrepancy, phase, updates } from '../fixtures/contexts';

it.each([
  ['a figure by its words', updates, updates.page.text],
  ['a discrepancy by its words', discrepancy, discrepancy.text],
  ['one phase by its name', phase, phase.candidates[0]!.label],
  ['an open one by the page’s words', ambiguous, ambiguous.text],
  ['an actor by name', actor, actor.name],
])('%s', (_, context, name) => expect(nameOf(context)).toBe(name));
