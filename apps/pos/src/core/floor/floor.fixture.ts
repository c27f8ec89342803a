import type { Fact } from '@galley/base';
import { KINDS } from '@galley/domain';
import { afterEach } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

export type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

export const openFloor = async (number = 1, who = 'tom'): Promise<Register> => {
  const register = openRegister({ number });
  opened.push(register);
  await register.login(who);
  return register;
};

export const tableId = (label: string): string => `tbl_harbour0_${label}`;

export const tableOf = async (register: Register, label: string) => {
  const table = (await register.ask('tables', {})).find((one) => one.label === label);
  if (table === undefined) throw new Error(`no table ${label}`);
  return table;
};

export const seat = async (
  register: Register,
  labels: readonly string[],
  covers: number,
  partyId?: string,
): Promise<string> => {
  const who = partyId === undefined ? {} : { partyId };
  const seated = await register.run('seatParty', {
    ...{ tableIds: labels.map(tableId), covers, ...who },
  });
  return seated.checkId;
};

const HEARD = [
  'check',
  'party',
  'party_step',
  'table_clean',
  'check_tie',
  'customer',
  'event',
] as const;

const rowsOf = (register: Register, kind: string): Fact[] => {
  const columns = KINDS.find((spec) => spec.kind === kind)?.columns ?? [];
  const rows = register.replica.db.prepare(`SELECT * FROM "${kind}"`).all() as Record<
    string,
    string | number | null
  >[];
  return rows.map((row) => ({
    kind,
    id: String(row.id),
    doc: Object.fromEntries(
      columns.map(({ name, type }) => {
        const cell = row[name] ?? null;
        return [name, type === 'json' && typeof cell === 'string' ? JSON.parse(cell) : cell];
      }),
    ),
  }));
};

/** Rows of the other register that this one lacks come in, as by a hub. */
export const hear = (register: Register, other: Register): void => {
  const facts = HEARD.flatMap((kind) => {
    const known = new Set(rowsOf(register, kind).map(({ id }) => id));
    return rowsOf(other, kind).filter(({ id }) => !known.has(id));
  });
  const done = register.replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
};
