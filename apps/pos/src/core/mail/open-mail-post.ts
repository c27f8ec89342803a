import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import type { Mail, MailOutcome, MailPost } from './mail-post.ts';

/** `smtps://user:password@host`, or `smtp://…:587`; empty: this register sends no e-mail. */
const SMTP_URL = 'GALLEY_SMTP_URL';
/** Who the e-mails are from: an address, with a name before it in `Name <address>`. */
const MAIL_FROM = 'GALLEY_MAIL_FROM';
/** In the data folder of the register; what the environment says goes before it. */
const FILE = 'mail.json';

const fileSchema = z.object({ smtpUrl: z.string().optional(), from: z.string().optional() });

export type MailSettings = {
  /** Secret: neither told nor logged. */
  readonly smtpUrl: string;
  readonly from: string;
};

const readFile = (dataDir: string): z.infer<typeof fileSchema> => {
  let text: string;
  try {
    text = readFileSync(join(dataDir, FILE), 'utf8');
  } catch {
    return {};
  }
  const { data } = fileSchema.safeParse(JSON.parse(text));
  if (data === undefined)
    throw new Error(`${FILE}: write {"smtpUrl":"smtps://…","from":"…"}, both as text.`);
  return data;
};

/** Server and sender of this device: from the environment, else from its own settings file (rule EM1). */
export const mailSettings = (
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): MailSettings => {
  const file = readFile(dataDir);
  return {
    smtpUrl: env[SMTP_URL] || file.smtpUrl || '',
    from: env[MAIL_FROM] || file.from || '',
  };
};

/** How long a server may take to answer, ms; a till is no place to wait. */
const PATIENCE_MS = 20_000;

const errorSchema = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  message: z.string(),
});

/** Of what the server says for good (5xx) only what it says of this e-mail is final: a wrong password is mended. */
const outcomeOf = (error: unknown): MailOutcome => {
  const { data } = errorSchema.safeParse(error);
  const cause = (data?.message ?? String(error)).slice(0, 200);
  const ofThisMail = data?.code === 'EENVELOPE' || data?.code === 'EMESSAGE';
  return { type: ofThisMail && (data.responseCode ?? 0) >= 500 ? 'refused' : 'away', cause };
};

const message = ({ messageId, pdf, fileName, ...mail }: Mail, from: string): SendMailOptions => ({
  ...mail,
  from,
  messageId: `<${messageId}@galley>`,
  attachments: [{ filename: fileName, content: Buffer.from(pdf), contentType: 'application/pdf' }],
});

/** Sends by SMTP; undefined where no server is named. Throws a sentence that names the setting. */
export const openMailPost = ({ smtpUrl, from }: MailSettings): MailPost | undefined => {
  if (smtpUrl === '') return undefined;
  if (!/^smtps?:\/\/[^/]/u.test(smtpUrl))
    throw new Error(`${SMTP_URL}: write smtps://user:password@host or smtp://host:587.`);
  if (!from.includes('@'))
    throw new Error(`${MAIL_FROM}: '${from}' has no address. Write Name <name@host>.`);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    send: (mail) =>
      transport.sendMail(message(mail, from)).then(() => ({ type: 'sent' as const }), outcomeOf),
  };
};
