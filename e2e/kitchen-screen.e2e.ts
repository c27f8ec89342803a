import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textContrasts } from './src/contrast.ts';
import { addDevice } from './src/extra-device.ts';
import { BESIDE_LINES, clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

let shop: SharedShop;
let page: Page;
let register: RegisterCore;
beforeAll(async () => {
  shop = await enterShop('whole');
  page = await openBoard(shop);
  register = await registerCore(shop.suite);
});
afterAll(async () => {
  register.close();
  await shop.leave();
});

const tickets = () => page.getByTestId('ticket');
const ticketOf = (guest: string) => tickets().filter({ hasText: guest });

/** Labels of the tickets whose head is on the page, by their numbers. */
const labels = () => page.locator('[data-testid=ticket][data-part^="1 of "] h2').allInnerTexts();

beforeEach(async () => {
  await page.setViewportSize(WIDE);
  await clearBoard(page);
});

const LONGEST = 'Alexandria Wolfeschlegelsteinhausenbergerdorff the Third xyz';
const NAMES = ['Zoë', 'Bartholomew Featherstonehaugh', LONGEST];
type GuestBox = {
  readonly text: string;
  readonly fits: boolean;
  readonly fontPx: number;
  readonly below: number;
  readonly bottom: number;
};
/** Runs in the page. A name fits when its rows have the height they need and none is wider than the card. */
const BOXES = `[...document.querySelectorAll('[data-testid=guest]')].map((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const rects = [...range.getClientRects()];
  const rows = new Set(rects.map(({ top }) => Math.round(top))).size;
  const { lineHeight, fontSize } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    text: element.textContent,
    fits:
      rows * Number.parseFloat(lineHeight) <= box.height + 1 &&
      rects.every(({ right }) => right <= box.right + 1),
    fontPx: Number.parseFloat(fontSize),
    below: element.nextElementSibling.getBoundingClientRect().top,
    bottom: box.bottom,
  };
})`;
const guestBoxes = (): Promise<GuestBox[]> => page.evaluate(BOXES);

const SIZES = [WIDE, { width: 1280, height: 800 }];

describe('a ticket', () => {
  test('[KS27] has the whole name of its guest in rows of its own, at both sizes of screen', async () => {
    for (const name of NAMES) await register.order([{ name: 'Chips' }], name);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const boardPixel = Math.min(size.height / 1080, size.width / 1920);
      for (const name of NAMES) {
        await ticketOf(name).getByTestId('guest').waitFor();
        const shown = (await guestBoxes()).find((box) => box.text === name);
        expect(shown?.fits, `${name} at ${size.width}`).toBe(true);
        if (shown === undefined) continue;
        expect(shown.below).toBeGreaterThanOrEqual(shown.bottom - 1);
        const least = name === LONGEST ? 27 : 36;
        expect(shown.fontPx).toBeGreaterThanOrEqual(least * boardPixel - 0.1);
      }
    }
  });

  test('[KS28] keeps order type, station and guest while a void stands on it', async () => {
    const { lineIds } = await register.order([{ name: 'Chips', quantity: 2 }], 'Void Vera');
    const ticket = ticketOf('Void Vera');
    await ticket.waitFor();
    const height = (await ticket.boundingBox())?.height;
    await register.voidLine(lineIds[0] ?? '');
    const notice = ticket.getByTestId('acknowledge');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('1 × Chips');
    for (const [part, text] of [
      ['guest', 'Void Vera'],
      ['order-type', 'Takeaway'],
      ['station', 'Fryer'],
    ] as const) {
      const shown = ticket.getByTestId(part);
      expect(await shown.innerText()).toBe(text);
      const [above, below] = [await shown.boundingBox(), await notice.boundingBox()];
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
    }
    expect((await ticket.boundingBox())?.height).toBe(height);
    await notice.tap();
    await notice.waitFor({ state: 'detached' });
  });

  test('[KS3] of twenty-five lines goes on with number and label on every part, and no line is lost', async () => {
    const drinks = ['Americano', 'Cappuccino', 'Latte', 'Flat white', 'Hot chocolate'];
    const lines = Array.from({ length: 25 }, (_, index) => ({
      name: drinks[index % drinks.length] ?? '',
      quantity: 26 + index,
      extras: 2,
    }));
    await register.order(lines, 'Large Party');
    await ticketOf('Large Party').first().waitFor();
    await settle(page);
    const seen: { part: string; said: string; label: string; quantities: string[] }[] = [];
    const pages = Number((await page.getByTestId('pager').innerText()).match(/of (\d+)/)?.[1]);
    for (let turn = 0; turn < pages; turn += 1) {
      for (const card of await tickets().all())
        seen.push({
          part: (await card.getAttribute('data-part')) ?? '',
          said: await card.innerText(),
          label: await card.locator('h2').innerText(),
          quantities: await card.getByTestId('quantity').allInnerTexts(),
        });
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(150);
    }
    expect(new Set(seen.map(({ label }) => label)).size).toBe(1);
    expect(seen.map(({ part }) => part)).toEqual(
      seen.map((_, index) => `${index + 1} of ${seen.length}`),
    );
    for (const { part, said } of seen) expect(said).toContain(part);
    expect(seen.flatMap(({ quantities }) => quantities)).toEqual(
      lines.map(({ quantity }) => String(quantity)),
    );
  });
});

describe('voids that no ticket shows', () => {
  test('[KS26] say whether they came before the bump or after it', async () => {
    const early = await register.order([{ name: 'Chips' }, { name: 'Cheesy chips' }], 'Early Ed');
    await ticketOf('Early Ed').waitFor();
    await register.voidLine(early.lineIds[0] ?? '');
    await ticketOf('Early Ed').getByTestId('acknowledge').waitFor();
    await settle(page);
    await page.keyboard.press('Digit1');
    const hidden = page.getByTestId('hidden-notice');
    await hidden.waitFor();
    expect(await hidden.innerText()).toContain('VOID before bump, not seen');
    await hidden.tap();
    await hidden.waitFor({ state: 'detached' });
    await register.voidLine(early.lineIds[1] ?? '');
    await hidden.waitFor();
    expect(await hidden.innerText()).toContain('VOID after bump');
  });
});

describe('quick digits', () => {
  /** Presses and tells what is gone once it is as many as were meant, and a moment later. */
  const press = async (digits: string, everyMs: number, meant: number): Promise<string[]> => {
    await settle(page);
    const before = await labels();
    for (const [index, digit] of [...digits].entries()) {
      if (index > 0 && everyMs > 0) await page.waitForTimeout(everyMs);
      await page.keyboard.press(`Digit${digit}`);
    }
    const gone = async () => {
      const after = await labels();
      return before.filter((label) => !after.includes(label));
    };
    await until(`${digits} every ${everyMs} ms`, async () => (await gone()).length >= meant);
    await page.waitForTimeout(150);
    return gone();
  };

  test('[KS5] bump the tickets that had the numbers when the hand set out', async () => {
    for (let index = 0; index < 4; index += 1) await register.order([{ name: 'Chips' }]);
    await until('four tickets', async () => (await tickets().count()) === 4);
    const [first, second, third] = await labels();
    for (const everyMs of [0, 30, 80, 150, 300])
      for (const [digits, meant] of [
        ['12', [first, second]],
        ['13', [first, third]],
        ['21', [first, second]],
        ['11', [first]],
      ] as const) {
        const gone = await press(digits, everyMs, meant.length);
        expect([digits, everyMs, gone]).toEqual([digits, everyMs, meant]);
        for (const _ of gone) {
          const before = await tickets().count();
          await page.keyboard.press('Backspace');
          await until('it is back', async () => (await tickets().count()) === before + 1);
        }
      }
  });
});

describe('two screens of one station', () => {
  test('[KS30] [KS31] a bump on one and its undo show on the other', async () => {
    await register.order([{ name: 'Chips' }], 'Shared Sam');
    const second = await addDevice(shop.suite, 'kitchen', 'kitchen', 'Kitchen 2');
    const other = await shop.open(second.part.address);
    try {
      await other.getByText('Fryer', { exact: true }).tap();
      const theirs = other.getByTestId('ticket').filter({ hasText: 'Shared Sam' });
      await theirs.waitFor();
      await page.keyboard.press('Digit1');
      await theirs.waitFor({ state: 'detached' });
      await page.keyboard.press('KeyU');
      await theirs.waitFor();
      await ticketOf('Shared Sam').waitFor();
      await theirs.getByTestId('bump').tap({ position: BESIDE_LINES });
      await ticketOf('Shared Sam').waitFor({ state: 'detached' });
    } finally {
      await other.close();
      second.stop();
    }
  });
});

describe('the screen', () => {
  test('[KS7] keeps a contrast of 4.5 in every colour scheme, with a void on it', async () => {
    const { lineIds } = await register.order([{ name: 'Chips', note: 'no salt' }], 'Contrast Cat');
    await register.voidLine(lineIds[0] ?? '');
    await ticketOf('Contrast Cat').getByTestId('acknowledge').waitFor();
    for (const name of ['Light', 'Contrast', 'Dark']) {
      await page.getByLabel('Settings of this screen').tap();
      await page.getByRole('dialog').getByText(name, { exact: true }).tap();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const [lowest] = await textContrasts(page);
      expect(lowest?.ratio, `${name}: ${lowest?.text}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('[KS29] a touch on the freshness line shows the connections', async () => {
    await page.getByTestId('open-sync').tap();
    const sheet = page.getByTestId('sync-page');
    await sheet.getByText('Register 1').waitFor();
    expect(await sheet.innerText()).toContain('Kitchen');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });
});
