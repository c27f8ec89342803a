/** A terminal as the settings of a device name it. */
export type TerminalAddress =
  | { readonly adapter: 'simulator'; readonly host: string; readonly port: number }
  | { readonly adapter: 'stripe'; readonly reader: string };

export const terminalText = (at: TerminalAddress): string =>
  at.adapter === 'stripe' ? `stripe:${at.reader}` : `simulator:${at.host}:${at.port}`;

/** `simulator:HOST:PORT` or `stripe:READER`; undefined where it is neither. */
export const readTerminal = (text: string): TerminalAddress | undefined => {
  const simulator = /^simulator:([\w.-]+):(\d{1,5})$/.exec(text);
  if (simulator !== null)
    return { adapter: 'simulator', host: simulator[1] ?? '', port: Number(simulator[2]) };
  const stripe = /^stripe:(tmr_\w{1,60})$/.exec(text);
  return stripe === null ? undefined : { adapter: 'stripe', reader: stripe[1] ?? '' };
};
