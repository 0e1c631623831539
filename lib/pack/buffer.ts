// The compiled pack's one buffer: named sections of 32-bit integers, doubles and bytes, opened as views.
//
//   magic  version  sections  ┊ per section: id kind offset length ┊ section data, 8-byte aligned …
//
// Here: writing and opening sections. Not here: what they hold (phrases.ts, records.ts, rules.ts).

/** "ASRP", little-endian. */
const MAGIC = 0x50525341;
/** Counted up when any section changes its meaning: an old buffer is compiled again, never guessed at. */
const VERSION = 4;
const HEADER = 3;
const ENTRY = 4;

export const SECTIONS = [
  'steps',
  'terminals',
  'phrases',
  'rules',
  'ids',
  'stringOffsets',
  'strings',
  'numbers',
  'records',
  'recordOffsets',
  'tables',
] as const;
export type SectionName = (typeof SECTIONS)[number];
export type Section = Int32Array | Float64Array | Uint8Array;

/** Bytes an element, by kind. */
const SIZES = [4, 8, 1];
const CUT_SHORT = 'This compiled pack is damaged or cut short.';

const kindOf = (data: Section): number => (data instanceof Int32Array ? 0 : data instanceof Float64Array ? 1 : 2);
const align = (offset: number): number => (offset + 7) & ~7;

export function writeSections(sections: ReadonlyMap<SectionName, Section>): ArrayBuffer {
  let offset = align((HEADER + ENTRY * sections.size) * 4);
  const placed = [...sections].map(([name, data]) => {
    const entry = { id: SECTIONS.indexOf(name), data, offset };
    offset = align(offset + data.byteLength);
    return entry;
  });
  const buffer = new ArrayBuffer(offset);
  const header = new Int32Array(buffer, 0, HEADER + ENTRY * sections.size);
  header.set([MAGIC, VERSION, sections.size]);
  placed.forEach(({ id, data, offset: at }, index) => {
    header.set([id, kindOf(data), at, data.length], HEADER + ENTRY * index);
    new Uint8Array(buffer, at, data.byteLength).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  });
  return buffer;
}

/** Views over the buffer; nothing is copied. Throws a RangeError when the buffer is not a pack of this version. */
export function openSections(buffer: ArrayBuffer): {
  ints(name: SectionName): Int32Array;
  doubles(name: SectionName): Float64Array;
  bytes(name: SectionName): Uint8Array;
} {
  if (buffer.byteLength < HEADER * 4) throw new RangeError('This is not a compiled pack: it is too short.');
  const [magic, version, count = 0] = new Int32Array(buffer, 0, HEADER);
  if (magic !== MAGIC) throw new RangeError('This is not a compiled pack.');
  if (version !== VERSION)
    throw new RangeError(`This pack was compiled as version ${String(version)}; this reader needs ${VERSION}.`);
  if (count < 0 || buffer.byteLength < (HEADER + ENTRY * count) * 4) throw new RangeError(CUT_SHORT);
  const header = new Int32Array(buffer, HEADER * 4, ENTRY * count);
  for (let i = 0; i < header.length; i += ENTRY) {
    const size = SIZES[header[i + 1] ?? -1] ?? Number.POSITIVE_INFINITY;
    const [offset = -1, length = -1] = header.subarray(i + 2, i + 4);
    if (offset < 0 || length < 0 || offset + length * size > buffer.byteLength) throw new RangeError(CUT_SHORT);
  }
  const find = (name: SectionName): [number, number] => {
    const id = SECTIONS.indexOf(name);
    for (let i = 0; i < header.length; i += ENTRY) {
      if (header[i] === id) return [header[i + 2] ?? 0, header[i + 3] ?? 0];
    }
    throw new RangeError(`This compiled pack has no section "${name}".`);
  };
  return {
    ints: (name) => new Int32Array(buffer, ...find(name)),
    doubles: (name) => new Float64Array(buffer, ...find(name)),
    bytes: (name) => new Uint8Array(buffer, ...find(name)),
  };
}
