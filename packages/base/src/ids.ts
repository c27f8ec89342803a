import type { Clock, Rng } from './ports.ts';

/** Prefixes of all ids. An id tells what it names wherever it is read: log, database, URL. */
export const ID_PREFIXES = {
  tenant: 'ten',
  site: 'sit',
  device: 'dev',
  category: 'cat',
  menuItem: 'itm',
  modifierGroup: 'mgr',
  modifier: 'mod',
  preModifier: 'pre',
  combo: 'cmb',
  taxRate: 'tax',
  orderType: 'ort',
  priceLevel: 'lvl',
  deliveryZone: 'dzn',
  serviceCharge: 'svc',
  employee: 'emp',
  role: 'rol',
  job: 'job',
  breakType: 'brk',
  loyaltyCorrection: 'lyc',
  giftLoad: 'gld',
  punch: 'pun',
  punchCorrection: 'puc',
  customer: 'cus',
  customerAllergy: 'cal',
  reason: 'rsn',
  station: 'stn',
  peripheral: 'per',
  table: 'tbl',
  tableClean: 'tcl',
  party: 'pty',
  partyStep: 'pts',
  check: 'chk',
  line: 'lin',
  round: 'rnd',
  removal: 'rem',
  void: 'vod',
  adjustment: 'adj',
  adjustmentWithdrawal: 'adw',
  move: 'mov',
  tie: 'tie',
  ticket: 'tkt',
  courseFire: 'fir',
  ack: 'ack',
  ticketMark: 'tmk',
  ticketDelivery: 'tdl',
  allergy: 'alg',
  allergyWithdrawal: 'alw',
  clash: 'clh',
  payment: 'pay',
  cardIntent: 'cin',
  cardStep: 'cst',
  receipt: 'rcp',
  tip: 'tip',
  tipEntry: 'tpe',
  tipPool: 'tpp',
  invoice: 'inv',
  refund: 'ref',
  reversal: 'rev',
  resolution: 'res',
  event: 'evt',
  drawerEvent: 'drw',
  fundSession: 'fse',
  cashMove: 'csm',
  fundCount: 'fct',
  zReport: 'zrp',
  dayClose: 'dcl',
  declaredLoss: 'los',
  reading: 'rdg',
  ingredient: 'ing',
  countdown: 'cdn',
  availabilityChange: 'avc',
  session: 'ses',
  command: 'cmd',
  approval: 'apr',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const encodeTime = (ms: number): string => {
  let rest = Math.max(0, Math.floor(ms));
  let text = '';
  for (let i = 0; i < 10; i++) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

const encodeRandom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');

/** Makes ids on a device: prefix, 10 characters of time (ms, base 32), 16 of randomness (80 bits). */
export type IdSource = (kind: IdKind) => string;

export const createIdSource =
  (clock: Clock, rng: Rng): IdSource =>
  (kind) =>
    `${ID_PREFIXES[kind]}_${encodeTime(clock.now())}${encodeRandom(rng.bytes(16))}`;

/** An id that is the same wherever it is derived from the same parts (replays, named singletons). */
export const derivedId = (kind: IdKind, hexHash: string): string => {
  const digits = hexHash.slice(0, 26);
  return `${ID_PREFIXES[kind]}_${digits}`;
};

export const ID_PATTERN = /^[a-z]{3}_[0-9a-z_-]{1,60}$/;
export const isId = (kind: IdKind, text: string): boolean =>
  text.startsWith(`${ID_PREFIXES[kind]}_`) && ID_PATTERN.test(text);
