import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTerminals, terminalSettings } from './open-terminals.ts';

const folder = (settings?: object): string => {
  const dir = mkdtempSync(join(tmpdir(), 'galley-cards-'));
  if (settings !== undefined)
    writeFileSync(join(dir, 'card-terminal.json'), JSON.stringify(settings));
  return dir;
};

test('[PC18] terminal and key come from the environment, else from the file of the device; without either cards are typed in', () => {
  expect(openTerminals(terminalSettings({}, folder())).own).toBeUndefined();
  const file = folder({ terminal: 'stripe:tmr_bar', stripeKey: 'sk_file' });
  expect(openTerminals(terminalSettings({}, file)).own?.terminal).toBe('stripe:tmr_bar');
  const env = { GALLEY_CARD_TERMINAL: 'simulator:127.0.0.1:9106', GALLEY_STRIPE_KEY: 'sk_env' };
  expect(terminalSettings(env, file)).toEqual({
    terminal: 'simulator:127.0.0.1:9106',
    stripeKey: 'sk_env',
  });
});

test('[PC18] what is wrong names the setting and never the key', () => {
  const wrong = { terminal: 'visa', stripeKey: 'sk_secret' };
  expect(() => openTerminals(wrong)).toThrow("GALLEY_CARD_TERMINAL: 'visa'");
  expect(() => openTerminals(wrong)).not.toThrow('sk_secret');
  expect(() => openTerminals({ terminal: 'stripe:tmr_bar', stripeKey: '' })).toThrow(
    'GALLEY_STRIPE_KEY',
  );
});
