import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, NOT_IN_TRAINING, TRAINING_KINDS, trainingDeviceId } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { TRAINING_SESSION } from '../../contract/index.ts';
import { codeOf, NOW, openRegister } from '../testing/register.fixture.ts';

const DAY_MS = 24 * 3_600_000;

type Register = ReturnType<typeof openRegister>;

/** A register whose window practises, with Tom logged in there; Callum started it. */
const practise = async (register: Register = openRegister()): Promise<Register> => {
  register.takeSession(undefined);
  await register.login('callum');
  await register.run('startTraining', {});
  await register.run('logout', {});
  register.takeSession(TRAINING_SESSION);
  await logInToPractice(register);
  return register;
};

const logInToPractice = async (register: Register, who: 'tom' | 'callum' = 'tom') => {
  await register.login(who);
  register.takeSession(`${TRAINING_SESSION}${register.session()}`);
};

/** As somebody who may begin practice, who logs in there as well; then the one who practises goes on. */
const asTrainer = async (register: Register, run: () => Promise<unknown>): Promise<void> => {
  const session = register.session();
  register.takeSession(TRAINING_SESSION);
  await logInToPractice(register, 'callum');
  await run();
  register.takeSession(session);
};

const rowsOf = ({ replica }: Register): Readonly<Record<string, number>> =>
  Object.fromEntries(
    KINDS.map(({ kind }) => [
      kind,
      Number(replica.db.prepare(`SELECT count(*) FROM "${kind}"`).pluck().get()),
    ]),
  );

const jobsOf = ({ replica }: Register): number =>
  Number(replica.db.prepare('SELECT count(*) FROM device_outbox').pluck().get());

const sellOne = async (register: Register) => {
  const checkId = await register.openTakeaway('Ada');
  await register.ring(checkId, 'Chips');
  return { checkId, paid: await register.payAll(checkId) };
};

describe('practice', () => {
  it('[TM2] [TM3] has the menu, people and printers of the house, and nothing that happened', async () => {
    const register = openRegister();
    await register.login('tom');
    await register.openTakeaway('Real guest');
    const menu = await register.ask('menu', {});
    const printers = await register.ask('printers', {});
    await practise(register);
    expect((await register.ask('menu', {})).items).toEqual(menu.items);
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
    expect((await register.ask('site', {}))?.purpose).toBe('training');
    expect(await register.ask('printers', {})).toEqual(printers);
  });

  it('[TM10] counts portions down and gives out what was put in, and no more', async () => {
    const register = openRegister();
    await practise(register);
    await register.login('callum');
    register.takeSession(`${TRAINING_SESSION}${register.session()}`);
    const chips = await register.itemId('Chips');
    await register.run('setPortions', { itemId: chips, portions: 2 });
    const checkId = await register.openTakeaway('Ada');
    const line = { checkId, itemId: chips, quantity: 1, modifiers: [] };
    await register.run('addLine', line);
    await register.run('addLine', line);
    expect((await register.ask('countdowns', {}))[chips]).toMatchObject({ left: 0, here: 0 });
    expect(await register.tryRun('addLine', line)).toMatchObject({ ok: false });
    const live = register.replica.db.prepare('SELECT count(*) FROM allowance').pluck();
    expect(live.get()).toBe(0);
  });

  it('[TM1] [TM2] leaves no row, commit, paper or pulse with the live register', async () => {
    const register = await practise();
    const [rows, jobs, head] = [rowsOf(register), jobsOf(register), register.replica.chainHead()];
    register.devices.open();
    const told = register.devices.sent.length;
    const { paid } = await sellOne(register);
    expect(paid.settled).toBe(true);
    expect(rowsOf(register)).toEqual(rows);
    expect(jobsOf(register)).toBe(jobs);
    expect(register.replica.chainHead()).toEqual(head);
    expect(register.devices.sent.slice(told)).toEqual([]);
    const file = readFileSync(join(register.home, 'replica.db'));
    const log = readFileSync(join(register.home, 'replica.db-wal'));
    const own = trainingDeviceId('dev_register1');
    expect(file.includes(own) || log.includes(own)).toBe(false);
  });

  it('[TM4] counts receipts in a series of its own, and the live one goes on without a gap', async () => {
    const register = openRegister();
    await register.login('callum');
    const first = await sellOne(register);
    await practise(register);
    expect((await sellOne(register)).paid.receiptDisplay).toBe('T1-000001');
    expect((await sellOne(register)).paid.receiptDisplay).toBe('T1-000002');
    await register.run('leaveTraining', {});
    register.takeSession(undefined);
    await register.login('callum');
    const next = await sellOne(register);
    expect([first.paid.receiptDisplay, next.paid.receiptDisplay]).toEqual(['1-000001', '1-000002']);
  });

  it('[TM1] a call of practice finds no real check, and a real one none of practice', async () => {
    const register = openRegister();
    await register.login('tom');
    const real = await register.openTakeaway();
    const session = register.session();
    await practise(register);
    const practised = await register.openTakeaway();
    expect((await register.tryRun('addLine', await line(register, real))).ok).toBe(false);
    register.takeSession(session);
    expect((await register.tryRun('addLine', await line(register, practised))).ok).toBe(false);
    expect((await register.tryRun('addLine', await line(register, real))).ok).toBe(true);
  });

  const line = async (register: Register, checkId: string) => ({
    checkId,
    itemId: await register.itemId('Chips'),
    quantity: 1,
    modifiers: [],
  });

  it('[TM6] papers stay inside as pictures, until somebody wants those for guests printed', async () => {
    const register = await practise();
    register.devices.open();
    await sellOne(register);
    const papers = await register.ask('trainingPapers', {});
    const receipt = papers.find(({ title }) => title.startsWith('Receipt T1-000001'));
    expect(papers.some(({ title }) => title.startsWith('Chit'))).toBe(true);
    const shown = await register.ask('trainingPicture', { jobKey: receipt?.jobKey ?? '' });
    expect(
      Buffer.from(shown?.png ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    await asTrainer(register, () => register.run('printTraining', { printsPapers: true }));
    const told = register.devices.sent.length;
    await sellOne(register);
    const sent = register.devices.sent.slice(told);
    expect(sent.map(({ type }) => type)).toEqual(['print']);
    expect(String(sent[0]?.jobKey)).toContain('/receipt/');
    const text = JSON.stringify(sent[0]?.doc);
    expect(text.match(/TRAINING - NOT A RECEIPT/g)).toHaveLength(2);
    expect(jobsOf(register)).toBe(0);
  });

  it('[TM11] who may not begin practice neither erases it nor has its papers printed', async () => {
    const register = await practise();
    const { checkId } = await sellOne(register);
    for (const done of [
      await register.tryRun('clearTraining', {}),
      await register.tryRun('printTraining', { printsPapers: true }),
    ])
      expect(codeOf(done)).toBe('not_allowed');
    expect((await register.ask('check', { checkId }))?.status).toBe('settled');
    expect((await register.ask('training', {}))?.printsPapers).toBe(false);
  });

  it('[TM11] a paper that stays inside has no evidence of having come out', async () => {
    const register = await practise();
    register.devices.open();
    await sellOne(register);
    await expect
      .poll(async () => (await register.ask('printJobs', {})).map(({ state }) => state), {
        timeout: 20_000,
      })
      .toContain('printed');
    const jobs = await register.ask('printJobs', {});
    for (const { state, evidence } of jobs) if (state === 'printed') expect(evidence).toBe('none');
  });

  it('[TM6] what the printer says of such a paper reaches practice alone', async () => {
    const register = await practise();
    register.devices.open();
    await asTrainer(register, () => register.run('printTraining', { printsPapers: true }));
    await sellOne(register);
    const jobKey = register.devices.sent.findLast(({ type }) => type === 'print')?.jobKey;
    register.devices.say({ type: 'ready', jobKey, attempt: 1 });
    expect(register.devices.sent.at(-1)).toMatchObject({ type: 'begin', jobKey });
    register.devices.tell(jobKey, 'printed', { evidence: 'L2', bytesSent: 9 });
    const jobs = await register.ask('printJobs', {});
    expect(jobs.find(({ title }) => title.startsWith('Receipt'))?.state).toBe('printed');
  });

  it('[TM5] a drawer stays shut, and nothing of the machine is set up from within', async () => {
    const register = await practise();
    register.devices.open();
    const told = register.devices.sent.length;
    await sellOne(register);
    const kick = await register.ask('drawerKick', {});
    expect(kick === null || kick.state === 'going' || kick.state === 'handed_over').toBe(true);
    expect(register.devices.sent.slice(told)).toEqual([]);
    const refused = await register.tryRun('removePeripheral', { id: 'per_1' });
    expect(refused.ok ? '' : refused.error.code).toBe('in_training');
  });

  it('[TM9] who may not train is refused, and the office sees who began and ended it', async () => {
    const register = openRegister();
    await register.login('tom');
    const refused = await register.tryRun('startTraining', {});
    expect(refused.ok ? '' : refused.error.code).toBe('not_allowed');
    await practise(register);
    await register.run('leaveTraining', {});
    const types = register.replica.db
      .prepare("SELECT type FROM event WHERE type LIKE 'training%' ORDER BY id")
      .pluck()
      .all();
    expect(types).toEqual(['training_began', 'training_ended']);
    expect(await register.ask('training', {})).toBeNull();
  });

  it('[TM7] guests see that somebody practises, and a real check where one is in hand', async () => {
    const register = openRegister();
    await practise(register);
    register.takeSession(undefined);
    expect(await register.ask('customer', {})).toMatchObject({ training: true, check: null });
    await register.login('tom');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Chips');
    await register.run('checkInHand', { window: 'w', checkId, paying: false });
    expect(await register.ask('customer', {})).not.toHaveProperty('training');
  });

  it('[TM8] goes on in the next process, after an interruption, and begins anew when asked', async () => {
    const register = await practise();
    const { checkId } = await sellOne(register);
    const session = register.session();
    register.training.close();
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.takeSession(session);
    expect(await again.ask('training', {})).toMatchObject({ resumedAt: NOW });
    expect((await again.ask('check', { checkId }))?.status).toBe('settled');
    await again.run('leaveTraining', {});
    expect((await again.tryRun('sendCheck', { checkId })).ok).toBe(false);
    await practise(again);
    expect((await again.ask('check', { checkId }))?.status).toBe('settled');
    await asTrainer(again, () => again.run('clearTraining', {}));
    expect(await again.ask('check', { checkId })).toBeNull();
    expect((await sellOne(again)).paid.receiptDisplay).toBe('T1-000001');
  });

  it('[TM8] ends with the business day, and nothing of it is left', async () => {
    const register = await practise();
    register.time.now += DAY_MS;
    register.training.tick();
    expect(await register.ask('training', {})).toBeNull();
    const refused = await register.tryRun('openCheck', { orderTypeId: 'ort_x' } as never);
    expect(refused.ok ? '' : refused.error.code).toBe('training_over');
    expect(() => readFileSync(join(register.home, 'training', 'replica.db'))).toThrow();
  });

  it('[TM3] every kind of setting is copied or left out by name', () => {
    const settings = KINDS.filter((kind) => kind.class === 'setting').map(({ kind }) => kind);
    const named = [...TRAINING_KINDS, ...NOT_IN_TRAINING];
    expect(settings.filter((kind) => !named.includes(kind))).toEqual([]);
    expect(named.filter((kind) => !settings.includes(kind))).toEqual([]);
  });
});
