/** A register by its device, and its number at the site. */
export type RegisterPlace = { readonly deviceId: string; readonly number: number };

/** Whether a device with this host hangs on the register: what names no host hangs on the first of the site. */
export const isHungOn = (hostId: string | null, { deviceId, number }: RegisterPlace): boolean =>
  hostId === deviceId || (hostId === null && number === 1);
