import { z } from 'zod';

const hex4 = z.string().regex(/^[0-9a-f]{4}$/, 'four hexadecimal digits in small letters');

/**
 * Who a plugged-in device is, without the number of its port: vendor, product and serial number; where a device has no
 * serial number, the socket that it is plugged into (`place`). Usage page and usage tell the parts of one HID device.
 */
export const deviceIdentitySchema = z.object({
  vendorId: hex4,
  productId: hex4,
  serialNumber: z.string().min(1).max(128).optional(),
  place: z.string().min(1).max(200).optional(),
  usagePage: z.int().optional(),
  usage: z.int().optional(),
});
export type DeviceIdentity = z.infer<typeof deviceIdentitySchema>;

export type IdentityMatch = 'same' | 'ambiguous' | 'other';

/** Whether two sightings are one device. Without serial number and place, equal models cannot be told apart. */
export function matchIdentity(wanted: DeviceIdentity, seen: DeviceIdentity): IdentityMatch {
  if (wanted.vendorId !== seen.vendorId || wanted.productId !== seen.productId) return 'other';
  if (differs(wanted.usagePage, seen.usagePage) || differs(wanted.usage, seen.usage))
    return 'other';
  if (wanted.serialNumber !== undefined) {
    return wanted.serialNumber === seen.serialNumber ? 'same' : 'other';
  }
  if (wanted.place === undefined) return 'ambiguous';
  return wanted.place === seen.place ? 'same' : 'other';
}

const differs = (wanted: number | undefined, seen: number | undefined): boolean =>
  wanted !== undefined && wanted !== seen;

/** The one sighting that is meant: by identity, or by model if only one of that model is there. */
export function chooseDevice<T extends { readonly identity?: DeviceIdentity | undefined }>(
  wanted: DeviceIdentity,
  seen: readonly T[],
): T | undefined {
  const matched = (match: IdentityMatch): T[] =>
    seen.filter(({ identity }) => identity && matchIdentity(wanted, identity) === match);
  const [same, ...more] = matched('same');
  if (same) return more.length === 0 ? same : undefined;
  const likely = matched('ambiguous');
  return likely.length === 1 ? likely[0] : undefined;
}

/** A stable text for the identity, for keys and records. */
export const identityKey = (identity: DeviceIdentity): string =>
  [
    `${identity.vendorId}:${identity.productId}`,
    identity.serialNumber ?? `at ${identity.place ?? 'any socket'}`,
    ...(identity.usagePage === undefined ? [] : [`page ${identity.usagePage.toString(16)}`]),
  ].join(' ');

/** What `identityKey` made of a device without usage page; undefined for any other text. */
export const readIdentity = (key: string): DeviceIdentity | undefined => {
  const [, vendorId, productId, at, who] =
    /^([0-9a-f]{4}):([0-9a-f]{4}) (at )?(.+)$/.exec(key) ?? [];
  const part = at === undefined ? { serialNumber: who } : { place: who };
  return deviceIdentitySchema.safeParse({ vendorId, productId, ...part }).data;
};
