import { canonicalJson } from '@galley/base';
import { byId, groupBy, type PunchCorrectionRow, type PunchRow } from '../rows.ts';
import type { PunchType } from './time-clock.table.ts';

/** What is stored of the punches of one person, or of several. */
export type PunchRows = {
  readonly punches: readonly PunchRow[];
  readonly corrections: readonly PunchCorrectionRow[];
};

/** A punch as it counts now. */
export type StandingPunch = {
  readonly id: string;
  readonly employeeId: string;
  readonly type: PunchType;
  readonly at: number;
  readonly businessDate: string;
  readonly jobId: string | null;
  readonly breakTypeId: string | null;
  readonly paid: boolean;
  readonly after: string | null;
  /** Where it was punched, or corrected if nobody punched it. */
  readonly deviceId: string;
  /** As it was punched; null: it was forgotten and added. */
  readonly punched: PunchRow | null;
  /** All that was said of it, in order of id. */
  readonly corrections: readonly PunchCorrectionRow[];
  /** Corrections that did not know of one another and say different things; none: nothing to decide. */
  readonly disputed: readonly PunchCorrectionRow[];
  readonly struck: boolean;
};

type Subject = Omit<StandingPunch, 'corrections' | 'disputed' | 'struck'>;

const punched = (row: PunchRow): Subject => ({
  id: row.id,
  employeeId: row.employeeId,
  type: row.type,
  at: row.at,
  businessDate: row.businessDate,
  jobId: row.jobId,
  breakTypeId: row.breakTypeId,
  paid: row.paid === 1,
  after: row.after,
  deviceId: row.deviceId,
  punched: row,
});

const said = (
  row: PunchCorrectionRow,
): Pick<Subject, 'type' | 'at' | 'businessDate'> | undefined =>
  row.type === null || row.at === null
    ? undefined
    : { type: row.type, at: row.at, businessDate: row.businessDate };

const added = (row: PunchCorrectionRow): Subject[] => {
  const what = row.act === 'add' ? said(row) : undefined;
  if (what === undefined) return [];
  const { id, employeeId, jobId, breakTypeId, deviceId } = row;
  const about = { id, employeeId, jobId, breakTypeId, deviceId };
  return [{ ...about, ...what, paid: row.paid === 1, after: null, punched: null }];
};

const meaning = ({ act, type, at, jobId, breakTypeId, paid }: PunchCorrectionRow): string =>
  canonicalJson({ act, type, at, jobId, breakTypeId, paid });

/** Corrections that no other took the place of. */
const standingOnes = (rows: readonly PunchCorrectionRow[]): readonly PunchCorrectionRow[] => {
  const replaced = new Set(rows.flatMap(({ after }) => after));
  return rows.filter(({ id }) => !replaced.has(id));
};

const corrected = (subject: Subject, rows: readonly PunchCorrectionRow[]): StandingPunch => {
  const heads = standingOnes(rows);
  const disputed = new Set(heads.map(meaning)).size > 1 ? heads : [];
  const last = heads.at(-1);
  const about = { corrections: rows, disputed };
  const what = last === undefined ? undefined : said(last);
  if (last?.act !== 'set' || what === undefined) {
    return { ...subject, ...about, struck: last?.act === 'strike' };
  }
  const { jobId, breakTypeId } = last;
  return {
    ...subject,
    ...about,
    ...what,
    jobId,
    breakTypeId,
    paid: last.paid === 1,
    struck: false,
  };
};

/** Every punch as it counts, struck ones too, by time; whatever order the facts came in and however often. */
export const standingPunches = ({ punches, corrections }: PunchRows): StandingPunch[] => {
  const all = byId(corrections);
  const about = groupBy(
    all.filter(({ act }) => act !== 'add'),
    ({ subjectId }) => subjectId,
  );
  return [...byId(punches).map(punched), ...all.flatMap(added)]
    .map((subject) => corrected(subject, about.get(subject.id) ?? []))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};
