// The bench's table for people and its JSON for programs.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RESULTS } from '@/lib/command/root';
import type { Row } from './statistics';

const BETWEEN = '  ';

export const numberOf = (value: number): string =>
  !Number.isFinite(value)
    ? '?'
    : Math.abs(value) >= 1000
      ? Math.round(value).toLocaleString('en')
      : value.toFixed(Math.abs(value) < 10 ? 2 : 1);

function verdict({ limit, holds }: Row): string {
  if (limit === null) return '';
  return holds ? 'holds' : 'DOES NOT HOLD';
}

/** Columns as wide as their widest entry. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'MEASURED', 'MUST BE', '', ''];
  const lines = rows.map((row) => [
    row.name,
    `${numberOf(row.value)} ${row.unit}`,
    row.limit === null ? '' : `${row.must === 'atMost' ? '≤' : '≥'} ${numberOf(row.limit)} ${row.unit}`,
    verdict(row),
    row.note,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((entry, column) => entry.padEnd(widths[column]!))
        .join(BETWEEN)
        .trimEnd(),
    )
    .join('\n');
}

/** `.results/bench.json`: the rows, and what was measured besides. */
export async function writeReport(rows: readonly Row[], curves: object, surroundings: object): Promise<string> {
  await mkdir(RESULTS, { recursive: true });
  const file = join(RESULTS, 'bench.json');
  await writeFile(file, `${JSON.stringify({ ...surroundings, rows, curves }, null, 2)}\n`);
  return file;
}
