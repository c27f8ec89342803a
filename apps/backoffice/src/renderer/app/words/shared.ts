/** Words that several pages share: log-in, connection, more, sync. */
export const sharedWords = {
  office: 'Back office',
  pages: 'Pages',
  routes: {
    today: 'Today',
    checks: 'Checks',
    tasks: 'Tasks',
    menu: 'Menu',
    people: 'People',
    hours: 'Time clock',
    customers: 'Customers',
    devices: 'Devices',
    papers: 'Papers',
    more: 'More',
  },
  close: 'Close',
  undo: 'Undo',
  dismiss: 'Dismiss',
  save: 'Save',
  add: 'Add',
  all: 'All',
  loading: 'Loading',
  clear: 'Clear',
  showMore: (n: number) => `Show ${n} more`,
  showLess: 'Show fewer',
  seconds: (n: number) => `${n} s`,
  minutes: (n: number) => `${n} min`,
  hours: (h: number, m: number) => `${h} h ${m} min`,

  // Log-in
  enterPin: 'Enter your PIN',
  pinTyped: '{n} digits entered',
  pinLocked: 'Too many wrong PINs. Try again in {s} s.',
  businessDay: 'Business day',
  notSetUp: 'This back office is not set up yet',
  notSetUpHelp: 'It opens by itself as soon as it knows its site.',
  starting: 'Starting',
  logOut: 'Log out',
  replaySite: 'Replay of recorded sales',
  trainingSite: 'Training',

  // Connection
  connectionLost: 'The back office is restarting.',
  connectionLostHelp:
    'The figures are as they were last. What you save waits; if it cannot happen afterwards, a message says so.',
  refused: 'This page could not be read.',
  readOnly: 'You can look at this page. Changing it needs another role.',

  // More
  moreItems: {
    sync: 'Sync',
    days: 'Days',
    orders: 'Order types',
    delivery: 'Delivery',
    service: 'Service',
    taxes: 'Taxes',
    currencies: 'Currencies',
    giftCards: 'Gift cards',
    tips: 'Tips',
    loyalty: 'Loyalty',
    courses: 'Courses',
    routing: 'Routing',
    alerts: 'Ages and sounds',
    kitchen: 'Kitchen times',
    modifiers: 'Modifiers',
    display: 'Display',
    design: 'Design system',
  },
  theme: 'Theme',
  themes: { system: 'Auto', light: 'Day', dark: 'Night', contrast: 'Sun' },
  size: 'Size of everything',
  percent: (n: number) => `${n} %`,
  smaller: 'Smaller',
  larger: 'Larger',
  keys: 'Keys',
  keysHelp: {
    pages: 'Go to a page',
    search: 'Search this page',
    days: 'Day before, next day',
  },

  // Sync
  sync: 'Sync',
  shutOut: 'This computer was shut out of the site.',
  shutOutHelp:
    'What is changed here reaches nobody, and nothing new comes in. Work on another computer, and ask whoever looks after your Galley for a new code if this one is to join again.',
  syncPanel: {
    modeHelp: {
      online: 'Everything reaches the hub at once.',
      site_only: 'The site works as one. What waits goes to the central hub by itself.',
      alone:
        'Figures are as of the last contact. What you change is passed on when others are found.',
    },
  },
} as const;
