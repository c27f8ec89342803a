import type { Fact } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { PunchCorrectionRow, PunchRow } from '../../rows.ts';
import { wallDate } from '../../site/business-date/business-date.ts';
import { context, countingIds, good } from '../../testing/fixtures.ts';
import type { CorrectPunchCommand } from '../correct-punch/correct-punch.command.ts';
import { type CorrectionState, decideCorrectPunch } from '../correct-punch/correct-punch.rule.ts';
import type { PunchCommand } from '../punch/punch.command.ts';
import { decidePunch, type PunchState } from '../punch/punch.rule.ts';
import type { PunchRows } from '../standing-punches.ts';

export const TOM = 'emp_tom';
export const site = { id: 'sit_1', timeZone: 'Europe/London', rolloverMinute: 300 };
export const jobs = [
  { id: 'job_floor', name: 'Server', sort: 0 },
  { id: 'job_bar', name: 'Bar', sort: 1 },
];
export const breakTypes = [
  { id: 'brk_meal', name: 'Meal break', paid: 0, sort: 0 },
  { id: 'brk_rest', name: 'Rest break', paid: 1, sort: 1 },
];

export const noPunches: PunchRows = { punches: [], corrections: [] };

/** Rows with what was decided; a fact that is there already changes nothing. */
export const withFacts = (rows: PunchRows, facts: readonly Fact[]): PunchRows => {
  const of = <T>(kind: string): T[] =>
    facts.filter((fact) => fact.kind === kind).map(({ id, doc }) => ({ id, ...doc }) as T);
  return {
    punches: [...rows.punches, ...of<PunchRow>('punch')],
    corrections: [...rows.corrections, ...of<PunchCorrectionRow>('punch_correction')],
  };
};

/** One device that people clock at, as it knows its rows. */
export const clockAt = (device: string, rows: PunchRows = noPunches, zone = site) => {
  const ids = countingIds(device);
  let known = rows;
  const by = (at: number, more: Partial<DecisionContext>): DecisionContext =>
    context({
      ids,
      now: at,
      employeeId: TOM,
      deviceId: `dev_${device}`,
      businessDate: wallDate(at, zone),
      ...more,
    });
  const state = (more: Partial<PunchState>): PunchState => ({
    rows: known,
    jobs,
    breakTypes,
    openChecks: [],
    openFunds: [],
    approvedBy: null,
    ...more,
  });
  const isKnown = (id: string): boolean => id.startsWith('emp_');
  const correcting = (): CorrectionState => ({
    rows: known,
    site: zone,
    jobs,
    breakTypes,
    isKnown,
  });
  return {
    rows: () => known,
    hear: (facts: PunchRows) => {
      known = {
        punches: [...known.punches, ...facts.punches],
        corrections: [...known.corrections, ...facts.corrections],
      };
    },
    tryPunch: (at: string, command: PunchCommand, more: Partial<PunchState> = {}) =>
      decidePunch(state(more), command, by(Date.parse(at), {})),
    punch(at: string, command: PunchCommand, more: Partial<PunchState> = {}): string {
      const facts = good(decidePunch(state(more), command, by(Date.parse(at), {})));
      known = withFacts(known, facts);
      return facts[0]?.id ?? '';
    },
    tryCorrect: (at: string, command: CorrectPunchCommand, more: Partial<DecisionContext> = {}) =>
      decideCorrectPunch(
        correcting(),
        command,
        by(Date.parse(at), { employeeId: 'emp_callum', ...more }),
      ),
    correct(at: string, command: CorrectPunchCommand, more: Partial<DecisionContext> = {}): string {
      const who = { employeeId: 'emp_callum', ...more };
      const facts = good(decideCorrectPunch(correcting(), command, by(Date.parse(at), who)));
      known = withFacts(known, facts);
      return facts[0]?.id ?? '';
    },
  };
};

export const IN = { type: 'in', jobId: 'job_floor' } as const;
export const OUT = { type: 'out' } as const;
