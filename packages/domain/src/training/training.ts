import type { Doc, Fact, Json } from '@galley/base';

const MARK = 'training_';

/** Who a register is while people practise on it: no hub knows this device (rule TM2). */
export const trainingDeviceId = (deviceId: string): string => `${MARK}${deviceId}`;

/** Whether a device is one that only practice knows. */
export const isTrainingDevice = (deviceId: string): boolean => deviceId.startsWith(MARK);

/**
 * Settings that practice begins with: what the house is, sells, and by whom and on what (rule TM3). What happened,
 * what is out, customers, reservations and what devices said of themselves stay where they are.
 */
export const TRAINING_KINDS: ReadonlySet<string> = new Set([
  ...['site', 'station', 'dining_table', 'table_section', 'reason_code', 'course', 'delivery_zone'],
  ...['service_charge', 'tip_pool', 'exchange_rate', 'routing_rule'],
  ...['category', 'menu_item', 'modifier_group', 'modifier', 'pre_modifier', 'allergen_sheet'],
  ...['tax_rate', 'tax_rule', 'order_type', 'price_level', 'item_price', 'modifier_price'],
  ...['ingredient', 'ingredient_use', 'favourite', 'order_screen'],
  ...['role', 'employee', 'pin_verifier', 'badge_verifier', 'job', 'person_job', 'break_type'],
  ...['receipt_printer', 'peripheral', 'paper_template', 'customer_words'],
]);

/** Settings of which practice gets none; each new kind of setting is named here or above. */
export const NOT_IN_TRAINING: ReadonlySet<string> = new Set([
  ...['check', 'line_plan', 'party', 'customer', 'customer_allergy', 'customer_address'],
  ...['peripheral_state', 'device_search', 'device_trial', 'device_trial_answer', 'found_devices'],
  ...['fund_rule', 'loyalty_programme', 'card_rule', 'gift_rule'],
]);

/** Whatever names the register names the one of practice instead: its printers, scales and screens stay its own. */
const renamed = (value: Json, from: string, to: string): Json => {
  if (typeof value === 'string')
    return value === from || value.endsWith(`:${from}`) ? value.replace(from, to) : value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, from, to));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, renamed(one, from, to)]),
  );
};

/** A setting of the live register as practice has it: for a site of training, and of the register of practice. */
export const trainingFact = (fact: Fact, deviceId: string): Fact => {
  const own = trainingDeviceId(deviceId);
  const doc = renamed(fact.doc, deviceId, own) as Doc;
  return {
    kind: fact.kind,
    id: fact.id === deviceId ? own : fact.id,
    doc: fact.kind === 'site' ? { ...doc, purpose: 'training' } : doc,
  };
};
