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
  /** Resets the connection after so many more bytes: what was on its way is lost on both sides. */
  readonly resetAfterBytes: number | undefined;
  /** Reads no faster than so many bytes a second. */
  readonly dripBytesPerSecond: number | undefined;
  /** Says everything byte by byte. */
  readonly splitReplies: boolean;
  /** Says half of its next answer and breaks the connection. */
  readonly breakInReply: boolean;
  /**
   * How it answers `GS ( H`: as it should, twice, 300 ms late, with the answer before last first, or never, like a
   * clone that gives the name of a better printer.
   */
  readonly processIds: 'honest' | 'twice' | 'late' | 'stale-first' | 'never';
  /** Half a command that a line left behind swallows the beginning of what the next one brings. */
  readonly keepsHalfCommands: boolean;
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
  resetAfterBytes: undefined,
  dripBytesPerSecond: undefined,
  splitReplies: false,
  breakInReply: false,
  processIds: 'honest',
  keepsHalfCommands: false,
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

/**
 * The nine bytes of a Star printer's automatic status: two headers, then printer, errors, other
 * errors, paper, nothing, counter of jobs, nothing. `counted` marks a report that a job caused.
 */
export function starReport(now: Conditions, jobs: number, counted: boolean): number[] {
  const printer =
    when(now.coverOpen, 0x20) | when(isHeld(now), 8) | when(pinHigh(now), 4) | when(counted, 2);
  const errors = when(now.headHot, 0x40) | when(now.failed, 0x20) | when(now.cutterJam, 8);
  const paper = when(now.paper === 'out', 8) | when(now.paper !== 'ok', 4);
  const count = ((jobs & 7) << 1) | ((jobs & 0x18) << 2);
  return [0x23, 0x86, printer, errors, 0, paper, 0, count, 0];
}
