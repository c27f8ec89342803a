import { describe, expect, test } from 'vitest';
import { openRegister, papers } from '../testing/register.fixture.ts';
import type { Mail, MailOutcome } from './mail-post.ts';

const TO = 'ada.quill@example.com';

/** A post that answers as it is told to, the last answer for ever. */
const postOf = (...answers: MailOutcome[]) => {
  const mails: Mail[] = [];
  const send = async (mail: Mail): Promise<MailOutcome> => {
    mails.push(mail);
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? { type: 'sent' };
  };
  return { mails, post: { send } };
};

const AWAY: MailOutcome = { type: 'away', cause: 'getaddrinfo ENOTFOUND' };

const open = (mailPost: ReturnType<typeof postOf>['post'], asked = false) => {
  const register = openRegister({ mailPost });
  if (asked)
    register.replica.commit({
      facts: [{ kind: 'site', id: register.core.identity.siteId, doc: { receiptPrint: 'asked' } }],
    });
  return register;
};

const sold = async (register: ReturnType<typeof openRegister>) => {
  const checkId = await register.openTakeaway('Ada');
  await register.ring(checkId, 'Chips');
  await register.payAll(checkId);
  const check = await register.ask('check', { checkId });
  return { checkId, receiptId: check?.receipts[0]?.id ?? '' };
};

const mailsOf = async (register: ReturnType<typeof openRegister>) =>
  (await register.ask('mails', {})).mails;

describe('a receipt by e-mail', () => {
  test('[EM2] [EM3] goes with its words and a PDF, marked as a copy where it was printed', async () => {
    const { mails, post } = postOf({ type: 'sent' });
    const register = open(post);
    await register.login('5831');
    const { checkId, receiptId } = await sold(register);
    const before = papers(register, 'receipt').length;
    await register.run('mailReceipt', { receiptId, to: TO });
    await register.core.mails.tick();
    expect(mails).toMatchObject([{ to: TO, fileName: expect.stringMatching(/1-000001\.pdf$/u) }]);
    expect(mails[0]?.subject).toContain('1-000001');
    expect(mails[0]?.text).toContain('Chips');
    expect(mails[0]?.text).toContain('COPY');
    expect(Buffer.from(mails[0]?.pdf ?? []).toString('latin1')).toMatch(/^%PDF-/u);
    expect(papers(register, 'receipt')).toHaveLength(before);
    const history = await register.ask('checkHistory', { checkId });
    expect(JSON.stringify(history)).toContain('receipt_mailed');
  });

  test('[EM3] is the receipt itself where nobody had it, and then printed as a copy only', async () => {
    const { mails, post } = postOf({ type: 'sent' });
    const register = open(post, true);
    await register.login('5831');
    const { receiptId } = await sold(register);
    await register.run('mailReceipt', { receiptId, to: TO });
    await register.core.mails.tick();
    expect(mails[0]?.text).not.toContain('COPY');
    await register.run('reprintReceipt', { receiptId });
    expect(JSON.stringify(papers(register, 'receipt').at(-1)?.doc)).toContain('COPY');
    await register.run('mailReceipt', { receiptId, to: TO });
    await register.core.mails.tick();
    expect(mails[1]?.text).toContain('COPY');
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  test('[EM4] waits while nobody is reached, is tried again after a pause, and its address is forgotten once it went', async () => {
    const { mails, post } = postOf(AWAY, AWAY, { type: 'sent' });
    const register = open(post);
    await register.login('5831');
    const { receiptId } = await sold(register);
    await register.run('mailReceipt', { receiptId, to: TO });
    await register.core.mails.tick();
    expect(await mailsOf(register)).toMatchObject([
      {
        to: TO,
        state: 'away',
        cause: 'getaddrinfo ENOTFOUND',
        paper: 'receipt',
        number: '1-000001',
      },
    ]);
    await register.core.mails.tick();
    expect(mails).toHaveLength(1);
    register.time.now += 3000;
    await register.core.mails.tick();
    expect(mails).toHaveLength(2);
    register.time.now += 20_000;
    await register.core.mails.tick();
    expect(await mailsOf(register)).toMatchObject([{ to: 'a…@example.com', state: 'sent' }]);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    const kept = register.replica.db.prepare("SELECT * FROM device_outbox WHERE kind = 'mail'");
    expect(JSON.stringify(kept.all())).not.toContain(TO);
    register.time.now += 20 * 60_000;
    expect(await mailsOf(register)).toEqual([]);
  });

  test('[EM4] goes after a restart, also one that was under way', async () => {
    const never: { send: (mail: Mail) => Promise<MailOutcome> } = {
      send: () => new Promise(() => undefined),
    };
    const register = openRegister({ mailPost: never });
    await register.login('5831');
    const { receiptId } = await sold(register);
    await register.run('mailReceipt', { receiptId, to: TO });
    void register.core.mails.tick();
    await expect.poll(() => mailsOf(register)).toMatchObject([{ state: 'sending' }]);
    register.replica.close();
    const { mails, post } = postOf({ type: 'sent' });
    const again = openRegister({ folder: register.home, mailPost: post });
    await again.core.mails.tick();
    expect(mails).toMatchObject([{ to: TO }]);
    again.replica.close();
  });

  test('[EM5] that is refused waits for a person, who tries again or gives it up', async () => {
    const { mails, post } = postOf({ type: 'refused', cause: '550 no such guest' });
    const register = open(post);
    await register.login('5831');
    const { receiptId } = await sold(register);
    await register.run('mailReceipt', { receiptId, to: TO });
    await register.core.mails.tick();
    register.time.now += 3_600_000;
    await register.core.mails.tick();
    const [refused] = await mailsOf(register);
    expect(refused).toMatchObject({ state: 'refused', cause: '550 no such guest' });
    expect(mails).toHaveLength(1);
    const { jobKey = '' } = refused ?? {};
    await register.run('resolveMail', { jobKey, action: 'retry' });
    await register.core.mails.tick();
    expect(mails).toHaveLength(2);
    await register.run('resolveMail', { jobKey, action: 'dismiss' });
    expect(await mailsOf(register)).toEqual([]);
    const gone = await register.tryRun('resolveMail', { jobKey, action: 'retry' });
    expect(gone).toMatchObject({ ok: false, error: { code: 'mail_done' } });
  });

  test('[EM5] that nobody took for three days is told, and may be tried for three more', async () => {
    const { mails, post } = postOf(AWAY);
    const register = open(post);
    await register.login('5831');
    const { receiptId } = await sold(register);
    await register.run('mailReceipt', { receiptId, to: TO });
    await register.core.mails.tick();
    register.time.now += 73 * 3_600_000;
    await register.core.mails.tick();
    const [expired] = await mailsOf(register);
    expect(expired).toMatchObject({ state: 'refused', cause: 'expired' });
    const before = mails.length;
    await register.login('5831');
    await register.run('resolveMail', { jobKey: expired?.jobKey ?? '', action: 'retry' });
    await register.core.mails.tick();
    expect(mails.length).toBe(before + 1);
    expect(await mailsOf(register)).toMatchObject([{ state: 'away' }]);
  });

  test('[EM3] needs the same consent as a reprint', async () => {
    const { mails, post } = postOf({ type: 'sent' });
    const register = open(post);
    await register.login('tom');
    const { receiptId } = await sold(register);
    const refused = await register.tryRun('mailReceipt', { receiptId, to: TO });
    expect(refused).toMatchObject({ ok: false, error: { code: 'approval_needed' } });
    expect(mails).toEqual([]);
  });

  test('[EM1] without a server it is refused by name, and nothing is kept; practice sends nothing', async () => {
    const register = openRegister();
    await register.login('5831');
    const { receiptId } = await sold(register);
    const refused = await register.tryRun('mailReceipt', { receiptId, to: TO });
    expect(refused).toMatchObject({ ok: false, error: { code: 'mail_not_set_up' } });
    expect(await register.ask('mails', {})).toEqual({ ready: false, mails: [] });
  });

  test('[EM6] an invoice goes as a copy of itself, and its history tells that', async () => {
    const { mails, post } = postOf({ type: 'sent' });
    const register = open(post);
    await register.login('5831');
    const { checkId } = await sold(register);
    const address = { name: 'Quill & Sons', address: '1 Quay', taxNumber: 'GB 1' };
    await register.run('issueInvoice', { checkId, form: 'invoice', ...address });
    const [invoice] = await register.ask('invoices', { checkId });
    await register.run('mailInvoice', { invoiceId: invoice?.id ?? '', to: TO });
    await register.core.mails.tick();
    expect(mails[0]?.subject).toContain(invoice?.display);
    expect(mails[0]?.text).toContain('Quill & Sons');
    expect(mails[0]?.text).toContain('COPY');
    expect(await mailsOf(register)).toMatchObject([
      { paper: 'invoice', number: invoice?.display, state: 'sent' },
    ]);
    expect(JSON.stringify(await register.ask('checkHistory', { checkId }))).toContain(
      'invoice_mailed',
    );
    const gone = await register.tryRun('mailInvoice', { invoiceId: 'inv_none', to: TO });
    expect(gone).toMatchObject({ ok: false, error: { code: 'unknown_invoice' } });
  });
});
