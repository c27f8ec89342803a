import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { Mail } from './mail-post.ts';
import { mailSettings, openMailPost } from './open-mail-post.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

const MAIL: Mail = {
  messageId: 'rcp_1.mail.0.0',
  to: 'guest@example.com',
  subject: 'The Harbour Light: 1-000017',
  text: 'Total £14.40',
  fileName: 'receipt.pdf',
  pdf: new TextEncoder().encode('%PDF-1.3 a receipt'),
};

type Refusal = { readonly at: 'rcpt' | 'data'; readonly code: number };

/** A real SMTP server of this machine that keeps what it takes, and refuses as it is told to. */
const serve = async (refusal?: Refusal) => {
  const taken: string[] = [];
  const refuse = (at: Refusal['at']) =>
    refusal?.at === at
      ? Object.assign(new Error('no such guest'), { responseCode: refusal.code })
      : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(refuse('rcpt')),
    onData(stream, _, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const refused = refuse('data');
        if (refused === null) taken.push(Buffer.concat(parts).toString('utf8'));
        done(refused);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  ends.push(() => new Promise<void>((done) => server.close(() => done())));
  return { taken, port: portOf(server.server) };
};

const portOf = (server: Pick<Server, 'address'>): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const postTo = (port: number) => {
  const post = openMailPost({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'The Harbour Light <till@example.com>',
  });
  if (post === undefined) throw new Error('A server was named');
  return post;
};

describe('e-mail by SMTP', () => {
  test('[EM2] goes with the words of the paper, its PDF and an id that is the same each time', async () => {
    const { taken, port } = await serve();
    expect(await postTo(port).send(MAIL)).toEqual({ type: 'sent' });
    const [letter = ''] = taken;
    for (const part of [
      'From: The Harbour Light <till@example.com>',
      'To: guest@example.com',
      'Message-ID: <rcp_1.mail.0.0@galley>',
      'Content-Type: application/pdf',
      'filename=receipt.pdf',
      Buffer.from(MAIL.pdf).toString('base64'),
    ])
      expect(letter).toContain(part);
    expect(letter).toMatch(/Total =C2=A314\.40|Total £14\.40/u);
  });

  test.each(['rcpt', 'data'] as const)(
    '[EM5] is refused where the server says so for good at %s, and tried again where it says so for now',
    async (at) => {
      const never = await serve({ at, code: 550 });
      expect(await postTo(never.port).send(MAIL)).toMatchObject({
        type: 'refused',
        cause: expect.stringContaining('no such guest'),
      });
      const later = await serve({ at, code: 451 });
      expect(await postTo(later.port).send(MAIL)).toMatchObject({ type: 'away' });
    },
  );

  test('[EM4] is tried again where nobody answers, or the line breaks', async () => {
    const broken = createServer((socket) => socket.destroy());
    broken.listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const port = portOf(broken);
    expect(await postTo(port).send(MAIL)).toMatchObject({ type: 'away' });
    await new Promise((done) => broken.close(done));
    expect(await postTo(port).send(MAIL)).toMatchObject({ type: 'away' });
  });

  test('[EM5] a header in an address or a subject stays text', async () => {
    const { taken, port } = await serve();
    const subject = 'A\r\nBcc: thief@example.com';
    await postTo(port).send({ ...MAIL, subject });
    expect(taken[0]).not.toMatch(/^Bcc:/mu);
  });
});

describe('the settings of e-mail', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'galley-mail-'));

  test('[EM1] come from the environment, else from the file of the register', () => {
    const dir = folder();
    expect(mailSettings({}, dir)).toEqual({ smtpUrl: '', from: '' });
    writeFileSync(join(dir, 'mail.json'), '{"smtpUrl":"smtp://a","from":"b@c"}');
    expect(mailSettings({}, dir)).toEqual({ smtpUrl: 'smtp://a', from: 'b@c' });
    const env = { GALLEY_SMTP_URL: 'smtps://x', GALLEY_MAIL_FROM: 'y@z' };
    expect(mailSettings(env, dir)).toEqual({ smtpUrl: 'smtps://x', from: 'y@z' });
    writeFileSync(join(dir, 'mail.json'), '{"smtpUrl":5}');
    expect(() => mailSettings({}, dir)).toThrow('mail.json: write');
  });

  test('[EM1] that make no sense are told by their names; without a server there is none', () => {
    expect(openMailPost({ smtpUrl: '', from: '' })).toBeUndefined();
    expect(() => openMailPost({ smtpUrl: 'mail.example.com', from: 'a@b' })).toThrow(
      'GALLEY_SMTP_URL',
    );
    expect(() => openMailPost({ smtpUrl: 'smtp://host', from: 'Tom' })).toThrow(
      "GALLEY_MAIL_FROM: 'Tom'",
    );
  });
});
