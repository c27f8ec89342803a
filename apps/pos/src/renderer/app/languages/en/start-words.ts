import type { Widened } from '@galley/ui/languages';

/** Texts of what stands around every screen: log-in, places, connection, display. */
export const startWords = {
  register: 'Register',
  close: 'Close',
  undo: 'Undo',
  dismiss: 'Dismiss',
  retry: 'Try again',
  loading: 'Loading',
  clear: 'Clear',

  // Log-in
  enterPin: 'Enter your PIN',
  pinTyped: '{n} digits entered',
  pinLocked: 'Too many wrong PINs. Try again in {s} s.',
  businessDay: (date: string) => `Business day ${date}`,
  tapsWait: 'What you tapped waits. Log in and it goes on.',
  notSetUp: 'This register is not set up yet',
  notSetUpHelp: 'It opens by itself as soon as it knows its site.',
  starting: 'Starting',
  logOut: 'Log out',
  training: 'Training: nothing here is a sale',
  replaySite: 'Replay of recorded sales',

  // Places
  places: 'Places',
  sell: 'Sell',
  tables: 'Tables',
  checks: 'Checks',

  // Connection
  connectionLost: 'The register is restarting.',
  connectionLostHelp: 'Nothing is lost. What you tap waits and then happens by itself.',
  /** Sentences of their own for what could not be read, by question. */
  unread: {
    allergens: 'Allergens could not be read.',
    availability: 'What is out could not be read.',
    check: 'This check could not be read.',
    checks: 'The list of checks could not be read.',
    countdowns: 'Portions left could not be read.',
    deviceProcess: 'Printers and devices could not be asked.',
    drawerKick: 'The drawer could not be asked.',
    drawers: 'The drawers could not be read.',
    mails: 'E-mails on their way could not be read.',
    menu: 'The menu could not be read.',
    outageTasks: 'What was sold though it is out could not be read.',
    printJobs: 'Papers on their way could not be read.',
    printers: 'The printers could not be read.',
    session: 'Who is logged in could not be read.',
    site: 'The name and rules of this site could not be read.',
    sync: 'The connections could not be read.',
    tables: 'The tables could not be read.',
  },
  unreadOther: 'Part of the screen could not be read.',
  unreadHelp:
    'It may be old or missing here, and is read again by itself. If this stays, restart the register.',

  // More
  printGuestCheck: 'Print guest check',
  guestCheckPrinting: 'Guest check goes to the printer',
  display: 'Display',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'Auto', light: 'Day', dark: 'Night', contrast: 'Sun' },
  size: 'Size of everything',
  percent: (n: number) => `${n}%`,
  smaller: 'Smaller',
  larger: 'Larger',

  // Sync
  clockWrong: 'This register’s clock is wrong.',
  clockWrongHelp: 'Sales carry the hub’s time. Set date and time of this machine.',
  sync: 'Sync',
  shutOut: 'This register is shut out.',
  shutOutHelp: 'What is sold here reaches nobody. Sell on another register, and ask the office.',
  syncPanel: {
    modeHelp: {
      online: 'Everything reaches the hub at once.',
      site_only: 'The site works as one. What waits goes to the central hub by itself.',
      alone: 'This register sells by itself and passes everything on when it finds the others.',
    },
    thisDevice: 'This register',
  },
} as const;

export type StartWords = Widened<typeof startWords>;
