import type { Fact } from '@galley/base';
import type { DeviceKind } from '@galley/sync/protocol';

/** Devices of a shop in the order in which they are enrolled: what each is, and its name. */
export type Cast = readonly (readonly [DeviceKind, string])[];

/** What a simulated shop consists of. */
export type ShopPlan = {
  /** Shops of one name open alike. */
  readonly name: string;
  /** Wall clock at which it is enrolled and furnished, UTC ms. */
  readonly opensAt: number;
  readonly cast: Cast;
  /** Its device is ready to be the site's hub. */
  readonly standsBy: string;
  /** Its program is older than the others'. */
  readonly old: string | undefined;
  /** The central hub grants portions of countdowns; else nobody does, and the site counts for itself. */
  readonly grantsPortions: boolean;
  /** What is in it besides the demo restaurant, by scope. */
  readonly more: { readonly tenant: readonly Fact[]; readonly site: readonly Fact[] };
};

/** Noon of a summer's Monday in Cornwall: when every simulated day of the small shop begins. */
const MONDAY_NOON = Date.UTC(2026, 5, 1, 11);

/** The shop of the seeds: small enough for thousands of them. */
export const HARBOUR: ShopPlan = {
  name: 'harbour',
  opensAt: MONDAY_NOON,
  cast: [
    ['backoffice', 'back office'],
    ['register', 'register 1'],
    ['register', 'register 2'],
    ['register', 'register 3'],
    ['kitchen', 'kitchen 1'],
    ['kitchen', 'kitchen 2'],
  ],
  standsBy: 'kitchen 1',
  old: 'kitchen 2',
  grantsPortions: false,
  more: { tenant: [], site: [] },
};
