import { randomBytes } from 'node:crypto';

let last = { at: 0, turn: 0 };

/**
 * A time-ordered id (RFC 9562, version 7) whose 12 bits after the time count up within a millisecond
 * (method 1 of its section 6.2), so that rows made together keep their order.
 */
export function timeOrderedId(): string {
  const now = Date.now();
  const turn = now > last.at ? 0 : last.turn + 1;
  last = turn > 0xfff ? { at: last.at + 1, turn: 0 } : { at: Math.max(now, last.at), turn };
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const hex = random.toString('hex');
  const time = last.at.toString(16).padStart(12, '0');
  const order = last.turn.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** Crockford's base 32: no I, L, O, U, so that a code survives being read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A pseudonym code for a person, e.g. `P-7K3Q9`. It is drawn by chance and derived from nothing. */
export function pseudonym(): string {
  return `P-${[...randomBytes(5)].map((byte) => ALPHABET[byte % 32]).join('')}`;
}
