import type { Widened } from '@galley/ui/languages';

/** Texts about devices that are typed in, their lines, models and trials. */
export const typedWords = {
  add: 'Add by address',
  addHelp: 'A printer, cash drawer, scale, scanner or probe that was not found by itself.',
  kind: 'What it is',
  way: 'Reached by',
  ways: { network: 'Network', serial: 'Serial port', usb: 'USB', file: 'File' },
  places: {
    network: 'Address, as in 192.168.1.60:4001',
    serial: 'Port, as in /dev/ttyUSB0 or COM3',
    usb: 'Path, as in /dev/usb/lp0, or the shared printer, as in \\\\localhost\\Receipt',
    file: 'File, with its whole path',
  },
  printerPlace: 'Address, as in 192.168.1.50; the port is 9100 unless it stands behind a colon',
  badPlaces: {
    network: (place: string) =>
      `${place} is no network address. Type an IP address or a name, as in 192.168.1.50, or with a port as in 192.168.1.60:4001.`,
    serial: (place: string) =>
      `${place} is no serial port. Type one as in /dev/ttyUSB0, or COM3 on Windows.`,
    usb: (place: string) =>
      `${place} is no USB printer. Type its path as in /dev/usb/lp0, or its shared name.`,
    file: (place: string) =>
      `${place} is no whole path of a file. Begin with / or, on Windows, with a drive as in C:\\.`,
  },
  oneWay: 'Bytes go there and nothing comes back: papers are sent, never proved.',
  line: 'Settings of the line',
  usual: 'As usual',
  lineFields: { baudRate: 'Speed', dataBits: 'Data bits', parity: 'Parity', stopBits: 'Stop bits' },
  parities: { none: 'None', even: 'Even', odd: 'Odd' },
  model: 'Model',
  modelTold: 'What it says of itself',
  modelToldAs: (name: string) => `What it says of itself: ${name}`,
  paper: 'Paper, where it does not say what it is',
  paperHint: 'Print a test paper: its line shows which width fits.',
  capacity: 'Most it weighs (Max)',
  division: 'Division (e)',
  unit: 'Unit',
  badRange: 'Type both as on its type plate, as in 15 and 0.005.',
  test: 'Test',
  testing: 'Listening',
  noWeight: 'The scale answers and gives no weight.',
  answers: (why: string) => `The scale answers. ${why}`,
  weighs: (text: string) => `It weighs ${text}.`,
  nothing: 'It answers and measures nothing.',
  says: (text: string) => `It says ${text}.`,
  now: 'Now',
  nothingNow: 'Nothing was said yet',
} as const;

export type TypedWords = Widened<typeof typedWords>;
