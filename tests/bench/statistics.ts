// The bench's arithmetic: repeats in turn, medians, ratios, and whether a row holds.
//
// Pure. Not here: what is measured (bench.ts and the files beside it), how a row is printed (report.ts).

/** One line of the report. `limit` null: there for the reader, judged by nobody. */
export type Row = {
  name: string;
  value: number;
  limit: number | null;
  /** Whether the value must stay below its limit or reach it. */
  must: 'atMost' | 'atLeast';
  unit: string;
  holds: boolean;
  note: string;
};

export type RowOptions = { must?: Row['must']; unit?: string; note?: string };

export function row(
  name: string,
  value: number,
  limit: number | null,
  { must = 'atMost', unit = '×', note = '' }: RowOptions = {},
): Row {
  // What could not be measured holds nothing.
  const holds = limit === null || (Number.isFinite(value) && (must === 'atMost' ? value <= limit : value >= limit));
  return { name, value, limit, must, unit, holds, note };
}

/** The middle one; between the two middle ones of an even number. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Runs every contestant once, then every one again, `repeats` times: what else the machine does meets all of them alike. Each
 * round begins with another one, so that nobody always follows the same neighbour.
 */
export async function interleave<Name extends string, Sample>(
  contestants: Readonly<Record<Name, () => Promise<Sample> | Sample>>,
  repeats: number,
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(contestants) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let round = 0; round < repeats; round++) {
    for (let place = 0; place < names.length; place++) {
      const name = names[(place + round) % names.length]!;
      samples[name].push(await contestants[name]());
    }
  }
  return samples;
}

/** How cost grows with size, as the power of the best line through the logarithms: 1 is in step, 0 not at all. */
export function growth(points: readonly { size: number; cost: number }[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, each) => sum + each[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0);
  return logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0) / across;
}
