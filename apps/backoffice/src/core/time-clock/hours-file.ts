import { wallText } from '@galley/domain';
import type { OfficeHoursWeek, OfficePunch, OfficeShift } from '../../contract/index.ts';

const HEAD = [
  'business_date',
  'person',
  'job',
  'in',
  'in_punched',
  'out',
  'out_punched',
  'paid_break_minutes',
  'unpaid_break_minutes',
  'worked_minutes',
  'worked_hours',
  'state',
  'corrections',
];

/** A cell as RFC 4180 has it; a text that a spreadsheet would calculate begins with an apostrophe. */
export const csvCell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const correctionsText = (punches: readonly OfficePunch[]): string =>
  punches
    .flatMap(({ type, corrections }) =>
      corrections.map(({ act, byName, reason }) => `${type} ${act} by ${byName}: ${reason}`),
    )
    .join('; ');

const punchesOf = (shift: OfficeShift): OfficePunch[] => [
  shift.in,
  ...shift.jobs,
  ...shift.breaks.flatMap(({ start, end }) => (end === null ? [start] : [start, end])),
  ...(shift.out === null ? [] : [shift.out]),
];

/** A row a job of the shift; what belongs to the whole shift stands in the first. */
const rowsOf = (shift: OfficeShift, timeZone: string): (string | number)[][] => {
  const time = (at: number | null | undefined) => (at == null ? '' : wallText(at, timeZone));
  return shift.byJob.map(({ jobName, minutes }, at) => [
    shift.businessDate,
    shift.name,
    jobName ?? '',
    time(shift.in.at),
    time(shift.in.punchedAt),
    time(shift.out?.at),
    time(shift.out?.punchedAt),
    at === 0 ? shift.paidBreakMinutes : 0,
    at === 0 ? shift.unpaidBreakMinutes : 0,
    minutes,
    (minutes / 60).toFixed(2),
    shift.state,
    at === 0 ? correctionsText(punchesOf(shift)) : '',
  ]);
};

/** The week as a file for payroll and spreadsheets (rule TC17). */
export const hoursFile = (week: OfficeHoursWeek, timeZone: string) => {
  const rows = [HEAD, ...week.shifts.flatMap((shift) => rowsOf(shift, timeZone))];
  return {
    fileName: `hours-${week.days[0]}.csv`,
    text: `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`,
  };
};
