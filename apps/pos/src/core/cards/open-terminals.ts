import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulatorTerminal, createStripeTerminal } from '@galley/devices/card';
import { type CardPort, readTerminal, type TerminalAddress } from '@galley/devices/core';
import { z } from 'zod';
import { NO_TERMINALS, type Terminals } from './terminals.ts';

/** `simulator:HOST:PORT` or `stripe:READER`; empty or `none`: cards are typed in. */
export const CARD_TERMINAL = 'GALLEY_CARD_TERMINAL';
const STRIPE_KEY = 'GALLEY_STRIPE_KEY';
/** In the data folder of the register; what the environment says goes before it. */
const FILE = 'card-terminal.json';

const fileSchema = z.object({
  terminal: z.string().optional(),
  stripeKey: z.string().optional(),
});

export type TerminalSettings = {
  readonly terminal: string;
  /** Secret: neither told nor logged. */
  readonly stripeKey: string;
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
    throw new Error(`${FILE}: write {"terminal":"stripe:tmr_…","stripeKey":"sk_…"}, both as text.`);
  return data;
};

/** Terminal and key of this device: from the environment, else from its own settings file (rule PC18). */
export const terminalSettings = (
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): TerminalSettings => {
  const file = readFile(dataDir);
  return {
    terminal: env[CARD_TERMINAL] || file.terminal || 'none',
    stripeKey: env[STRIPE_KEY] || file.stripeKey || '',
  };
};

const open = (at: TerminalAddress, stripeKey: string): CardPort | undefined => {
  if (at.adapter === 'simulator') return createSimulatorTerminal(at);
  return stripeKey === '' ? undefined : createStripeTerminal({ ...at, secretKey: stripeKey });
};

/** The terminal that the settings of this device name. Throws a sentence that names the setting. */
export const openTerminals = ({ terminal, stripeKey }: TerminalSettings): Terminals => {
  if (terminal === 'none') return NO_TERMINALS;
  const at = readTerminal(terminal);
  if (at === undefined)
    throw new Error(
      `${CARD_TERMINAL}: '${terminal}' names no terminal. Write simulator:HOST:PORT, stripe:READER or none.`,
    );
  const own = open(at, stripeKey);
  if (own === undefined)
    throw new Error(`${STRIPE_KEY}: ${terminal} needs the secret key of the account there.`);
  return {
    own,
    portOf(wanted) {
      if (wanted === own.terminal) return own;
      const other = readTerminal(wanted);
      return other === undefined ? undefined : open(other, stripeKey);
    },
  };
};
