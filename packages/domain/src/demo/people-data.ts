import type { Permission } from '../staff/staff.table.ts';

const floor: readonly Permission[] = [
  'sell',
  'remove_line',
  'void_line',
  'discount',
  'refund',
  'open_drawer',
];
const lead: readonly Permission[] = [
  ...floor,
  'approve_void',
  'approve_discount',
  'reprint_receipt',
  'view_sales',
  'type_weight',
  'mark_out',
  'open_item',
  'correct_punches',
  'edit_customers',
  'close_day',
  'approve_delivery',
  'train',
  'take_over_check',
];
const boss: readonly Permission[] = [
  ...lead,
  'approve_refund',
  'edit_menu',
  'edit_staff',
  'edit_devices',
  'bump',
];

export type DemoRole = {
  readonly key: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Voids up to it need no approval, in minor units. */
  readonly voidLimitMinor: number | null;
  /** Parts per million of a price that may be taken off without an approval. */
  readonly discountLimitPpm: number | null;
};

export const DEMO_ROLES: readonly DemoRole[] = [
  {
    key: 'owner',
    name: 'Owner',
    permissions: boss,
    voidLimitMinor: 1_000_000,
    discountLimitPpm: 1_000_000,
  },
  {
    key: 'manager',
    name: 'Manager',
    permissions: boss,
    voidLimitMinor: 20_000,
    discountLimitPpm: 1_000_000,
  },
  {
    key: 'supervisor',
    name: 'Supervisor',
    permissions: lead,
    voidLimitMinor: 3_000,
    discountLimitPpm: 250_000,
  },
  {
    key: 'server',
    name: 'Server',
    permissions: floor,
    voidLimitMinor: 500,
    discountLimitPpm: 100_000,
  },
  {
    key: 'cashier',
    name: 'Cashier',
    permissions: ['sell', 'remove_line', 'void_line', 'discount', 'refund'],
    voidLimitMinor: null,
    discountLimitPpm: 100_000,
  },
  {
    key: 'cook',
    name: 'Cook',
    permissions: ['bump', 'mark_out'],
    voidLimitMinor: null,
    discountLimitPpm: null,
  },
];

export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly roleKey: string;
  readonly roleName: string;
  readonly pin: string;
};

/** The one person of a replay site: sees everything, sells nothing, because a real sale ends all replaying. */
export const REPLAY_ROLE = {
  name: 'Viewer',
  permissions: ['view_sales', 'edit_menu', 'reprint_receipt', 'bump'],
  voidLimitMinor: null,
  discountLimitPpm: null,
} as const satisfies Omit<DemoRole, 'key'>;
export const replayPerson = { name: 'Maeve Trelawny', roleName: REPLAY_ROLE.name, pin: '7294' };

/** The people of the demo restaurant with the PINs that are told to whoever starts it. */
export const demoPins: readonly DemoPerson[] = [
  { key: 'maeve', name: 'Maeve Trelawny', roleKey: 'owner', roleName: 'Owner', pin: '7294' },
  { key: 'callum', name: 'Callum Reid', roleKey: 'manager', roleName: 'Manager', pin: '5831' },
  { key: 'priya', name: 'Priya Nair', roleKey: 'supervisor', roleName: 'Supervisor', pin: '4069' },
  { key: 'tom', name: 'Tom Ashby', roleKey: 'server', roleName: 'Server', pin: '3617' },
  { key: 'zofia', name: 'Zofia Kowal', roleKey: 'cashier', roleName: 'Cashier', pin: '8352' },
  { key: 'ben', name: 'Ben Okafor', roleKey: 'cook', roleName: 'Cook', pin: '6148' },
];

/** What people are paid to do, who does it, and the breaks of the house. */
export const DEMO_JOBS = [
  { key: 'floor', name: 'Server', people: ['tom', 'priya', 'callum'] },
  { key: 'bar', name: 'Bar', people: ['tom'] },
  { key: 'kitchen', name: 'Kitchen', people: ['ben'] },
] as const;

export const DEMO_BREAKS = [
  { key: 'meal', name: 'Meal break', paid: 0 },
  { key: 'rest', name: 'Rest break', paid: 1 },
] as const;
