import { type CourseRow, rowFact } from '@galley/domain';
import { openRegister, papers } from '../testing/register.fixture.ts';

export type Register = ReturnType<typeof openRegister>;

export const course = (number: number, name: string, more: Partial<CourseRow> = {}): CourseRow => ({
  id: `crs_${number}`,
  number,
  name,
  goes: 'in_turn',
  autoMinutes: null,
  together: 0,
  ...more,
});
export const HOUSE = [course(1, 'Starters'), course(2, 'Mains'), course(3, 'Desserts')];

export const put = (register: Register, kind: string, ...rows: { readonly id: string }[]): void => {
  const done = register.replica.commit({ facts: rows.map((row) => rowFact(kind, row)) });
  if (!done.ok) throw new Error(done.error.message);
};

export const open = (courses: readonly CourseRow[] = HOUSE): Register => {
  const register = openRegister();
  put(register, 'course', ...courses);
  return register;
};

export const atTable = async (register: Register, label: string): Promise<string> => {
  const type = (await register.ask('menu', {})).orderTypes.find((one) => one.kind === 'dine_in');
  const table = (await register.ask('tables', {})).find((one) => one.label === label);
  const input = { orderTypeId: type?.id ?? '', tableId: table?.id ?? '' };
  return (await register.run('openCheck', input)).checkId;
};

/** Whitebait to start, chips and granola, tart for dessert, at table 5; sent. */
export const dinner = async (register: Register) => {
  await register.login('tom');
  const checkId = await atTable(register, '5');
  const squid = await register.ring(checkId, 'Whitebait, brown bread');
  const chips = await register.ring(checkId, 'Chips');
  const granola = await register.ring(checkId, 'Granola, yoghurt and berries');
  const tart = await register.ring(checkId, 'Lemon tart');
  await register.run('sendCheck', { checkId });
  return { checkId, squid, chips, granola, tart };
};

export const view = async (register: Register, checkId: string) => {
  const found = await register.ask('check', { checkId });
  if (found === null) throw new Error('no check');
  return found;
};

export const states = async (register: Register, checkId: string) =>
  (await view(register, checkId)).lines.map(
    ({ name, state }) => `${name.split(/[ ,]/)[0]} ${state}`,
  );

export const chits = (register: Register) =>
  papers(register, 'kitchen-chit').map(({ doc }) => JSON.stringify(doc));

/** A station has it done. */
export const bump = (register: Register, at: number, ...lineIds: string[]): void => {
  const rows = register.core.read
    .checksHeld()
    .flatMap((checkId) => register.core.read.ticketsOf(checkId))
    .filter(({ lines }) => lines.some(({ lineId }) => lineIds.includes(lineId)));
  put(register, 'ticket', ...rows.map((row) => ({ ...row, rank: 3, bumpedAt: at })));
};
