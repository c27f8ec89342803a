import type { CardPort } from '@galley/devices/core';

/** Terminals as this device knows them. */
export type Terminals = {
  /** The one that guests present their cards at here; undefined: cards are typed in. */
  readonly own: CardPort | undefined;
  /** Whoever can ask about what another terminal was told; undefined: nobody here. */
  portOf(terminal: string): CardPort | undefined;
};

/** Practice, and a register without a terminal: no card is charged. */
export const NO_TERMINALS: Terminals = { own: undefined, portOf: () => undefined };
