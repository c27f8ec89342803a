import type { AvailabilityRow } from '../rows.ts';
import type { SubjectKind } from './availability.table.ts';
import type { MarkAvailableCommand } from './mark-available/mark-available.command.ts';
import type { MarkUnavailableCommand } from './mark-unavailable/mark-unavailable.command.ts';
import type { SetPortionsCommand } from './set-portions/set-portions.command.ts';

/** What is 86'd now, in the words of a screen. Times are UTC ms of hub time. */
export type Outage = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
  readonly since: number | null;
  /** From then on it is back by itself. */
  readonly until: number | null;
  /** It is back when the business date ends. */
  readonly untilDayEnd: boolean;
  /** A person, or the device that said it; empty: neither is known here. */
  readonly byName: string;
};

/** How the names of a row are found; undefined: there is no such thing. */
export type OutageNames = {
  readonly subject: (kind: SubjectKind, id: string) => string | undefined;
  readonly person: (employeeId: string) => string | undefined;
  readonly device: (deviceId: string) => string | undefined;
};

/** Rows that are 86'd, without those whose subject is no more. */
export const outagesOf = (rows: readonly AvailabilityRow[], names: OutageNames): Outage[] =>
  rows.flatMap((row) => {
    const { subjectKind, subjectId, unavailableSince: since, until } = row;
    const name = names.subject(subjectKind, subjectId);
    if (name === undefined) return [];
    const byName = names.person(row.changedBy) ?? names.device(row.deviceId) ?? '';
    const untilDayEnd = row.untilEndOf !== null;
    return [{ subjectKind, subjectId, name, since, until, untilDayEnd, byName }];
  });

/** What registers, kitchens and the back office can say of availability. */
export type OutageCommands = {
  /** 86. `until`: somebody has it back, this business date ends, or a moment (UTC ms). */
  markUnavailable: { input: MarkUnavailableCommand; output: null };
  /** Un-86; also ends a countdown. */
  markAvailable: { input: MarkAvailableCommand; output: null };
};

export type CountdownCommands = {
  /** Begins a countdown from so many portions. */
  setPortions: { input: SetPortionsCommand; output: null };
};
