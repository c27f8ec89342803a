import type { DeliveryView, ZoneView } from '@galley/pos/contract';
import { Button, List, ListRow } from '@galley/ui';
import { MapPin } from 'lucide-react';
import { deliveryWords as words } from '../../app/delivery-words.ts';
import { useZones } from '../../state/delivery.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';

const termsOf = (zone: ZoneView, money: SiteFormat['money']): string =>
  [
    zone.freeFromMinor === null ? undefined : words.freeFrom(money(zone.freeFromMinor)),
    zone.minimumMinor === null ? undefined : words.least(money(zone.minimumMinor)),
    zone.extraMinutes === 0 ? undefined : words.longer(zone.extraMinutes),
    zone.active ? undefined : words.out,
  ]
    .filter((text) => text !== undefined)
    .join(' · ');

type ZoneListProps = {
  readonly delivery: DeliveryView;
  /** Null: as the address says. */
  readonly onChoose: (zoneId: string | null, name: string) => void;
};

/** The zones of the house with their terms; the one that counts is marked. */
export function ZoneList({ delivery, onChoose }: ZoneListProps) {
  const zones = useZones();
  const { money } = useFormat();
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.choose}</h3>
      <List label={words.choose}>
        {zones.map((zone) => (
          <ListRow
            key={zone.id}
            testId={`zone-${zone.name}`}
            selected={zone.id === delivery.zoneId}
            onPress={() => onChoose(zone.id, zone.name)}
            title={zone.name}
            subtitle={termsOf(zone, money)}
            end={<span className="figures">{money(zone.feeMinor)}</span>}
          />
        ))}
      </List>
      {delivery.byHand ? (
        <Button
          icon={<MapPin aria-hidden />}
          onPress={() => onChoose(null, '')}
          testId="zone-by-address"
        >
          {words.asAddress}
        </Button>
      ) : null}
    </section>
  );
}
