import type { Shift } from './project-shifts.ts';

/** Times count from the minute that they are shown with, so that what stands on a sheet adds up. */
const minuteOf = (at: number): number => Math.floor(at / 60_000);

export type WorkedTime = {
  /** What is paid: from in to out less unpaid breaks, minutes. Elapsed time: clock changes do not touch it. */
  readonly minutes: number;
  readonly paidBreakMinutes: number;
  readonly unpaidBreakMinutes: number;
  /** `minutes` by job, in the order of the first of each; the job is null where the person has none. */
  readonly byJob: readonly { readonly jobId: string | null; readonly minutes: number }[];
};

type Span = { readonly from: number; readonly to: number };

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);

const jobSpans = (shift: Shift, to: number): (Span & { readonly jobId: string | null })[] => {
  const starts = [shift.in, ...shift.jobs];
  return starts.map(({ at, jobId }, index) => {
    const next = starts[index + 1];
    return { jobId, from: minuteOf(at), to: next === undefined ? to : minuteOf(next.at) };
  });
};

/** What somebody worked in a shift, up to now while it is open. Of an unfinished one nothing is known. */
export const workedTime = (shift: Shift, now: number): WorkedTime => {
  const known = shift.state !== 'unfinished';
  const to = known ? minuteOf(shift.out?.at ?? Math.max(now, shift.in.at)) : minuteOf(shift.in.at);
  const breaks = shift.breaks.map(({ start, end, punch }) => ({
    from: Math.min(minuteOf(start), to),
    to: Math.min(end === null ? to : minuteOf(end), to),
    paid: punch.paid,
  }));
  const unpaid = breaks.filter(({ paid }) => !paid);
  const byJob = new Map<string | null, number>();
  for (const span of jobSpans(shift, to)) {
    const off = unpaid.reduce((sum, one) => sum + overlap(span, one), 0);
    const minutes = Math.max(0, span.to - span.from) - off;
    byJob.set(span.jobId, (byJob.get(span.jobId) ?? 0) + minutes);
  }
  const unpaidBreakMinutes = lengthOf(unpaid);
  return {
    minutes: to - minuteOf(shift.in.at) - unpaidBreakMinutes,
    paidBreakMinutes: lengthOf(breaks.filter(({ paid }) => paid)),
    unpaidBreakMinutes,
    byJob: [...byJob].map(([jobId, minutes]) => ({ jobId, minutes })),
  };
};
