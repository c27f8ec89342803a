import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRAINING_SESSION } from '../../contract/index.ts';
import { openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;
type Hand = { check: string | undefined; line: string | undefined };

/** What a trainee may tap; whatever is refused must change nothing either. */
const STEPS: Readonly<Record<string, (register: Register, hand: Hand) => Promise<unknown>>> = {
  async open(register, hand) {
    hand.check = await register.openTakeaway();
  },
  async ring(register, hand) {
    if (hand.check !== undefined) hand.line = await register.ring(hand.check, 'Chips');
  },
  remove: (register, { line = 'lin_none' }) => register.tryRun('removeLine', { lineId: line }),
  clear: (register, { check = 'chk_none' }) => register.tryRun('clearUnsent', { checkId: check }),
  send: (register, { check = 'chk_none' }) => register.tryRun('sendCheck', { checkId: check }),
  async out(register) {
    const subjectId = await register.itemId('Lemon tart');
    const subject = { subjectKind: 'item' as const, subjectId };
    return register.tryRun('markUnavailable', { ...subject, until: 'back' });
  },
  print: (register, { check = 'chk_none' }) =>
    register.tryRun('printGuestCheck', { checkId: check }),
  async pay(register, { check }) {
    const due =
      check === undefined ? 0 : (await register.ask('check', { checkId: check }))?.dueMinor;
    if (check === undefined || !due) return undefined;
    const money = { amountMinor: due, tenderedMinor: due };
    return register.tryRun('pay', { checkId: check, tender: 'cash', ...money });
  },
  async again(register, hand) {
    hand.check = hand.line = undefined;
    return register.tryRun('clearTraining', {});
  },
  tick: async (register) => register.training.tick(),
};

/** Everything that the live register holds, and where its own chain stands. */
const liveOf = ({ replica }: Register): string => {
  const tables = replica.db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => replica.db.prepare(`SELECT * FROM "${table}"`).raw().all());
  return JSON.stringify([rows, replica.chainHead(), replica.pending()]);
};

const practise = async (): Promise<Register> => {
  const register = openRegister();
  await register.login('callum');
  await register.run('startTraining', {});
  register.takeSession(TRAINING_SESSION);
  await register.login('callum');
  register.takeSession(`${TRAINING_SESSION}${register.session()}`);
  return register;
};

describe('any practice', () => {
  it('[TM1] [TM2] [TM4] changes nothing of the live register, neither rows nor commits nor numbers', async () => {
    const register = await practise();
    const before = liveOf(register);
    const number = register.core.read.lastReceiptNumber('1');
    const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, async (names) => {
        const hand: Hand = { check: undefined, line: undefined };
        for (const name of names) await STEPS[name]?.(register, hand);
        expect(liveOf(register) === before).toBe(true);
        expect(register.core.read.lastReceiptNumber('1')).toBe(number);
      }),
      { numRuns: 25 },
    );
  });
});
