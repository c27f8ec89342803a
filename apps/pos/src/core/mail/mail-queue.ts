import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { plainText, type ReceiptDoc } from '@galley/devices/core';
import type { Replica, StoredJob } from '@galley/sync/replica';
import { type KeptMail, MAIL, maskedAddress, readMail } from './mail-job.ts';
import type { MailOutcome, MailPost } from './mail-post.ts';

/** Topic of the windows' watches. */
export const MAILS = 'mails';

/** Pauses between tries, ms: a line that is back is used soon, a server that is down is not stormed. */
const PAUSES_MS = [2000, 5000, 15_000, 60_000, 300_000] as const;

/** What nobody took for so long is no use to its guest any more without a word from a person. */
const EXPIRES_MS = 72 * 3_600_000;

/** `sending` stands here too: after a restart nobody knows, and the same e-mail twice is known by its message id. */
const TO_SEND = ['queued', 'sending', 'failed_safe'] as const;
const OPEN = [...TO_SEND, 'refused'] as const;

/** How long what was sent is shown, ms: somebody asks whether it went. */
const SENT_SHOWN_MS = 15 * 60_000;

export type MailPorts = {
  readonly replica: Pick<Replica, 'outbox' | 'db'>;
  /** Undefined: this register sends none. */
  readonly post: MailPost | undefined;
  /** The paper as a PDF of that title. */
  pdfOf(doc: ReceiptDoc, title: string, at: number): Promise<Uint8Array>;
  now(): number;
  invalidate(topics: Iterable<string>): void;
};

/** E-mails of this register, from its outbox to the server. */
export type MailQueue = {
  /** Whether this register can send at all. */
  readonly ready: boolean;
  /** Sends what is due, one after another. To be called every second; resolves when nothing is due. */
  tick(): Promise<void>;
  /** What waits, was refused or went lately, oldest first. */
  list(): StoredJob[];
  /** A person wants it tried now, or not at all; fails where it is done with. */
  resolve(jobKey: string, action: 'retry' | 'dismiss'): Result<null, Failure>;
  /** What is under way is sent again by the next process, by the same message id. */
  close(): void;
};

/** A register without a server sends nothing. */
const NOBODY: MailOutcome = { type: 'away', cause: 'no mail server' };

type Tried = {
  readonly failures: number;
  readonly notBefore: number;
  /** When a person wanted it tried again; it expires that much later. */
  readonly asked?: number;
};

const fileNameOf = (subject: string): string =>
  `${subject.replace(/[^\p{L}\p{N}-]+/gu, '-').toLowerCase()}.pdf`;

export const createMailQueue = (ports: MailPorts): MailQueue => {
  const { post, now } = ports;
  const { outbox, db } = ports.replica;
  // By its own words: the list of papers keeps what it read for as long as it is asked the same.
  const keys = db
    .prepare<[string, number], string>(
      `SELECT job_key FROM device_outbox WHERE state IN (SELECT value FROM json_each(?))
          AND kind = '${MAIL}' AND updated_at >= ? ORDER BY created_at, rowid`,
    )
    .pluck();
  const tried = new Map<string, Tried>();
  let running: Promise<void> | undefined;
  let closed = false;

  const told = (jobKey: string, state: string, cause: string | null = null): void => {
    outbox.setState(jobKey, { state, cause });
    ports.invalidate([MAILS]);
  };
  /** The address has done its work. */
  const forget = (jobKey: string, state: string, to: string): void => {
    outbox.setState(jobKey, { state, target: maskedAddress(to), doc: null });
    tried.delete(jobKey);
    ports.invalidate([MAILS]);
  };
  const note = (jobKey: string, { to }: KeptMail, outcome: MailOutcome): void => {
    if (outcome.type === 'sent') forget(jobKey, 'handed_over', to);
    else if (outcome.type === 'refused') told(jobKey, 'refused', outcome.cause);
    else again(jobKey, outcome.cause);
  };
  const again = (jobKey: string, cause: string): void => {
    const before = tried.get(jobKey);
    const failures = (before?.failures ?? 0) + 1;
    const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? 0;
    tried.set(jobKey, { ...before, failures, notBefore: now() + pause });
    told(jobKey, 'failed_safe', cause);
  };
  const postOne = async (
    { jobKey, createdAt }: StoredJob,
    mail: KeptMail,
  ): Promise<MailOutcome> => {
    const { to, subject, doc } = mail;
    const messageId = jobKey.replaceAll('/', '.');
    const parts = { messageId, to, subject, text: plainText(doc), fileName: fileNameOf(subject) };
    const pdf = await ports.pdfOf(doc, subject, createdAt);
    return post === undefined ? NOBODY : post.send({ ...parts, pdf });
  };
  const send = async (job: StoredJob, mail: KeptMail): Promise<void> => {
    const { jobKey, createdAt } = job;
    if (now() - (tried.get(jobKey)?.asked ?? createdAt) > EXPIRES_MS) {
      told(jobKey, 'refused', 'expired');
      return;
    }
    told(jobKey, 'sending');
    // What cannot be drawn is told like what is not taken: a till goes on.
    const outcome = await postOne(job, mail).catch(
      (error): MailOutcome => ({ type: 'refused', cause: String(error) }),
    );
    if (!closed) note(jobKey, mail, outcome);
  };
  const isDue = ({ jobKey }: StoredJob): boolean => (tried.get(jobKey)?.notBefore ?? 0) <= now();
  const sendDue = async (): Promise<void> => {
    for (const { jobKey } of mails(TO_SEND).filter(isDue)) {
      // Somebody may have taken it back while another one went.
      const job = outbox.get(jobKey);
      const mail = job === undefined ? undefined : readMail(job);
      if (job === undefined || mail === undefined) continue;
      await send(job, mail);
      if (closed) return;
    }
  };
  const mails = (states: readonly string[], since = 0): StoredJob[] =>
    keys.all(JSON.stringify(states), since).flatMap((jobKey) => outbox.get(jobKey) ?? []);
  const tick = (): Promise<void> => {
    running ??= sendDue().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    ready: post !== undefined,
    tick,
    list: () => [...mails(OPEN), ...mails(['handed_over'], now() - SENT_SHOWN_MS)],
    resolve(jobKey, action) {
      const job = outbox.get(jobKey);
      const mail = job === undefined ? undefined : readMail(job);
      if (mail === undefined)
        return err(failure('mail_done', 'This e-mail is no longer waiting.', 'jobKey'));
      tried.set(jobKey, { failures: 0, notBefore: 0, asked: now() });
      if (action === 'dismiss') forget(jobKey, 'cancelled', mail.to);
      else told(jobKey, 'queued');
      return ok(null);
    },
    close: () => {
      closed = true;
    },
  };
};
