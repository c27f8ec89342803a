import { expect, test } from 'vitest';
import { hear, openFloor, seat, tableId, tableOf } from './floor.fixture.ts';

test('[FL43] guests whom two cut-off registers brought to two tables are a task until a person says where they sit', async () => {
  const [one, two] = [await openFloor(1), await openFloor(2)];
  const checkId = await seat(one, ['5'], 2);
  hear(two, one);
  await one.run('describeCheck', { checkId, tableId: tableId('6') });
  await two.run('describeCheck', { checkId, tableId: tableId('7') });
  hear(one, two);
  hear(two, one);
  for (const register of [one, two]) {
    const [task] = await register.ask('floorTasks', {});
    expect(task).toMatchObject({ type: 'moved_twice' });
    expect(task?.places.map(({ label }) => label).toSorted()).toEqual(['6', '7']);
  }
  await one.run('settleFloor', { answer: 'sit', checkId, tableId: tableId('7') });
  expect(await one.ask('floorTasks', {})).toEqual([]);
  expect(await tableOf(one, '7')).toMatchObject({ checkId });
  hear(two, one);
  expect(await two.ask('floorTasks', {})).toEqual([]);
});
