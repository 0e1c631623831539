// Whether one version of a pack may take the place of another.

/** The same file again changes nothing, a later version takes the place, and any other is refused: nobody loses a newer one. */
export function replacing(
  kept: { version: string; text: string },
  next: { version: string; text: string },
): 'same' | 'newer' | 'refused' {
  if (kept.text === next.text) return 'same';
  return compareVersions(kept.version, next.version) < 0 ? 'newer' : 'refused';
}

/** Numbers by their value, the rest by letters: 1.9 comes before 1.10. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [x = '', y = ''] = [a[at], b[at]];
    if (x === y) continue;
    const numbers = /^\d*$/.test(x) && /^\d*$/.test(y);
    if (numbers && Number(x) !== Number(y)) return Number(x) - Number(y);
    if (!numbers) return x < y ? -1 : 1;
  }
  return 0;
}

const partsOf = (version: string): string[] => version.split(/[^\p{L}\d]+/u);
