import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum, type TipEntryRow, type TipPoolRow, type TipRow } from '../rows.ts';
import { context, countingIds } from '../testing/fixtures.ts';
import { decideDeclareTips } from './declare-tips/declare-tips.rule.ts';
import { type PoolPerson, sharePools } from './pool-shares.ts';
import { decideShareTips, duePools } from './share-tips/share-tips.rule.ts';
import { type LedgerRows, ledgerLines, standingEntry, tipSums } from './tip-ledger.ts';
import { decideTipOut } from './tip-out/tip-out.rule.ts';

const DATE = '2026-06-01';
const NAMES = ['emp_a', 'emp_b', 'emp_c', 'emp_d'];
const employees = NAMES.map((id) => ({ id, name: id, roleId: 'r', active: 1, language: null }));

const pool = (more: Partial<TipPoolRow>): TipPoolRow => ({
  ...{ id: 'tpp_1', name: 'Floor', sort: 0, fromDate: '2026-01-01', untilDate: null },
  ...{ source: 'all', ppm: 333_333, giverRoleIds: null, basis: 'hours', managers: 0 },
  takers: [
    { roleId: 'floor', points: 3 },
    { roleId: 'bar', points: 2 },
  ],
  ...more,
});
const pools = [pool({}), pool({ id: 'tpp_2', sort: 1, ppm: 900_000, basis: 'worked' })];

const act = fc.record({
  what: fc.constantFrom('tip', 'declare', 'correct', 'out', 'hours', 'share', 'hear'),
  who: fc.nat(NAMES.length - 1),
  amount: fc.nat(5000),
  device: fc.nat(1),
});
type Act = { what: string; who: number; amount: number; device: number };

/** What one cut-off register knows: rows of the ledger and hours by person. */
type Known = { tips: TipRow[]; entries: TipEntryRow[]; minutes: Map<string, number> };

const peopleOf = ({ minutes }: Known): PoolPerson[] =>
  NAMES.map((employeeId, n) => ({
    ...{ employeeId, roleId: n % 2 === 0 ? 'floor' : 'bar', manager: n === 3 },
    ...{ minutes: minutes.get(employeeId) ?? 0, salesMinor: 0 },
  }));

const rowsOf = (facts: readonly { id: string; doc: object }[]): TipEntryRow[] =>
  facts.map(({ id, doc }) => ({ id, ...doc }) as TipEntryRow);

const commandOf = (
  known: Known,
  what: string,
  employeeId: string,
  amountMinor: number,
  by: ReturnType<typeof context>,
) => {
  const state = { entries: known.entries, employees };
  if (what === 'declare') return decideDeclareTips(state, { amountMinor, employeeId }, by);
  if (what === 'correct') {
    const declared = known.entries.find(({ type }) => type === 'declared');
    const of = declared?.shares[0]?.employeeId ?? employeeId;
    const corrects = declared?.subjectId ?? 'none';
    return decideDeclareTips(state, { amountMinor, employeeId: of, corrects }, by);
  }
  if (what !== 'out') return undefined;
  const day = { people: peopleOf(known), lines: ledgerLines(known) };
  return decideTipOut(day, { amountMinor, fromEmployeeId: employeeId, toRoleId: 'bar' }, by);
};

const device = (name: string) => {
  const known: Known = { tips: [], entries: [], minutes: new Map() };
  const by = context({ ids: countingIds(name), deviceId: `dev_${name}`, businessDate: DATE });
  const slip = (employeeId: string, amountMinor: number): void => {
    const id = by.ids('tip');
    known.tips.push({
      ...{ id, checkId: 'chk', paymentId: `pay_${id}`, businessDate: DATE, period: null },
      ...{ employeeId, amountMinor, changeMinor: amountMinor, after: [] },
      ...{ notedAt: 0, notedBy: employeeId, deviceId: name },
    });
  };
  const run = ({ what, who, amount }: Act): void => {
    const employeeId = NAMES[who] ?? '';
    if (what === 'tip') slip(employeeId, amount);
    if (what === 'hours') known.minutes.set(employeeId, amount);
    const made = commandOf(known, what, employeeId, amount, by);
    if (made?.ok) known.entries.push(made.value.entry);
    if (what !== 'share') return;
    const day = { people: peopleOf(known), lines: ledgerLines(known) };
    const sharing = { pools, entries: known.entries, day, stillIn: [] };
    const shared = decideShareTips(sharing, { businessDate: DATE }, by);
    if (shared.ok) known.entries.push(...rowsOf(shared.value as never));
  };
  return { known, run, by };
};

const join = (a: Known, b: Known): void => {
  for (const [to, from] of [
    [a, b],
    [b, a],
  ] as const) {
    to.tips.push(...from.tips.filter(({ id }) => !to.tips.some((one) => one.id === id)));
    to.entries.push(...from.entries.filter(({ id }) => !to.entries.some((one) => one.id === id)));
  }
};

const played = (acts: readonly Act[]) => {
  const two = [device('a'), device('b')] as const;
  for (const one of acts) {
    if (one.what === 'hear') join(two[0].known, two[1].known);
    else two[one.device === 0 ? 0 : 1].run(one);
  }
  join(two[0].known, two[1].known);
  return two;
};

const turnedBy = ({ tips, entries }: LedgerRows, turn: number): LedgerRows => ({
  tips: [...tips].reverse(),
  entries: [...entries.slice(turn), ...entries.slice(0, turn), ...entries.slice(0, 1)],
});

describe('the ledger of tips of registers that could not hear each other', () => {
  test('[TP5] is the same from any order, and its lines sum to what counts', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.nat(20), (acts, turn) => {
        const [{ known }] = played(acts);
        const lines = ledgerLines(known);
        expect(ledgerLines(turnedBy(known, turn))).toEqual(lines);
        for (const subjectId of new Set(known.entries.map((one) => one.subjectId))) {
          const counts = sum(
            (standingEntry(known.entries, subjectId)?.shares ?? []).map((one) => one.amountMinor),
          );
          const told = lines.filter((one) => one.subjectId === subjectId);
          expect(sum(told.map(({ amountMinor }) => amountMinor))).toBe(counts);
        }
      }),
    );
  });

  test('[TP6] [TP9] what pools and tip-outs take they give, whatever came late', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const [{ known }] = played(acts);
        const lines = ledgerLines(known);
        const { passedMinor, pooledMinor, cardMinor, owedMinor } = tipSums(lines);
        expect([passedMinor, pooledMinor]).toEqual([0, 0]);
        expect(owedMinor).toBe(cardMinor);
        expect(cardMinor).toBe(sum(known.tips.map(({ amountMinor }) => amountMinor)));
      }),
    );
  });

  test('[TP9] after a sharing nothing is due, and what was written stays as it was', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const [one] = played(acts);
        const before = structuredClone(one.known.entries);
        one.run({ what: 'share', who: 0, amount: 0, device: 0 });
        const { entries } = one.known;
        const day = { people: peopleOf(one.known), lines: ledgerLines(one.known) };
        expect(duePools({ pools, entries, day }, DATE)).toEqual([]);
        expect(entries.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test('[TP8] no pool takes more than a person has, and shares sum to zero', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const [{ known }] = played(acts);
        const lines = ledgerLines(known);
        const day = { businessDate: DATE, people: peopleOf(known), lines };
        const results = sharePools(pools, day);
        for (const { shares } of results) expect(sum(shares.map((s) => s.amountMinor))).toBe(0);
        const earned = lines.filter(({ type }) => type === 'card' || type === 'declared');
        const total = sum(earned.map(({ amountMinor }) => amountMinor));
        expect(sum(results.map(({ inMinor }) => inMinor))).toBeLessThanOrEqual(total);
      }),
    );
  });
});
