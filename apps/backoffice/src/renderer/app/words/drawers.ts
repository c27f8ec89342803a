/** Words of cash drawers. */
export const drawerWords = {
  drawers: 'Cash drawers, last 24 hours',
  noDrawerEvents: 'Nothing has happened at a drawer',
  noDrawerEventsHelp: 'Pulses, openings and drawers left open stand here as soon as they happen.',
  drawerWhen: 'When',
  drawerWhich: 'Drawer',
  drawerWhat: 'What happened',
  drawerWho: 'Who',
  pulseReasons: {
    sale: 'for a sale',
    refund: 'for a refund',
    no_sale: 'no sale',
    paid_in: 'paid in',
    paid_out: 'paid out',
    drop: 'drop',
    count: 'to count',
    test: 'to test it',
  },
  drawerLookAt: 'Look at it',
  drawerEvents: {
    kicked: 'The register sent a pulse',
    not_kicked: 'No pulse reached it: its printer, line or cable, or Galley on the register',
    perhaps_kicked:
      'May not have opened: the register was stopped, or its printer or line was lost',
    opened_kick: 'Opened by the register',
    opened_hand: 'Opened without the register: by key or force',
    closed: 'Closed',
    left_open: 'Left open',
    did_not_open: 'Did not open after a pulse: locked, unplugged or jammed',
    found_open: 'Was open already when the register first looked at it',
  },
  drawerOpenFor: (seconds: number) =>
    seconds < 120 ? `open for ${seconds} s` : `open for ${Math.round(seconds / 60)} min`,
};
