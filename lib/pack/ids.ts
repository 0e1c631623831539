// Where the record of an id stands, without taking out any other record.
//
// ids: open-addressed over all tables, pairs of a hash of table and id, and the record's place in its table. The record itself says
// whether it is the one: no id is kept twice.
import { EMPTY, slotsFor } from './slots';

const FIELDS = 2;

function hashOf(table: number, id: string): number {
  let hash = 0x811c9dc5 ^ table;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash;
}
const slotOf = (hash: number, mask: number): number => ((hash >>> 5) * FIELDS) & mask;

/** `tables`: by their number, the ids of their records in order. */
export function compileIds(tables: ReadonlyMap<number, readonly string[]>): Int32Array {
  const count = [...tables.values()].reduce((sum, ids) => sum + ids.length, 0);
  const slots = new Int32Array(slotsFor(count) * FIELDS).fill(EMPTY);
  const mask = slots.length - 1;
  for (const [table, ids] of tables) {
    ids.forEach((id, place) => {
      const hash = hashOf(table, id);
      let at = slotOf(hash, mask);
      while (slots[at + 1] !== EMPTY) at = (at + FIELDS) & mask;
      slots.set([hash, place], at);
    });
  }
  return slots;
}

/** The place of an id in its table, -1 when none has it. `idAt` tells the id of a record of that table. */
export function placeOfId(
  slots: Int32Array,
  table: number,
  id: string,
  idAt: (place: number) => string | undefined,
): number {
  const mask = slots.length - 1;
  const hash = hashOf(table, id);
  for (let at = slotOf(hash, mask); ; at = (at + FIELDS) & mask) {
    const place = slots[at + 1] ?? EMPTY;
    if (place === EMPTY || (slots[at] === hash && idAt(place) === id)) return place;
  }
}
