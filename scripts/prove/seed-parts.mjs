/** A range of seeds, both ends included. @typedef {{ from: number, to: number }} Range */
/**
 * What is kept of the seeds that one process played.
 * @typedef {Range & { seeds: number, commands: number, faults: Record<string, number>, failed: number[],
 *   cpuSeconds: number, commit: string, program: string }} Part
 */

/** `1..10000` as a range; undefined for anything else. @returns {Range | undefined} */
export const rangeOf = (text) => {
  const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(text) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return range.from >= 1 && range.to >= range.from ? range : undefined;
};

/** The parts of a range: the same seeds are always in the same part. @returns {Range[]} */
export const partsOf = ({ from, to }, size) => {
  const parts = [];
  for (let first = from - ((from - 1) % size); first <= to; first += size) {
    parts.push({ from: first, to: first + size - 1 });
  }
  return parts;
};

const added = (sums, faults) => {
  for (const [name, count] of Object.entries(faults)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
};

const total = (parts, countOf) => parts.reduce((sum, part) => sum + countOf(part), 0);

const rounded = (number) => Math.round(number * 100) / 100;

/** Ranges that touch as one, as text. */
const joined = (parts) => {
  const ranges = [];
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === from - 1) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges.map(({ from, to }) => `${from}..${to}`).join(' ');
};

/** A leg is what one program of one commit played. */
const legsOf = (parts) => {
  const groups = Map.groupBy(parts, ({ commit, program }) => `${commit} ${program}`);
  return [...groups.values()].map((group) => ({
    commit: group[0].commit,
    program: group[0].program,
    ranges: joined(group),
    seeds: total(group, ({ seeds }) => seeds),
    failures: total(group, ({ failed }) => failed.length),
    cpuSeconds: rounded(total(group, ({ cpuSeconds }) => cpuSeconds)),
  }));
};

const numbersIn = ({ from, seeds }) => Array.from({ length: seeds }, (_, at) => from + at);

/** What the parts come to. @param {Part[]} parts */
export const summaryOf = (parts) => {
  const seeds = total(parts, (part) => part.seeds);
  const cpuSeconds = total(parts, (part) => part.cpuSeconds);
  const faults = parts.reduce((sums, part) => added(sums, part.faults), {});
  const failedSeeds = parts.flatMap(({ failed }) => failed).sort((a, b) => a - b);
  return {
    seeds,
    distinctSeeds: new Set(parts.flatMap(numbersIn)).size,
    failures: failedSeeds.length,
    failedSeeds,
    commands: total(parts, ({ commands }) => commands),
    faultsPlayed: Object.values(faults).reduce((sum, count) => sum + count, 0),
    faults,
    cpuSeconds: rounded(cpuSeconds),
    cpuSecondsPerSeed: seeds === 0 ? 0 : rounded(cpuSeconds / seeds),
    legs: legsOf(parts),
  };
};
