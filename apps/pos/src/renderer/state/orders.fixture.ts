import { err, failure, ok, type Result } from '@galley/base';
import { vi } from 'vitest';
import type { PosRpc } from './rpc.ts';

/** What the window keeps over a reload. */
export const kept = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

const { inTurn } = await import('./line-queue.ts');
const { emptyModels, useRead, withMenu } = await import('./read.store.ts');
const { provideRpc } = await import('./rpc.ts');
const { initialUi, useUi } = await import('./ui.store.ts');

export type Call = { readonly name: string; readonly input: Record<string, unknown> };

/** What the core was asked to do, in order. */
export const calls: Call[] = [];
let refuses: (call: Call) => boolean = () => false;
let refusal = 'refused';
let made = 0;

/** From now on the core refuses these. */
export const refuseWhen = (rule: (call: Call) => boolean, code = 'refused'): void => {
  refuses = rule;
  refusal = code;
};

export const answer = ({ name }: Pick<Call, 'name'>): unknown => {
  made += 1;
  if (name === 'openCheck') return { checkId: `chk_${made}` };
  return name === 'removeLine' ? null : { lineId: `lin_${made}` };
};

const run = async (name: string, input: object): Promise<Result<unknown, never>> => {
  const call = { name, input: { ...input } };
  calls.push(call);
  await Promise.resolve();
  if (refuses(call)) return err(failure(refusal, 'No.')) as never;
  return ok(answer(call));
};

export const settled = () => inTurn(async () => undefined);
export const names = () => calls.map(({ name }) => name);
export const cod = { itemId: 'cod', quantity: 1, modifiers: [] };

export const item = (id: string) => ({
  id,
  name: id,
  categoryId: 'cat',
  priceMinor: 500,
  cell: 0,
  plu: null,
  byWeight: false,
  minAge: null,
  openPrice: false,
  course: 1,
  modifierGroupIds: [],
});

/** A register with two items, nobody's check in hand and a core that answers. */
export const freshRegister = async (): Promise<void> => {
  await settled();
  calls.length = 0;
  refuses = () => false;
  provideRpc({ run } as unknown as PosRpc);
  useUi.setState(
    { ...initialUi, draft: { ...initialUi.draft }, employeeId: 'emp_x', sessionId: 'ses_x' },
    true,
  );
  useRead.setState(
    withMenu(emptyModels, {
      categories: [],
      items: [item('cod'), item('tea')],
      groups: [],
      orderTypes: [
        { id: 'in', name: 'Eat in', kind: 'dine_in', prompts: {}, promised: false },
        { id: 'away', name: 'Takeaway', kind: 'takeaway', prompts: {}, promised: false },
      ],
      voidReasons: [],
      compReasons: [],
      discountReasons: [],
      refundReasons: [],
    }),
    true,
  );
};
