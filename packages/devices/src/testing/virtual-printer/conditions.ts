import { identityParts } from '../../core/printer-identity.ts';

/** What is wrong with the printer, by hand at its page or by a test. */
export type Conditions = {
  readonly coverOpen: boolean;
  readonly paper: 'ok' | 'near-end' | 'out';
  readonly offline: boolean;
  readonly cutterJam: boolean;
  /** Recovers by itself once it has cooled. */
  readonly headHot: boolean;
  /** An error that only a repair takes away. */
  readonly failed: boolean;
  readonly drawerOpen: boolean;
  /** The drawer's sensor is of the kind whose line is low while the drawer is open. */
  readonly drawerOpenIsLow: boolean;
  /** What it says of itself; a clone may lie. */
  readonly identity: Readonly<Record<'maker' | 'model' | 'serial' | 'firmware', string>>;
  /** Accepts connections and bytes and never reads one. */
  readonly neverRead: boolean;
  /** Lines until the paper is out; counts down as lines are printed. */
  readonly paperLines: number | undefined;
  /** Goes on as `neverRead` after so many more bytes. */
  readonly stopReadingAfterBytes: number | undefined;
  /** Breaks the connection after so many more bytes. */
  readonly dropAfterBytes: number | undefined;
};

export const allWell: Conditions = {
  coverOpen: false,
  paper: 'ok',
  offline: false,
  cutterJam: false,
  headHot: false,
  failed: false,
  drawerOpen: false,
  drawerOpenIsLow: false,
  identity: { maker: 'GALLEY', model: 'VIRTUAL', serial: 'V0000001', firmware: '1.0' },
  neverRead: false,
  paperLines: undefined,
  stopReadingAfterBytes: undefined,
  dropAfterBytes: undefined,
};

export const isHeld = (now: Conditions): boolean =>
  now.coverOpen || now.offline || hasError(now) || now.paper === 'out';

const hasError = (now: Conditions): boolean => now.cutterJam || now.headHot || now.failed;

const pinHigh = (now: Conditions): boolean => now.drawerOpen !== now.drawerOpenIsLow;

/** Cutter, unrecoverable and self-recovering error, as ASB and `DLE EOT 3` both place them. */
const errorBits = (now: Conditions): number =>
  when(now.cutterJam, 8) | when(now.failed, 0x20) | when(now.headHot, 0x40);

const when = (on: boolean, bits: number): number => (on ? bits : 0);

const paperBits = (now: Conditions): number =>
  now.paper === 'out' ? 0x0f : now.paper === 'near-end' ? 0x03 : 0;

/** The four bytes of the automatic status (`GS a`). */
export function changeReport(now: Conditions): number[] {
  const first = 0x10 | when(pinHigh(now), 4) | when(isHeld(now), 8) | when(now.coverOpen, 0x20);
  return [first, errorBits(now), paperBits(now), 0];
}

/** The answer to `DLE EOT n`. */
export function statusAnswer(now: Conditions, n: number): number[] {
  const fixed = 0x12;
  if (n === 1) return [fixed | when(pinHigh(now), 4) | when(isHeld(now), 8)];
  if (n === 2) {
    const error = when(hasError(now), 0x40) | when(now.paper === 'out', 0x20);
    return [fixed | when(now.coverOpen, 4) | error];
  }
  if (n === 3) return [fixed | errorBits(now)];
  if (n === 4) return [fixed | when(now.paper !== 'ok', 0x0c) | when(now.paper === 'out', 0x60)];
  return [];
}

/** The answer to `GS r n`: paper sensors or drawer sensor. */
export function fenceAnswer(now: Conditions, n: number): number[] {
  if (n === 1 || n === 49) return [paperBits(now)];
  return n === 2 || n === 50 ? [when(pinHigh(now), 1)] : [];
}

/** The answer to `GS I n`. */
export function identityAnswer({ identity }: Conditions, n: number): number[] {
  const short: Readonly<Record<number, number>> = { 1: 0x02, 2: 0x02, 3: 0x01 };
  const one = short[n > 48 && n < 52 ? n - 48 : n];
  if (one !== undefined) return [one];
  const part = identityParts.find(([, number]) => number === n)?.[0];
  return part === undefined ? [] : [0x5f, ...Buffer.from(identity[part], 'latin1'), 0];
}
