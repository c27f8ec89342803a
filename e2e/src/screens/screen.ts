import type { Locator, Page } from 'playwright-core';
import { type RegisterPage, registerPage } from '../register-page.ts';
import { isAlive, type Suite } from '../suite.ts';

/** One screen or sheet of an app: how a person comes to it, wherever they were before. */
export type Screen = {
  /** In words, and the name of its pictures. */
  readonly name: string;
  readonly open: () => Promise<void>;
};

/** What is done with the register on the way to its screens. */
export type Walk = RegisterPage & {
  readonly dialog: Locator;
  /** No sheet, no message, nothing searched: the order screen with no check in hand. */
  rest(): Promise<void>;
  /** Takes the check of a table in hand. */
  table(label: string): Promise<void>;
  /** The sheet of everything that can be done with the check in hand, and one of its acts. */
  act(testId: string): Promise<void>;
  /** Takes the line with this text in hand. */
  line(text: string): Promise<void>;
  /** Chooses one of the segments on the screen by its place: words are of any language. */
  segment(at: number): Promise<void>;
  tile(name: string): Locator;
  see(testId: string): Promise<void>;
  /** What the virtual card terminal does from now on. */
  terminal(wish: Readonly<Record<string, unknown>>): Promise<void>;
  /** Both hubs are gone for good. */
  cutOff(): Promise<void>;
};

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Shows the page in a theme, as `setDisplay` does, without being kept. */
export const showTheme = (page: Page, theme: Theme): Promise<unknown> =>
  page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);

/** A sheet that is still coming in is see-through, and its letters have no contrast yet. */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');

const MOST_SHEETS = 4;

const closeSheets = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog');
  for (let sheet = 0; sheet < MOST_SHEETS && (await dialog.count()) > 0; sheet += 1) {
    await page.keyboard.press('Escape');
    await settled(page);
  }
  await dialog.waitFor({ state: 'detached' });
};

const tellTerminal = async (suite: Suite, wish: Readonly<Record<string, unknown>>) => {
  const { paperAddress = '' } = suite.part('printer');
  const { ok, status } = await fetch(new URL('devices', paperAddress), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  if (!ok) throw new Error(`the terminal answered ${status}`);
};

export const walkOf = (page: Page, suite: Suite): Walk => {
  const register = registerPage(page);
  const { tap } = register;
  const dialog = page.getByRole('dialog');
  const see = (testId: string): Promise<void> => page.getByTestId(testId).first().waitFor();
  const rest = async (): Promise<void> => {
    await closeSheets(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F6');
    await see('check-panel');
    await page.getByText('Takeaway', { exact: true }).first().tap();
  };
  return {
    ...register,
    dialog,
    rest,
    table: async (label) => {
      await rest();
      await tap('go-tables');
      await tap(`table-${label}`);
      await see('line');
    },
    act: async (testId) => {
      await tap('more');
      await page.getByRole('dialog').getByTestId(testId).tap();
    },
    line: (text) => page.getByTestId('line').filter({ hasText: text }).first().tap(),
    segment: async (at) => {
      const top = (await dialog.count()) > 0 ? dialog : page.getByRole('main');
      await top.getByRole('radio').nth(at).tap({ force: true });
    },
    tile: (name) =>
      page
        .getByTestId(/^(item|found)-/)
        .filter({ hasText: name, visible: true })
        .first(),
    see,
    terminal: (wish) => tellTerminal(suite, wish),
    cutOff: async () => {
      for (const hub of ['hub', 'siteHub'] as const)
        if (isAlive(suite.part(hub).pid)) await suite.kill(hub);
    },
  };
};
