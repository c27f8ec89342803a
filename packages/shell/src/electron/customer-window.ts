import { type BrowserWindow, screen } from 'electron';

type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Display = { readonly id: number; readonly bounds: Bounds };

/** The display that guests look at: the first that is not the one of the person at work; undefined: there is none. */
export const displayForGuests = (
  displays: readonly Display[],
  primary: Pick<Display, 'id'>,
): Display | undefined => displays.find(({ id }) => id !== primary.id);

type Opened = { readonly window: BrowserWindow; readonly coreStarted: () => void };
type Standing = Opened & { readonly displayId: number };

/**
 * Keeps a window on the second display for as long as there is one: opens it when the display is plugged in and closes
 * it when that is gone. A window never stays where its display was: the system would move it over the register's.
 * `open` makes the window over the whole of the display.
 */
export const keepCustomerWindow = (open: (bounds: Bounds) => Opened) => {
  let opened: Standing | undefined;
  let ended = false;
  const close = (): void => {
    if (opened !== undefined && !opened.window.isDestroyed()) opened.window.close();
    opened = undefined;
  };
  const look = (): void => {
    const display = displayForGuests(screen.getAllDisplays(), screen.getPrimaryDisplay());
    if (ended || opened?.displayId !== display?.id) close();
    if (ended || display === undefined) return;
    if (opened === undefined || opened.window.isDestroyed())
      opened = { ...open(display.bounds), displayId: display.id };
  };
  look();
  screen.on('display-added', look);
  screen.on('display-removed', look);
  // The person's display may become another one with none plugged in.
  screen.on('display-metrics-changed', look);
  return {
    coreStarted: (): void => opened?.coreStarted(),
    end: (): void => {
      ended = true;
      close();
    },
  };
};
