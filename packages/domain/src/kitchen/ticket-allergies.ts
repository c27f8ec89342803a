import {
  type AllergyMark,
  allergyKey,
  allergyText,
  type MarkedLine,
  marksOfLines,
  type Reopening,
  standingAllergies,
} from '../allergies/allergy-marks.ts';
import type { AllergyRow, AllergyWithdrawalRow, LineMoveRow, TicketRow } from '../rows.ts';
import type { TicketLine } from './kitchen.table.ts';

/** What a kitchen knows of allergies besides its tickets. */
export type AllergyRows = {
  readonly allergies: readonly AllergyRow[];
  readonly withdrawals: readonly AllergyWithdrawalRow[];
  readonly moves: readonly LineMoveRow[];
  readonly lines: readonly MarkedLine[];
  /** The checks of the kin, with what each goes on with (AY19). */
  readonly reopenings: readonly Reopening[];
};

export const NO_ALLERGY_ROWS: AllergyRows = {
  allergies: [],
  withdrawals: [],
  moves: [],
  lines: [],
  reopenings: [],
};

type OfKin = Omit<AllergyRows, 'reopenings'> & {
  readonly check: Reopening;
  readonly kin: readonly Reopening[];
};

/** What the rows of a check and its kin tell of allergies. */
export const allergyRowsOf = (rows: OfKin): AllergyRows => ({
  ...rows,
  reopenings: [rows.check, ...rows.kin],
});

/** An allergy on a line of a ticket. */
export type LineAllergy = AllergyMark & {
  /** It was not on the line when that was sent. */
  readonly late: boolean;
  /** Null: its fact is not here; the ticket took it along. */
  readonly notedAt: number | null;
};

/** An allergy that a line carried until a person said that it does not hold. */
export type WithdrawnAllergy = AllergyMark & {
  readonly withdrawalId: string;
  readonly at: number;
  /** The ticket took it along. */
  readonly sent: boolean;
};

export type LineAllergies = {
  readonly standing: readonly LineAllergy[];
  readonly withdrawn: readonly WithdrawnAllergy[];
};

export type AllergyLookup = (ticket: TicketRow, line: TicketLine) => LineAllergies;

const NOTHING: LineAllergies = { standing: [], withdrawn: [] };

const firstWithdrawals = (
  withdrawals: readonly AllergyWithdrawalRow[],
): ReadonlyMap<string, AllergyWithdrawalRow> =>
  new Map(
    [...withdrawals]
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .flatMap((row) => row.allergyIds.map((id) => [id, row])),
  );

/**
 * The allergies that each line of a ticket carries: those that it took along and those that facts tell of, less what
 * was withdrawn (rule AY7). A ticket is complete in itself, so that a kitchen that has heard nothing else shows them.
 */
export const allergyLookup = (rows: AllergyRows): AllergyLookup => {
  const gone = firstWithdrawals(rows.withdrawals);
  const known = new Map(rows.allergies.map((row) => [row.id, row]));
  // Withdrawn ones too: the station that had them is told.
  const marksOf = marksOfLines(
    standingAllergies(rows.allergies, [], rows.moves, rows.reopenings),
    rows.lines,
    rows.moves,
  );
  return ({ checkId }, { lineId, seat, allergies: sent = [] }) => {
    const told = marksOf(lineId, { checkId, seat });
    if (sent.length + told.length === 0) return NOTHING;
    const took = new Set(sent.map(({ allergyId }) => allergyId));
    const kept = new Set(sent.filter(({ allergyId }) => !gone.has(allergyId)).map(allergyKey));
    const all = [...sent, ...told.filter(({ allergyId }) => !took.has(allergyId))];
    return {
      standing: all
        .filter(({ allergyId }) => !gone.has(allergyId))
        .map((mark) => ({
          ...mark,
          late: !kept.has(allergyKey(mark)),
          notedAt: known.get(mark.allergyId)?.notedAt ?? null,
        })),
      withdrawn: all.flatMap((mark) => {
        const by = gone.get(mark.allergyId);
        if (by === undefined) return [];
        const { id: withdrawalId, withdrawnAt: at } = by;
        return [{ ...mark, withdrawalId, at, sent: took.has(mark.allergyId) }];
      }),
    };
  };
};

/** A line of a ticket that somebody will eat, as far as allergies go. */
export type EatenLine = {
  readonly lineId: string;
  readonly name: string;
  readonly allergies: readonly LineAllergy[];
};

/** One allergy over all lines of a ticket that carry it. */
export type TicketAllergy = {
  readonly key: string;
  readonly text: string;
  /** Names of the lines. */
  readonly names: readonly string[];
  /** Allergies that the station has not confirmed yet; none: it has. */
  readonly unconfirmed: readonly string[];
  /** Of those the ones that came after the send. */
  readonly late: readonly LineAllergy[];
};

/**
 * What a station has to know of a ticket before it is done (rule AY8). A line whose allergy was confirmed needs no
 * second word when another register notes the same.
 */
export const ticketAllergies = (
  lines: readonly EatenLine[],
  isConfirmed: (allergyId: string) => boolean,
): TicketAllergy[] => {
  const found = new Map<string, TicketAllergy>();
  for (const { name, allergies } of lines) {
    const settled = new Set(
      allergies.filter(({ allergyId }) => isConfirmed(allergyId)).map(allergyKey),
    );
    for (const mark of allergies) {
      const key = allergyKey(mark);
      const before = found.get(key);
      const open = settled.has(key) || before?.unconfirmed.includes(mark.allergyId);
      const known = before?.names.includes(name);
      found.set(key, {
        key,
        text: allergyText(mark),
        names: known ? (before?.names ?? []) : [...(before?.names ?? []), name],
        unconfirmed: [...(before?.unconfirmed ?? []), ...(open ? [] : [mark.allergyId])],
        late: [...(before?.late ?? []), ...(open || !mark.late ? [] : [mark])],
      });
    }
  }
  return [...found.values()];
};
