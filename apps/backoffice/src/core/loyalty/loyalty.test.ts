import { describe, expect, it } from 'vitest';
import { logIn, OWNER_PIN, openOffice, TENANT } from '../testing/open-office.fixture.ts';
import { failureOf } from '../testing/outcomes.fixture.ts';

const PROGRAMME = { active: true, pointsPerUnit: 10, pointMinor: 5, leastPoints: 50 };

const COLUMNS = `id, amount, deviceId, expiresAt, generation, grantedAt, rank, serial, spent, status,
  subjectId, subjectKind, _scope, _deleted, _mark`;

const opened = async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const saved = await commands.saveCustomer.run({ name: 'Ada Quill' }, shop.call(session));
  const customerId = saved.ok ? saved.value.customerId : '';
  const correct = (points: number, reason: string) =>
    commands.correctPoints.run({ customerId, points, reason }, shop.call(session));
  const ledger = async () => {
    const answer = await queries.points.ask({ customerId }, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  /** What the hub grants to the office, as its row comes down. */
  const grant = (amount: number): void => {
    shop.replica.db
      .prepare(
        `INSERT INTO allowance (${COLUMNS}) VALUES ('dev_office:1', ?, 'dev_office', ?, 1, 0, 1, 1, 0, 'open',
          ?, 'loyalty', ?, 0, 0)`,
      )
      .run(amount, Number.MAX_SAFE_INTEGER, customerId, TENANT);
  };
  return { shop, session, customerId, correct, ledger, grant };
};

describe('loyalty in the office', () => {
  it('[LY1] the programme is none until it is saved', async () => {
    const { shop, session } = await opened();
    const { queries, commands } = shop.definition;
    const programme = async () => await queries.programme.ask({}, { session });
    expect(await programme()).toMatchObject({ ok: true, value: { active: false } });
    await commands.saveProgramme.run(PROGRAMME, shop.call(session));
    expect(await programme()).toEqual({ ok: true, value: PROGRAMME });
  });

  it('[LY8] [LY11] a correction is in the ledger with its reason and person, and down needs a grant', async () => {
    const { correct, ledger, grant } = await opened();
    expect(await correct(100, 'Card of the old till')).toMatchObject({ ok: true });
    expect(await failureOf(correct(-30, 'Rung for Ben'))).toBe('points_elsewhere');
    grant(30);
    expect(await correct(-30, 'Rung for Ben')).toMatchObject({ ok: true });
    const { balance, entries } = await ledger();
    expect(balance).toBe(70);
    expect(entries.map(({ points }) => points).toSorted((a, b) => a - b)).toEqual([-30, 100]);
    for (const { type, byName, reason } of entries) {
      expect(type).toBe('corrected');
      expect(byName).not.toBeNull();
      expect(['Card of the old till', 'Rung for Ben']).toContain(reason);
    }
  });

  it('[LY8] for points that registers may hold the hub is asked, and what was not taken goes back', async () => {
    const { shop, correct, ledger, grant, customerId } = await opened();
    await correct(100, 'Card of the old till');
    const asked: object[] = [];
    Object.assign(shop.office, {
      askAllowance: async (wish: object) => {
        asked.push(wish);
        grant(20);
        return { ok: true };
      },
    });
    expect(await failureOf(correct(-30, 'Rung for Ben'))).toBe('points_elsewhere');
    expect(asked).toMatchObject([{ subjectKind: 'loyalty', subjectId: customerId, wanted: 30 }]);
    expect(shop.rows('allowance_return')).toHaveLength(1);
    expect((await ledger()).balance).toBe(100);
  });

  it('[LY11] a customer who is erased leaves numbers without a name', async () => {
    const { shop, session, customerId, correct, ledger } = await opened();
    await correct(100, 'Card of the old till');
    await shop.definition.commands.forgetCustomer.run({ customerId }, shop.call(session));
    expect((await ledger()).balance).toBe(100);
    expect(JSON.stringify(shop.rows('allowance_credit'))).not.toMatch(/Quill/);
  });
});
