import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { openWindow, type Window } from './src/browser.ts';
import { picture } from './src/picture.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { type Suite, startSuite } from './src/suite.ts';

const NARROW = { width: 1024, height: 768 };
const letters: string[] = [];

/** Takes every letter but those to nobody. */
const postOffice = () =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _, done) {
      const nobody = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
      done(address.startsWith('nobody@') ? nobody : null);
    },
    onData(stream, _, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });

/** A port of which nobody listens until the test does. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

let suite: Suite;
let window: Window;
let register: RegisterPage;
let port: number;
const office = postOffice();

beforeAll(async () => {
  port = await freePort();
  suite = await startSuite({
    env: {
      GALLEY_SMTP_URL: `smtp://127.0.0.1:${port}`,
      GALLEY_MAIL_FROM: 'The Harbour Light <till@example.com>',
    },
  });
  window = await openWindow(suite.part('register').address ?? '');
  register = registerPage(window.page);
  await register.logIn(PINS.manager);
});
afterAll(async () => {
  await window.close();
  await suite.stop();
  await new Promise<void>((done) => office.close(done));
});

const mailTo = async (address: string): Promise<void> => {
  const { page, tap } = register;
  await tap('mail-receipt');
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill(address.slice(0, 4));
  expect(await page.getByTestId('mail-send').isEnabled()).toBe(false);
  await field.fill(address);
  await picture(page, 'mail-sheet', NARROW);
  expect((await accessibilityOf(page)).grave).toEqual([]);
  await tap('mail-send');
};

test('[EM2] [EM4] [EM5] a receipt goes by e-mail once the server is there, and a refused one waits for a person', async () => {
  const { page, tap } = register;
  await register.newOrder();
  await register.item('Bacon bap');
  await register.payExact();
  await mailTo('ada@example.com');
  await mailTo('nobody@example.com');
  office.listen(port, '127.0.0.1');
  await page.getByTestId('mail-trouble').getByText('no such mailbox').waitFor();
  await expect.poll(() => letters.length, { timeout: 20_000 }).toBe(1);
  expect(letters[0]).toContain('To: ada@example.com');
  expect(letters[0]).toContain('Bacon bap');
  expect(letters[0]).toContain('Content-Type: application/pdf');
  await tap('show-papers');
  await page.getByTestId('mail-sent').getByText('a…@example.com').waitFor();
  await picture(page, 'mail-papers', NARROW);
  await page.getByTestId('mail-refused').getByTestId('mail-dismiss').tap();
  await page.getByTestId('mail-refused').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByTestId('mail-trouble').waitFor({ state: 'detached' });
}, 120_000);
