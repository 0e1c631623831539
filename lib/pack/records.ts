// Records of a pack in typed arrays: any plain object as a run of integers over shared strings and numbers.
//
// A record is taken out when it is asked for and not before, so that opening a pack builds nothing. Integers carry
// their kind in the low three bits: 0 null, 1 false, 2 true, 3 string, 4 number, 5 list, 6 object (then key, value …),
// 7 small whole number.
import type { Section, SectionName, openSections } from './buffer';

const SMALL = 1 << 27;

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** Collects records table by table; `sections` gives what goes into the buffer. */
export class RecordWriter {
  readonly #strings: string[] = [];
  readonly #stringIds = new Map<string, number>();
  readonly #numbers: number[] = [];
  readonly #data: number[] = [];
  readonly #offsets: number[] = [];
  readonly #tables: number[] = [];

  string(value: string): number {
    const known = this.#stringIds.get(value);
    if (known !== undefined) return known;
    const id = this.#strings.push(value) - 1;
    this.#stringIds.set(value, id);
    return id;
  }

  /** Tables are read back by the order in which they were added. */
  table(records: readonly Plain[]): void {
    this.#tables.push(this.#offsets.length, records.length);
    for (const record of records) {
      this.#offsets.push(this.#data.length);
      this.#put(record);
    }
  }

  #put(value: Plain): void {
    if (value === null) this.#data.push(0);
    else if (value === false) this.#data.push(1);
    else if (value === true) this.#data.push(2);
    else if (typeof value === 'string') this.#data.push((this.string(value) << 3) | 3);
    else if (typeof value === 'number') {
      if (Number.isInteger(value) && value >= 0 && value < SMALL) this.#data.push((value << 3) | 7);
      else this.#data.push(((this.#numbers.push(value) - 1) << 3) | 4);
    } else if (Array.isArray(value)) {
      const list = value as readonly Plain[];
      this.#data.push((list.length << 3) | 5);
      for (const item of list) this.#put(item);
    } else {
      const entries = Object.entries(value as Record<string, Plain | undefined>).filter(
        ([, item]) => item !== undefined,
      );
      this.#data.push((entries.length << 3) | 6);
      for (const [key, item] of entries) {
        this.#data.push(this.string(key));
        this.#put(item ?? null);
      }
    }
  }

  sections(): [SectionName, Section][] {
    const encoder = new TextEncoder();
    const encoded = this.#strings.map((value) => encoder.encode(value));
    const offsets = new Int32Array(encoded.length + 1);
    encoded.forEach((bytes, index) => (offsets[index + 1] = (offsets[index] ?? 0) + bytes.length));
    const bytes = new Uint8Array(offsets[encoded.length] ?? 0);
    encoded.forEach((part, index) => bytes.set(part, offsets[index]));
    return [
      ['stringOffsets', offsets],
      ['strings', bytes],
      ['numbers', Float64Array.from(this.#numbers)],
      ['records', Int32Array.from(this.#data)],
      ['recordOffsets', Int32Array.from(this.#offsets)],
      ['tables', Int32Array.from(this.#tables)],
    ];
  }
}

/** Takes records and strings out of an opened buffer, each once. */
export class RecordReader {
  readonly #offsets: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #numbers: Float64Array;
  readonly #data: Int32Array;
  readonly #recordOffsets: Int32Array;
  readonly #tables: Int32Array;
  readonly #strings: string[] = [];
  readonly #records: Plain[] = [];
  // A byte order mark that opens a string is part of it.
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #at = 0;

  constructor(sections: ReturnType<typeof openSections>) {
    this.#offsets = sections.ints('stringOffsets');
    this.#bytes = sections.bytes('strings');
    this.#numbers = sections.doubles('numbers');
    this.#data = sections.ints('records');
    this.#recordOffsets = sections.ints('recordOffsets');
    this.#tables = sections.ints('tables');
  }

  string(id: number): string {
    return (this.#strings[id] ??= this.#decoder.decode(this.#bytes.subarray(this.#offsets[id], this.#offsets[id + 1])));
  }

  size(table: number): number {
    return this.#tables[table * 2 + 1] ?? 0;
  }

  record(table: number, index: number): Plain {
    const id = (this.#tables[table * 2] ?? 0) + index;
    const known = this.#records[id];
    if (known !== undefined) return known;
    this.#at = this.#recordOffsets[id] ?? 0;
    return (this.#records[id] = this.#take());
  }

  #take(): Plain {
    const word = this.#data[this.#at++] ?? 0;
    const rest = word >>> 3;
    switch (word & 7) {
      case 0:
        return null;
      case 1:
        return false;
      case 2:
        return true;
      case 3:
        return this.string(rest);
      case 4:
        return this.#numbers[rest] ?? Number.NaN;
      case 5: {
        const list: Plain[] = [];
        for (let i = 0; i < rest; i++) list.push(this.#take());
        return list;
      }
      case 7:
        return rest;
      default: {
        const record: Record<string, Plain> = {};
        for (let i = 0; i < rest; i++) {
          const key = this.string(this.#data[this.#at++] ?? 0);
          const value = this.#take();
          // A key named like the prototype is a key and nothing else.
          if (key === '__proto__')
            Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
          else record[key] = value;
        }
        return record;
      }
    }
  }
}
