// Packs as strangers might send them: whole ones, spoilt ones, traps, and files that are none.
//
// Here: making them, each from its number, so that one that fails can be made again. Not here: what must come of them.
import fc from 'fast-check';

/** Values that break things elsewhere. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    null, true, -1, 0, 1e308, -0.5, 2 ** 53, '', ' ', '.*', '(a+)+$', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>',
    '${1}', '{{1}}', '__proto__', 'constructor', 'toString', '\u0000', '\u202e', '\ud800', '😀', 'ﬁ', 'a'.repeat(79), 'a'.repeat(8_000), 'A '.repeat(300),
    'personal', 'other', 'other:', 'other:Somebody', 'storm', 'storm:houses.damaged', 'javascript:alert(1)', 'data:text/html,1', 'http://[', '9999-12-31', '0000-00-00', '2024-02-30',
    [], {}, [[]], [null], { '': 1 }, { id: 1 }, { length: 1e9 },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
); // prettier-ignore

type Step = { kind: 'put' | 'drop' | 'double' | 'swap' | 'rename'; at: number; by: number; value: unknown };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('put', 'put', 'drop', 'double', 'swap', 'rename'),
  at: fc.nat(100_000),
  by: fc.nat(100_000),
  value: odd,
});

/** Every object and list inside a value, itself included, in order. */
function holders(value: unknown): object[] {
  if (value === null || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(holders)];
}

function change(pack: object, { kind, at, by, value }: Step): void {
  const all = holders(pack);
  const holder = all[at % all.length] as Record<string, unknown>;
  const keys = Object.keys(holder);
  const key = keys[by % Math.max(1, keys.length)];
  if (key === undefined) return;
  if (kind === 'put') holder[key] = structuredClone(value);
  else if (kind === 'rename')
    holder[(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40)] = holder[key];
  else if (kind === 'swap') holder[key] = structuredClone(all[by % all.length]);
  else if (Array.isArray(holder)) {
    if (kind === 'drop') holder.splice(Number(key), 1);
    else for (let more = 0; more < 20; more++) holder.push(structuredClone(holder[Number(key)]));
  } else if (kind === 'drop') delete holder[key];
}

const tangle = fc.record({ many: fc.nat(1_500), kind: fc.constantFrom('chain', 'circle', 'words', 'figures', 'same') });

/** Much work for little text. Each is a whole pack, within every limit or just beyond it. */
function tangled(pack: Whole, { many, kind }: { many: number; kind: string }): void {
  const places = Array.from({ length: many }, (_, at) => at);
  const [concept, measure, claim, phase] = [pack.concepts[0]!, pack.measures[0]!, pack.claims[0]!, pack.phases[0]!];
  const above = (at: number): string => (kind === 'circle' && at === 0 ? `x${many - 1}` : `x${at - 1}`);
  if (kind === 'words') {
    for (const at of places) pack.concepts.push({ ...concept, id: `x${at}`, words: ['houses', 'damaged', 'Harl'] });
    for (const at of places) pack.phases.push({ ...phase, id: `x${at}`, aliases: [], generalNames: ['plan'] });
  } else if (kind === 'figures') {
    for (const at of places) pack.claims.push({ ...claim, id: `x${at}`, attribution: null });
  } else if (kind === 'same') {
    for (const at of places)
      pack.measures.push({ ...measure, id: `x${at}`, sameAs: `storm:${at % 2 ? 'x1' : measure.id}` });
  } else {
    for (const at of places) {
      const parent = at === 0 && kind === 'chain' ? undefined : above(at);
      pack.concepts.push({
        ...concept,
        id: `x${at}`,
        words: [`word${at}`],
        ...(parent !== undefined && { within: parent }),
      });
      pack.measures.push({ ...measure, id: `x${at}`, partOf: parent ?? null, related: [measure.id] });
    }
  }
}

type Whole = Record<'concepts' | 'measures' | 'claims' | 'phases', ({ id: string } & Record<string, unknown>)[]>;

/** How a text is made of a whole pack; small enough to be read when it fails. */
export type Recipe =
  | { kind: 'spoilt'; steps: Step[] }
  | { kind: 'tangled'; tangle: { many: number; kind: string } }
  | { kind: 'cut'; at: number; gone: number; piece: string }
  | { kind: 'noise'; text: string };

const noise = fc.oneof(fc.json(), fc.string({ unit: 'binary', maxLength: 200 }));
export const recipes: fc.Arbitrary<Recipe> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('spoilt'), steps: fc.array(step, { minLength: 1, maxLength: 6 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('cut'),
      at: fc.nat(100_000),
      gone: fc.nat(9),
      piece: fc.constantFrom('', '}', '"', ',', '\u0000', '[['.repeat(40), '\ud800'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tangled'), tangle }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('noise'), text: noise }) },
);

/** The text a recipe makes of a whole pack's text. */
export function textOf(recipe: Recipe, whole: string): string {
  if (recipe.kind === 'noise') return recipe.text;
  if (recipe.kind === 'cut') {
    const at = recipe.at % whole.length;
    return whole.slice(0, at) + recipe.piece + whole.slice(at + recipe.gone);
  }
  const pack = JSON.parse(whole) as Whole;
  if (recipe.kind === 'tangled') tangled(pack, recipe.tangle);
  else for (const each of recipe.steps) change(pack, each);
  return JSON.stringify(pack);
}
