import type { Fact } from '@galley/base';
import { afterEach, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});
const open = async (number: number): Promise<Register> => {
  const register = openRegister({ number });
  opened.push(register);
  await register.login('callum');
  return register;
};

const TYPES = ['handed_over', 'order_type_changed'] as const;

/** What one register has of a check comes to another. */
const hear = (to: Register, from: Register, checkId: string): void => {
  const events = ({ core }: Register) => TYPES.flatMap((type) => core.read.eventsOf(checkId, type));
  const known = events(to).map(({ id }) => id);
  const rows: [string, { readonly id: string }][] = [
    ...[from.core.read.check(checkId) ?? []]
      .flat()
      .map((row): [string, typeof row] => ['check', row]),
    ...events(from)
      .filter(({ id }) => !known.includes(id))
      .map((row): [string, typeof row] => ['event', row]),
  ];
  const facts = rows.map(([kind, { id, ...doc }]) => ({ kind, id, doc }) as Fact);
  const done = to.replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
};

const tasksOf = async (register: Register) => (await register.ask('tasks', {})).house;

const apart = async (
  act: (register: Register, which: 0 | 1, checkId: string) => Promise<unknown>,
) => {
  const [one, two] = [await open(1), await open(2)];
  const checkId = await one.openTakeaway();
  await one.ring(checkId, 'Cola');
  hear(two, one, checkId);
  await act(one, 0, checkId);
  await act(two, 1, checkId);
  hear(one, two, checkId);
  return { one, checkId };
};

test('[MV28] [TK31] a check handed to two servers is told at the register, and goes to the other by one tap', async () => {
  const names = ['Tom Ashby', 'Maeve'];
  const people = (register: Register) =>
    names.map((name) => register.core.read.employees().find((row) => row.name.startsWith(name)));
  const { one, checkId } = await apart((register, which, id) =>
    register.run('handOver', { checkId: id, employeeId: people(register)[which]?.id ?? '' }),
  );
  const [tom, maeve] = people(one);
  const [task, ...more] = await tasksOf(one);
  expect(more).toEqual([]);
  expect(task).toMatchObject({
    type: 'handed_twice',
    rivals: { stands: maeve?.name, beside: tom?.name, besideId: tom?.id, open: true },
  });
  await one.run('handOver', { checkId, employeeId: tom?.id ?? '' });
  expect(await tasksOf(one)).toEqual([]);
});

test('[OT13] [TK31] [TK10] a check made two order types is told with both, and ends by being seen to', async () => {
  const other = ({ core }: Register) =>
    (['delivery', 'dine_in'] as const).map((kind) =>
      core.read.orderTypes().find((type) => type.kind === kind),
    );
  const { one } = await apart((register, which, id) =>
    register.run('changeOrderType', {
      ...{ checkId: id, orderTypeId: other(register)[which]?.id ?? '' },
      ...(which === 1 && { tableId: register.core.read.tables()[0]?.id ?? '' }),
    }),
  );
  const [task] = (await tasksOf(one)).filter(({ type }) => type === 'retyped_twice');
  const names = other(one).map((type) => type?.name);
  expect(task?.rivals).toMatchObject({ stands: names[1], beside: names[0], open: true });
  await one.run('noteTask', { key: task?.key ?? '' });
  expect((await tasksOf(one)).filter(({ type }) => type === 'retyped_twice')).toEqual([]);
});
