import { setTimeout as sleep } from 'node:timers/promises';
import { problemsOf } from './evidence.fixture.ts';
import { aFault, disturb, randomOf, well } from './faults.fixture.ts';
import { countStates, pulseProblems } from './pulse-evidence.fixture.ts';
import { SoakShop } from './shop.fixture.ts';
import type { SoakAnswer, SoakJob, StandingJob } from './wishes.fixture.ts';

export type SoakOutcome = {
  readonly problems: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
};

/** Three shops in one: faults and kills meet three times as many papers on their way, waits overlap. */
const LANES = 3;
const BATCH = 4 * LANES;
/** More than these wait: the next ones are asked for later. */
const MOST_WAITING = 25 * LANES;
const PATIENCE_MS = 120_000;

const jobsOf = (first: number, count: number, random: () => number): SoakJob[] =>
  Array.from({ length: count }, (_, at) => {
    const isChit = random() < 0.6;
    const lane = Math.floor(random() * LANES);
    return {
      n: first + at,
      kind: isChit ? 'kitchen-chit' : 'receipt',
      printerId: `${isChit ? 'grill' : 'till'}${lane}`,
      drawer: !isChit && random() < 0.7,
      picture: random() < 0.4,
      pulse: !isChit && random() < 0.7,
    };
  });

/** The person at the register: looks whether an unknown paper lies there, and dismisses it or prints it again. */
const decide = async (shop: SoakShop, jobs: readonly StandingJob[]): Promise<void> => {
  for (const { jobKey, state } of jobs) {
    if (state !== 'unknown') continue;
    const n = Number(/^job_(\d+)\//.exec(jobKey)?.[1]);
    const action = (shop.printed.get(n)?.whole ?? 0) > 0 ? 'dismiss' : 'retry';
    await shop.ask({ type: 'resolve', jobKey, action });
  }
};

const until = async (shop: SoakShop, most: number): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { jobs: waiting } = await shop.ask({ type: 'unfinished' });
    if (waiting.length <= most) return;
    if (Date.now() > end) throw new Error(`Still waiting: ${JSON.stringify(waiting)}`);
    await decide(shop, waiting);
    await sleep(30);
  }
};

/** A pulse is given within seconds; then its end is known, or that nobody knows it. */
const untilPulsesEnded = async (shop: SoakShop): Promise<SoakAnswer> => {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await shop.ask({ type: 'all' });
    if (answer.pulses.every(({ state }) => state !== 'queued')) return answer;
    if (Date.now() > end) throw new Error(`Still open: ${JSON.stringify(answer.pulses)}`);
    await sleep(100);
  }
};

/**
 * So many papers through two processes and three printers, with faults and kills by the seed; at the end everything
 * is well and all is looked at.
 */
export const soak = async (count: number, seed: number): Promise<SoakOutcome> => {
  const random = randomOf(seed);
  const shop = await SoakShop.open(LANES);
  const faults: Record<string, number> = {};
  const jobs: SoakJob[] = [];
  const trouble: Promise<void>[] = [];

  const strike = (): void => {
    const printer = shop.printers[Math.floor(random() * shop.printers.length)];
    const fault = aFault(random);
    faults[fault[0]] = (faults[fault[0]] ?? 0) + 1;
    if (printer) trouble.push(disturb(printer, fault, 50 + random() * 700));
  };

  try {
    while (jobs.length < count) {
      const more = jobsOf(jobs.length + 1, Math.min(BATCH, count - jobs.length), random);
      jobs.push(...more);
      await shop.ask({ type: 'add', jobs: more });
      for (let lane = 0; lane < LANES; lane++) if (random() < 0.7) strike();
      await sleep(random() * 60);
      if (random() < 0.25) await shop.kill(random() < 0.65 ? 'devices' : 'core');
      if (random() < 0.1) await shop.hang(50 + random() * 400);
      if (random() < 0.25) shop.cutPowerAtNextPaper();
      await until(shop, MOST_WAITING);
    }
    await Promise.all(trouble);
    for (const printer of shop.printers) printer.setCondition(well);
    await until(shop, 0);
    // What a printer still holds comes out by itself.
    await sleep(500);
    const { jobs: standing, pulses } = await untilPulsesEnded(shop);
    const problems = [...problemsOf(shop, jobs, standing), ...pulseProblems(shop, jobs, pulses)];
    const marked = [...shop.printed.values()].reduce(
      (sum, one) => sum + one.whole - one.unmarked,
      0,
    );
    const figures = {
      jobs: count,
      papers: shop.papers,
      marked,
      kills: shop.kills,
      hangs: shop.hangs,
      pulses: pulses.length,
      ...countStates(pulses),
      ...faults,
    };
    return { problems, figures };
  } finally {
    await shop.close();
  }
};
