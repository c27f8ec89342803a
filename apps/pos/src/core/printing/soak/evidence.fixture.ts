import type { RunningPrinter } from '@galley/devices/testing';
import type { SoakJob, StandingJob } from './wishes.fixture.ts';

/** How often a job is whole on paper, and how often without the mark of a possible duplicate. */
export type Printed = { whole: number; unmarked: number };

const MARK = 'MAY BE A DUPLICATE';

/** Walks down one paper: a job that was torn stands on the paper of the next one. */
export const countPaper = (text: string, printed: Map<number, Printed>): void => {
  let marked = false;
  let open: { n: number; marked: boolean } | undefined;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, word, digits] = /^(JOB|END) (\d+)$/.exec(line) ?? [];
    if (line.includes(MARK)) marked = true;
    if (word === 'JOB') {
      open = { n: Number(digits), marked };
      marked = false;
    }
    if (word !== 'END' || open?.n !== Number(digits)) continue;
    const count = printed.get(open.n) ?? { whole: 0, unmarked: 0 };
    count.whole += 1;
    count.unmarked += open.marked ? 0 : 1;
    printed.set(open.n, count);
    open = undefined;
  }
};

/** The pulses of papers, by the job whose first line they stand below. */
const pulsesIn = (printers: readonly RunningPrinter[]): Map<number, Printed> => {
  const pulses = new Map<number, Printed>();
  const all = printers.flatMap((printer) => [...printer.pulses()]);
  for (const { after } of all.filter(({ pin }) => pin === 5)) {
    const digits = /^JOB (\d+)$/.exec(after.at(-1)?.trim() ?? '')?.[1];
    if (digits === undefined) continue;
    const count = pulses.get(Number(digits)) ?? { whole: 0, unmarked: 0 };
    count.whole += 1;
    count.unmarked += after.some((line) => line.includes(MARK)) ? 0 : 1;
    pulses.set(Number(digits), count);
  }
  return pulses;
};

const numberOf = (jobKey: string): number => Number(/^job_(\d+)\//.exec(jobKey)?.[1]);

/** What the screen said was printed, by job. */
const claimed = (jobs: readonly StandingJob[]): Map<number, number> => {
  const claims = new Map<number, number>();
  for (const { jobKey, state } of jobs) {
    if (state === 'printed') claims.set(numberOf(jobKey), (claims.get(numberOf(jobKey)) ?? 0) + 1);
  }
  return claims;
};

/** Everything that is not as it must be: empty when printed set = job set and duplicates are marked. */
export const problemsOf = (
  shop: {
    readonly printed: ReadonlyMap<number, Printed>;
    readonly printers: readonly RunningPrinter[];
  },
  jobs: readonly SoakJob[],
  standing: readonly StandingJob[],
): string[] => {
  const { printed } = shop;
  const pulses = pulsesIn(shop.printers);
  const claims = claimed(standing);
  return jobs.flatMap(({ n, drawer }) => {
    const { whole, unmarked } = printed.get(n) ?? { whole: 0, unmarked: 0 };
    const kicks = pulses.get(n) ?? { whole: 0, unmarked: 0 };
    const history = standing
      .filter(({ jobKey }) => numberOf(jobKey) === n)
      .map(({ jobKey, state, cause }) => `${jobKey} ${state} ${cause}`)
      .join(', ');
    return [
      ...(whole === 0 ? [`job ${n} is not on paper`] : []),
      ...(unmarked > 1 ? [`job ${n} is on paper ${unmarked} times without a mark`] : []),
      ...((claims.get(n) ?? 0) > whole ? [`job ${n}: more said to be printed than is`] : []),
      ...(drawer && kicks.whole < 1 ? [`job ${n} opened no drawer`] : []),
      ...(drawer && kicks.unmarked > 1
        ? [`job ${n}: ${kicks.unmarked} pulses without a mark`]
        : []),
      ...(!drawer && kicks.whole > 0 ? [`job ${n} opened a drawer that it should not`] : []),
    ].map((problem) => `${problem} (${history})`);
  });
};
