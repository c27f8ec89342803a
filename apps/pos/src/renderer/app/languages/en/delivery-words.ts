import type { Widened } from '@galley/ui/languages';

/** Texts about deliveries: zones, fees, minimum orders. */
export const deliveryWords = {
  title: 'Delivery',
  zone: (name: string) => `Zone ${name}`,
  unknown: 'No zone for this address',
  missing: (missing: string, least: string) => `${missing} missing to ${least}`,
  out: 'Nobody goes there for now',
  agreed: 'Agreed to as it is',
  free: 'Free',
  freeFrom: (amount: string) => `free from ${amount}`,
  least: (amount: string) => `minimum ${amount}`,
  longer: (minutes: number) => `+${minutes} min`,
  choose: 'Zone',
  asAddress: 'As the address says',
  anyway: 'Deliver all the same',
  allowed: 'It may go out as it is.',
  chosen: (zone: string) => `Goes to zone ${zone}`,
  guest: 'Phone and address',
  known: 'Known guests',
  before: 'Delivered to before',
  remember: 'Remember this guest',
  rememberHint: 'With number and address, for the next order',
  change: 'Zone',
} as const;

export type DeliveryWords = Widened<typeof deliveryWords>;
