import type { Failure } from '@galley/base';
import type { CustomerHit, ZoneView } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { useFound } from './customer-records.ts';
import { inTurn } from './line-queue.ts';
import { rpc } from './rpc.ts';

const NO_ZONES: readonly ZoneView[] = [];
const NOBODY: readonly CustomerHit[] = [];

/** Zones of the site in its order. */
export const useZones = (): readonly ZoneView[] => {
  const [zones, setZones] = useState(NO_ZONES);
  useEffect(() => rpc().watch('zones', {}, setZones, () => setZones(NO_ZONES)), []);
  return zones;
};

/** The failure, if the zone could not be chosen; null: as the address says. */
export const chooseZone = (
  checkId: string,
  zoneId: string | null,
  approvalId?: string,
): Promise<Failure | undefined> =>
  inTurn(async (perform) => {
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await perform('chooseZone', { checkId, zoneId, ...approval });
    return outcome.ok ? undefined : outcome.error;
  });

/** The failure, if nobody agreed that it goes out as it is. */
export const allowDelivery = (checkId: string, approvalId?: string): Promise<Failure | undefined> =>
  inTurn(async (perform) => {
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await perform('allowDelivery', { checkId, ...approval });
    return outcome.ok ? undefined : outcome.error;
  });

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

/** Guests whose number is being typed; nobody for fewer than three digits. */
export const useCallers = (phone: string): readonly CustomerHit[] => {
  const found = useFound(digitsOf(phone) < 3 ? '' : phone);
  return digitsOf(phone) < 3 ? NOBODY : found;
};
