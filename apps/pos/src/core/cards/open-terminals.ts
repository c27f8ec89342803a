import { createSimulatorTerminal } from '@galley/devices/card';
import { type CardPort, readTerminal, type TerminalAddress } from '@galley/devices/core';
import { NO_TERMINALS, type Terminals } from './terminals.ts';

/** `simulator:HOST:PORT` or `stripe:READER`; empty or `none`: cards are typed in. */
export const CARD_TERMINAL = 'GALLEY_CARD_TERMINAL';

const open = (at: TerminalAddress): CardPort | undefined =>
  at.adapter === 'simulator' ? createSimulatorTerminal(at) : undefined;

/** The terminal that the settings of this device name. Throws a sentence that names the setting. */
export const openTerminals = (wanted: string | undefined): Terminals => {
  if (wanted === undefined || wanted === '' || wanted === 'none') return NO_TERMINALS;
  const at = readTerminal(wanted);
  const own = at && open(at);
  if (own === undefined)
    throw new Error(
      `${CARD_TERMINAL}: '${wanted}' names no terminal. Write simulator:HOST:PORT, stripe:READER or none.`,
    );
  return {
    own,
    portOf(terminal) {
      if (terminal === own.terminal) return own;
      const other = readTerminal(terminal);
      return other === undefined ? undefined : open(other);
    },
  };
};
