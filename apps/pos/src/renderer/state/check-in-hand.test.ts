import type { ConnectionState } from '@galley/shell/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './orders.fixture.ts';
import type { PosRpc } from './rpc.ts';

const { tellCheckInHand } = await import('./check-in-hand.ts');
const { provideRpc } = await import('./rpc.ts');
const { useUi } = await import('./ui.store.ts');

const before = useUi.getState();
let stop: () => void = () => undefined;
const said: unknown[] = [];
let connection: (state: ConnectionState) => void = () => undefined;

beforeEach(() => {
  // Other files in this process use the same store.
  useUi.setState(useUi.getInitialState(), true);
  vi.useFakeTimers();
  Object.assign(globalThis, { addEventListener: () => undefined });
  said.length = 0;
  provideRpc({
    run: (_name: string, { checkId }: { checkId: string | null }) => {
      said.push(checkId);
      return Promise.resolve({ ok: true, value: null });
    },
    onConnection: (listener: typeof connection) => {
      connection = listener;
      return () => undefined;
    },
  } as unknown as PosRpc);
});
afterEach(() => {
  stop();
  useUi.setState(before, true);
  Reflect.deleteProperty(globalThis, 'addEventListener');
  vi.useRealTimers();
});

describe('what a window tells its core', () => {
  it('[CD10] [CD16] the check in hand, again every ten seconds and at once to a core that was started again', () => {
    stop = tellCheckInHand();
    connection('connected');
    expect(said).toEqual([]);
    useUi.setState({ sessionId: 'ses_1', checkId: 'chk_1' });
    expect(said).toEqual(['chk_1']);
    vi.advanceTimersByTime(10_000);
    expect(said).toHaveLength(2);
    connection('lost');
    expect(said).toHaveLength(2);
    connection('connected');
    expect(said).toEqual(['chk_1', 'chk_1', 'chk_1']);
    useUi.setState({ checkId: null });
    connection('connected');
    expect(said).toEqual(['chk_1', 'chk_1', 'chk_1', null]);
  });
});
