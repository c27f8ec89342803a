import { rowFact } from '@galley/domain';
import { afterEach } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';

export type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

export const DAY_MS = 86_400_000;
const COLUMNS = `id, amount, deviceId, expiresAt, generation, grantedAt, rank, serial, spent, status,
  subjectId, subjectKind, _scope, _deleted, _mark`;

/** What a hub grants, as its row comes down. */
export const grant = (
  { replica }: Register,
  customerId: string,
  amount: number,
  id: string,
): void => {
  replica.db
    .prepare(
      `INSERT INTO allowance (${COLUMNS}) VALUES (?, ?, 'dev_register1', ?, 1, ?, 1, 1, 0, 'open', ?,
        'loyalty', 'ten_diner000', 0, 0)`,
    )
    .run(id, amount, NOW + DAY_MS, NOW, customerId);
};

const PROGRAMME = { active: 1, pointsPerUnit: 10, pointMinor: 5, leastPoints: 10 };

/** A register with a programme, a customer at a check of two colas (5.90), and points granted. */
export const shop = async (granted: number) => {
  const register = openRegister();
  opened.push(register);
  await register.login('tom');
  register.replica.commit({
    facts: [rowFact('loyalty_programme', { id: 'loyalty', ...PROGRAMME })],
  });
  const { customerId } = await register.run('saveCustomer', { name: 'Ada Quill' });
  const checkId = await register.openTakeaway();
  const lineId = await register.ring(checkId, 'Cola', 2);
  await register.run('attachCustomer', { checkId, customerId });
  if (granted > 0) {
    const credit = register.core.points.credit(customerId, 'chk_before:earned', granted, {
      at: NOW,
      businessDate: '2026-05-31',
    });
    register.replica.commit({ facts: [credit] });
    grant(register, customerId, granted, 'dev_register1:1');
  }
  const points = async () => (await register.ask('customerAtCheck', { checkId }))?.points;
  return { register, customerId, checkId, lineId, points };
};

/** Points that a check elsewhere put in come to be known here. */
export const earnElsewhere = (
  { core, replica }: Register,
  customerId: string,
  check: string,
  amount: number,
): void => {
  const when = { at: NOW, businessDate: '2026-05-31' };
  replica.commit({ facts: [core.points.credit(customerId, `${check}:earned`, amount, when)] });
};
