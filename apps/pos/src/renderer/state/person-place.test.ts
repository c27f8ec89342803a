import { err, failure, ok } from '@galley/base';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, calls, cod, freshRegister, kept, names } from './orders.fixture.ts';
import type { PosRpc } from './rpc.ts';

const { addItem } = await import('./orders.ts');
const { useRead } = await import('./read.store.ts');
const { provideRpc } = await import('./rpc.ts');
const { parkPlace, takeCheck, unparkPlace, useUi } = await import('./ui.store.ts');
const { toaster } = await import('@galley/ui');

beforeEach(freshRegister);

describe('a core that was restarted', () => {
  const loggedOut = () => err(failure('not_logged_in', 'Nobody is on.'));
  const core = (session: { current: string }) => async (name: string, input: object) => {
    calls.push({ name, input: { ...input } });
    await Promise.resolve();
    const { sessionId } = useUi.getState();
    return sessionId === session.current ? ok(answer({ name })) : loggedOut();
  };
  const tapAsA = (checkId: string) => {
    unparkPlace('emp_a', 'ses_old');
    takeCheck(checkId);
    provideRpc({ run: core({ current: 'ses_new' }) } as unknown as PosRpc);
    return addItem(cod);
  };
  const held = async () => {
    for (let turn = 0; turn < 9; turn++) await Promise.resolve();
    return useRead.getState().held;
  };

  it('[RG19] keeps a tap until the same person logs in, then carries it out', async () => {
    const done = tapAsA('chk_d');
    expect(await held()).toBe(1);
    parkPlace();
    unparkPlace('emp_a', 'ses_new');
    await done;
    expect(names()).toEqual(['addLine', 'addLine']);
    expect(await held()).toBe(0);
  });

  it('[RG19] does nothing in the name of another person', async () => {
    const done = tapAsA('chk_e');
    const later = addItem({ ...cod, itemId: 'tea' });
    expect(await held()).toBe(1);
    parkPlace();
    unparkPlace('emp_b', 'ses_new');
    await Promise.all([done, later]);
    expect(names()).toEqual(['addLine']);
    expect(toaster.current()?.tone).toBe('alarm');
  });
});

describe('people', () => {
  it('[RG17] find their own check again, and nobody else’s', () => {
    unparkPlace('emp_a', 'ses_1');
    takeCheck('chk_a');
    parkPlace();
    unparkPlace('emp_b', 'ses_2');
    expect(useUi.getState().checkId).toBeNull();
    parkPlace();
    unparkPlace('emp_a', 'ses_3');
    expect(useUi.getState()).toMatchObject({ checkId: 'chk_a', sessionId: 'ses_3' });
  });

  it('[RG18] keep their place over a reload, but no open sheet', () => {
    takeCheck('chk_a');
    useUi.setState({ sheet: { type: 'more' } });
    const stored = JSON.parse(kept.get('galley.register') ?? '{}') as { state: object };
    expect(stored.state).toMatchObject({ checkId: 'chk_a', route: 'sell' });
    expect(stored.state).not.toHaveProperty('sheet');
  });
});
