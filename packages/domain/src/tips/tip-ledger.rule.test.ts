import { describe, expect, test } from 'vitest';
import type { TipEntryRow, TipPoolRow } from '../rows.ts';
import { codeOf, context, good } from '../testing/fixtures.ts';
import { decideDeclareTips } from './declare-tips/declare-tips.rule.ts';
import { decidePayOutTips } from './pay-out-tips/pay-out-tips.rule.ts';
import { type PoolPerson, sharePools } from './pool-shares.ts';
import { decideSaveTipPools } from './save-tip-pools/save-tip-pools.rule.ts';
import { decideShareTips } from './share-tips/share-tips.rule.ts';
import { type LedgerLine, ledgerLines, tipSums } from './tip-ledger.ts';
import { decideTipOut } from './tip-out/tip-out.rule.ts';

const by = context();
const employee = (id: string) => ({ id, name: id, roleId: 'r', active: 1, language: null });
const employees = ['emp_server', 'emp_bar'].map(employee);

const card = (employeeId: string, amountMinor: number): LedgerLine => ({
  ...{ id: `tip_${employeeId}`, subjectId: `pay_${employeeId}`, type: 'card', employeeId },
  ...{ amountMinor, businessDate: by.businessDate, at: 0, by: employeeId },
});
const person = (employeeId: string, roleId: string, minutes: number, more = {}): PoolPerson => ({
  ...{ employeeId, roleId, minutes, manager: false, salesMinor: 0 },
  ...more,
});
const pool = (more: Partial<TipPoolRow> = {}): TipPoolRow => ({
  ...{ id: 'tpp_1', name: 'Bar', sort: 0, fromDate: '2026-01-01', untilDate: null },
  ...{ source: 'all', ppm: 100_000, giverRoleIds: ['floor'], basis: 'hours', managers: 0 },
  takers: [{ roleId: 'bar', points: 1 }],
  ...more,
});
const people = [
  person('emp_server', 'floor', 300),
  person('emp_bar', 'bar', 120),
  person('emp_mix', 'bar', 240),
];
const shared = (rules: readonly TipPoolRow[], of = people) =>
  sharePools(rules, {
    businessDate: by.businessDate,
    people: of,
    lines: [card('emp_server', 1000)],
  });

describe('declared cash tips', () => {
  test('[TP7] are the person’s own word, and a correction is an entry of its own', () => {
    const none = { entries: [], employees };
    const first = good(decideDeclareTips(none, { amountMinor: 2000 }, by)).entry;
    const state = { entries: [first], employees };
    const wish = { amountMinor: 1500, corrects: first.id };
    const second = good(decideDeclareTips(state, wish, by)).entry;
    expect(second).toMatchObject({ subjectId: first.id, after: [first.id] });
    const lines = ledgerLines({ tips: [], entries: [second, first] });
    expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([2000, -500]);
    expect(tipSums(lines)).toMatchObject({ declaredMinor: 1500, owedMinor: 0 });
    expect(codeOf(decideDeclareTips(state, { ...wish, amountMinor: 2000 }, by))).toBe('same_tip');
    expect(codeOf(decideDeclareTips(none, wish, by))).toBe('unknown_declaration');
    const server = context({ permissions: ['sell'] });
    const other = { amountMinor: 5, employeeId: 'emp_bar' };
    expect(codeOf(decideDeclareTips(none, other, server))).toBe('not_allowed');
    expect(codeOf(decideDeclareTips(none, { amountMinor: 0 }, by))).toBe('amount_missing');
  });
});

describe('pools', () => {
  test('[TP8] share by points and hours, by sales, or by who worked', () => {
    expect(shared([pool()])).toMatchObject([
      {
        inMinor: 100,
        shares: [
          { employeeId: 'emp_bar', amountMinor: 33 },
          { employeeId: 'emp_mix', amountMinor: 67 },
          { employeeId: 'emp_server', amountMinor: -100 },
        ],
      },
    ]);
    const [even] = shared([pool({ basis: 'worked' })]);
    expect(even?.shares.map(({ amountMinor }) => amountMinor)).toEqual([50, 50, -100]);
    const sellers = [...people.slice(0, 2), person('emp_mix', 'bar', 0, { salesMinor: 9000 })];
    const [sales] = shared([pool({ basis: 'sales' })], sellers);
    expect(sales?.shares.map(({ amountMinor }) => amountMinor)).toEqual([100, -100]);
  });

  test('[TP8] leave managers out, and go by their dates and sources', () => {
    const boss = [...people.slice(0, 2), person('emp_mix', 'bar', 240, { manager: true })];
    expect(shared([pool()], boss)[0]?.shares).toHaveLength(2);
    expect(shared([pool({ managers: 1 })], boss)[0]?.shares).toHaveLength(3);
    expect(shared([pool({ fromDate: '2026-06-02' })])).toEqual([]);
    expect(shared([pool({ untilDate: '2026-05-31' })])).toEqual([]);
    expect(shared([pool({ source: 'cash' })])[0]?.shares).toEqual([]);
  });

  test('[TP9] with nobody to take everybody keeps their own', () => {
    expect(shared([pool()], people.slice(0, 1))).toMatchObject([{ inMinor: 0, shares: [] }]);
  });

  test('[TP9] a late clock-out gives a correction beside what was shared out', () => {
    const lines = [card('emp_server', 1000)];
    const state = (
      of: readonly PoolPerson[],
      entries: readonly TipEntryRow[],
      stillIn: string[],
    ) => ({
      ...{ pools: [pool()], entries, stillIn, day: { people: of, lines } },
    });
    const { businessDate } = by;
    const early = [person('emp_server', 'floor', 300), person('emp_bar', 'bar', 120)];
    expect(codeOf(decideShareTips(state(early, [], ['Mix']), { businessDate }, by))).toBe(
      'still_in',
    );
    const sure = { businessDate, sure: true };
    const facts = good(decideShareTips(state(early, [], ['Mix']), sure, by));
    const rows = facts.map(({ id, doc }) => ({ id, ...doc }) as unknown as TipEntryRow);
    expect(codeOf(decideShareTips(state(early, rows, []), sure, by))).toBe('nothing_to_share');
    const later = good(decideShareTips(state(people, rows, []), sure, by));
    const all = [
      ...rows,
      ...later.map(({ id, doc }) => ({ id, ...doc }) as unknown as TipEntryRow),
    ];
    const mine = ledgerLines({ tips: [], entries: all }).filter((l) => l.employeeId === 'emp_bar');
    expect(mine.map(({ amountMinor }) => amountMinor)).toEqual([100, -67]);
  });

  test('[TP8] are saved whole, or refused with what is wrong', () => {
    const saved = { pools: [], roleIds: ['floor', 'bar'] };
    const { id: _, sort: __, ...row } = pool();
    const edit = { ...row, managers: false };
    const run = (...pools: (typeof edit)[]) => decideSaveTipPools(saved, { pools }, by);
    expect(good(run(edit))).toMatchObject([{ kind: 'tip_pool', doc: { managers: 0, sort: 0 } }]);
    expect(codeOf(run(edit, edit))).toBe('same_name');
    expect(codeOf(run({ ...edit, untilDate: '2025-01-01' }))).toBe('ends_before');
    expect(codeOf(run({ ...edit, giverRoleIds: ['gone'] }))).toBe('unknown_role');
    const twice = [...edit.takers, ...edit.takers];
    expect(codeOf(run({ ...edit, takers: twice }))).toBe('role_twice');
  });
});

describe('tip-outs and payouts', () => {
  const lines = [card('emp_server', 1000)];

  test('[TP10] go to a person or by hours to a role, within the tips of the day', () => {
    const state = { people, lines };
    const toRole = good(decideTipOut(state, { amountMinor: 100, toRoleId: 'bar' }, by)).entry;
    expect(toRole.shares.map(({ amountMinor }) => amountMinor)).toEqual([-100, 33, 67]);
    const toOne = good(decideTipOut(state, { amountMinor: 5, toEmployeeId: 'emp_mix' }, by)).entry;
    expect(toOne.shares).toHaveLength(2);
    expect(codeOf(decideTipOut(state, { amountMinor: 5, toRoleId: 'none' }, by))).toBe(
      'nobody_to_tip',
    );
    expect(codeOf(decideTipOut(state, { amountMinor: 1001, toRoleId: 'bar' }, by))).toBe(
      'more_than_tips',
    );
  });

  test('[TP11] payouts move cash of a fund and the ledger at once, up to what is owed', () => {
    const state = { lines, employees, session: undefined, reason: 'Tips' };
    const wish = { employeeId: 'emp_server', amountMinor: 1000 };
    const paid = good(decidePayOutTips(state, wish, by));
    expect(paid.facts.map(({ kind }) => kind)).toEqual(['cash_move', 'tip_entry']);
    expect(paid.move).toMatchObject({ type: 'paid_out', amountMinor: 1000, party: 'emp_server' });
    expect(paid.entry.cashMoveId).toBe(paid.move.id);
    expect(codeOf(decidePayOutTips(state, { ...wish, amountMinor: 1001 }, by))).toBe(
      'more_than_owed',
    );
    const twice = [...lines, ...ledgerLines({ tips: [], entries: [paid.entry] })];
    const over = [...twice, ...twice.slice(1).map((line) => ({ ...line, id: 'tpe_other' }))];
    expect(tipSums(over).owedMinor).toBe(-1000);
    const back = decidePayOutTips({ ...state, lines: over }, { ...wish, back: true }, by);
    expect(good(back).move.type).toBe('paid_in');
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decidePayOutTips(state, wish, server))).toBe('not_allowed');
  });
});
