export const DEMO_STATIONS = [
  { key: 'grill', name: 'Grill', targetSeconds: 600, lateSeconds: 900 },
  { key: 'fry', name: 'Fryer', targetSeconds: 480, lateSeconds: 720 },
  { key: 'cold', name: 'Cold counter', targetSeconds: 300, lateSeconds: 480 },
  { key: 'bar', name: 'Bar', targetSeconds: 180, lateSeconds: 300 },
] as const;

export const DEMO_ORDER_TYPES = [
  { key: 'dine_in', name: 'Dine in', kind: 'dine_in' },
  { key: 'takeaway', name: 'Takeaway', kind: 'takeaway', slotMinutes: 15, slotOrders: 6 },
  { key: 'counter', name: 'Counter', kind: 'counter' },
  { key: 'delivery', name: 'Delivery', kind: 'delivery', slotMinutes: 15, slotOrders: 3 },
  { key: 'catering', name: 'Catering', kind: 'catering', slotMinutes: 30, slotItems: 60 },
] as const;

export type DemoTable = {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shape: 'round' | 'square';
  readonly seats: number;
};

const window4 = (label: string, x: number): DemoTable => ({
  label,
  x,
  y: 1,
  width: 2,
  height: 2,
  shape: 'square',
  seats: 4,
});
const middle = (label: string, x: number): DemoTable => ({
  label,
  x,
  y: 5,
  width: 2,
  height: 2,
  shape: 'round',
  seats: 2,
});

/** Window tables face the sea, round ones stand in the middle, long ones along the back wall. */
export const DEMO_TABLES: readonly DemoTable[] = [
  window4('1', 1),
  window4('2', 5),
  window4('3', 9),
  window4('4', 13),
  middle('5', 1),
  middle('6', 4),
  middle('7', 7),
  middle('8', 10),
  middle('9', 13),
  { label: '10', x: 1, y: 9, width: 4, height: 2, shape: 'square', seats: 6 },
  { label: '11', x: 6, y: 9, width: 4, height: 2, shape: 'square', seats: 6 },
  { label: '12', x: 11, y: 9, width: 4, height: 2, shape: 'square', seats: 8 },
];

export const DEMO_REASONS = [
  { key: 'void_mistake', use: 'void', name: 'Rung by mistake' },
  { key: 'void_changed_mind', use: 'void', name: 'Guest changed their mind' },
  { key: 'void_sold_out', use: 'void', name: 'Sold out' },
  { key: 'void_kitchen', use: 'void', name: 'Kitchen mistake' },
  { key: 'comp_quality', use: 'comp', name: 'Not good enough' },
  { key: 'comp_wait', use: 'comp', name: 'Long wait' },
  { key: 'comp_regular', use: 'comp', name: 'Treat from the house' },
  { key: 'discount_staff', use: 'discount', name: 'Staff meal' },
  { key: 'discount_wait', use: 'discount', name: 'Long wait' },
  { key: 'discount_offer', use: 'discount', name: 'Offer' },
  { key: 'refund_wrong', use: 'refund', name: 'Wrong item served' },
  { key: 'refund_quality', use: 'refund', name: 'Not good enough' },
  { key: 'refund_overcharged', use: 'refund', name: 'Charged too much' },
] as const;
