import { beforeEach, expect, it } from 'vitest';
import { calls, settled } from './orders.fixture.ts';

const { checkRead } = await import('./check-read.ts');
const { emptyModels, useRead } = await import('./read.store.ts');
const { initialUi, useUi } = await import('./ui.store.ts');

beforeEach(() => {
  calls.length = 0;
  useRead.setState(emptyModels);
  useUi.setState(initialUi);
});

it('[RG10] a tap on a check that was opened a moment ago waits until it is read', async () => {
  useUi.setState({ checkId: 'chk_a' });
  const read = checkRead();
  useRead.setState({ check: { id: 'chk_other' } as never });
  useRead.setState({ check: { id: 'chk_a' } as never });
  expect(await read).toEqual({ id: 'chk_a' });
  await settled();
});

it('[RG10] without a check in hand there is nothing to wait for', async () => {
  expect(await checkRead()).toBeUndefined();
});
