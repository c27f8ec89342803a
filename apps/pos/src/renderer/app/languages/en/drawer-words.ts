import type { Widened } from '@galley/ui/languages';

/** Texts about drawers with a line of their own. */
export const drawerWords = {
  opensOn: 'Opens on',
  ownBytes: 'Other bytes',
  bytes: 'Bytes in hex',
  bytesHelp: '1 to 16 bytes of two digits each, as in 07 or 1B 70 00 19 FA.',
  sensorLine: 'Tells on which signal of its cable that it is open',
  sensorLines: { none: 'No sensor', cts: 'CTS', dsr: 'DSR', dcd: 'DCD' },
  noSensor: 'Nobody is told whether this drawer is open, left open, or was opened with its key.',
  openLevel: 'Which level means open',
  levels: {
    none: 'Not found out yet',
    'high-is-open': 'Signal is on while open',
    'low-is-open': 'Signal is off while open',
  },
  opened: 'Opened by this register',
  opensHere: 'This register opens this drawer.',
  openThis: 'Open this drawer from this register',
  opensHelp:
    'Sales and refunds in cash open one drawer: the one chosen here; while none is, a drawer with its own line before the one at the receipt printer.',
  drawerRole: (register: string) => `${register} opens it`,
  tried: {
    handed_over:
      'The bytes were handed to its line, which cannot answer: look whether the drawer is open.',
    unknown: 'Nobody knows whether its bytes went out: look whether the drawer is open',
    did_not_open: 'Its bytes went out and the drawer stayed shut: is it locked, or its cable out?',
  },
  causes: {
    unreachable: 'its line is gone. Check its cable and power',
    busy: 'it came too late, behind another opening',
    'timed-out': 'its line takes nothing',
    'connection-lost': 'its line was lost',
  } as Readonly<Record<string, string>>,
} as const;

export type DrawerWords = Widened<typeof drawerWords>;
