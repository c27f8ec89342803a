import type { RunningPrinter } from '@galley/devices/testing';
import type { SoakJob, SoakPrinter, StandingPulse } from './wishes.fixture.ts';

/** Which facts a pulse may become that ended so. An end that is heard late changes no fact. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  pulse_sent: ['kicked', 'perhaps_kicked'],
  pulse_not_sent: ['not_kicked', 'perhaps_kicked'],
  pulse_unknown: ['kicked', 'perhaps_kicked'],
};

/** A pulse leaves within four seconds of its wish; a printer may stand still with it for a while. */
const LATEST_MS = 4_000 + 3_000;

export const countStates = (pulses: readonly StandingPulse[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of pulses) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

const recordProblems = (
  jobs: readonly SoakJob[],
  pulses: readonly StandingPulse[],
): readonly string[] => [
  ...jobs.flatMap(({ n, pulse }) => {
    const wishes = pulses.filter(({ about }) => about === `sale_${n}`).length;
    return wishes === Number(pulse) ? [] : [`sale ${n} has ${wishes} wishes`];
  }),
  ...pulses.flatMap(({ about, state, facts }) => {
    const [fact, ...more] = facts;
    const fits = fact !== undefined && more.length === 0 && FACTS[state]?.includes(fact);
    return fits ? [] : [`${about} ended ${state} with facts ${facts}`];
  }),
];

/** Pulses that no wish explains: given twice, too late, or though said to be dropped. */
const unexplained = (given: readonly number[], pulses: readonly StandingPulse[]): number[] => {
  const wishes = pulses
    .filter(({ state }) => state !== 'pulse_not_sent')
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return [...given]
    .sort((a, b) => a - b)
    .filter((at) => {
      const by = wishes.findIndex((wish) => wish <= at && at - wish <= LATEST_MS);
      if (by >= 0) wishes.splice(by, 1);
      return by < 0;
    });
};

const drawerProblems = (
  { id }: SoakPrinter,
  printer: RunningPrinter,
  pulses: readonly StandingPulse[],
): readonly string[] => {
  const given = printer.pulses().flatMap(({ pin, at }) => (pin === 2 ? [at] : []));
  const sent = pulses.filter(({ state }) => state === 'pulse_sent').length;
  return [
    ...unexplained(given, pulses).map((at) => `${id} was opened at ${at} without a wish`),
    ...(sent > given.length ? [`${id}: ${sent} pulses said to be given, ${given.length} are`] : []),
  ];
};

/** Everything that is not as it must be: each wish one fact, no drawer opened twice or late, none said to be that is not. */
export const pulseProblems = (
  shop: { readonly printers: readonly RunningPrinter[]; readonly setup: readonly SoakPrinter[] },
  jobs: readonly SoakJob[],
  pulses: readonly StandingPulse[],
): string[] => [
  ...recordProblems(jobs, pulses),
  ...shop.setup.flatMap((setup) => {
    const printer = shop.printers.find(({ port }) => port === setup.port);
    const own = pulses.filter(({ printerId }) => printerId === setup.id);
    return printer === undefined ? [] : drawerProblems(setup, printer, own);
  }),
];
