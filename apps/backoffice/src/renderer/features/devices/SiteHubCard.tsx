import type { EstateHub, EstateView } from '@galley/backoffice/contract';
import type { SyncView } from '@galley/sync/protocol';
import { Notice } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Fact } from '../../parts/Fact.tsx';
import { Section } from '../../parts/Section.tsx';
import { useSync } from '../../parts/SyncBadge.tsx';
import { useFormat } from '../../state/format.ts';
import { useMay } from '../../state/session.ts';
import { HubOrderList } from './HubOrderList.tsx';
import { NewDeviceCode } from './NewDeviceCode.tsx';
import { SupportNumbers } from './SupportNumbers.tsx';

/** Which device carries the site hub now, who takes over, and codes for new devices. */
export function SiteHubCard({ estate }: { readonly estate: EstateView }) {
  const hub = useSync()?.hub;
  const mayChange = useMay('edit_staff');
  const acting = hub?.role === 'site' ? hub : undefined;
  return (
    <Section title={words.siteHub}>
      <div
        data-testid="site-hub"
        className="edge flex flex-col gap-6 rounded-control border-line p-5"
      >
        <div className="grid gap-x-12 gap-y-6 min-[1100px]:grid-cols-2">
          {acting === undefined ? (
            <Notice title={words.hubUnheard}>{words.hubUnheardHelp}</Notice>
          ) : (
            <Carrier hub={acting} estate={estate} />
          )}
          {mayChange ? <NewDeviceCode /> : null}
        </div>
        <HubOrderList estate={estate} actingId={acting?.id ?? undefined} mayChange={mayChange} />
      </div>
    </Section>
  );
}

type CarrierProps = {
  readonly hub: NonNullable<SyncView['hub']>;
  readonly estate: EstateView;
};

/** In people's words: the machine on which the hub runs. */
export const carrierOf = (hub: EstateHub | undefined, { devices }: EstateView): string => {
  if (hub === undefined) return words.hubUnknownDevice;
  const owner = devices.find(({ id }) => id === hub.deviceId);
  return owner?.name ?? hub.name;
};

function Carrier({ hub, estate }: CarrierProps) {
  const { moment } = useFormat();
  const row = estate.hubs.find(({ id }) => id === hub.id);
  const since = hub.since === undefined ? words.sinceUnknown : moment(hub.since);
  return (
    <div data-testid="hub-carrier">
      <dl className="m-0">
        <Fact label={words.carriedBy} strong>
          {carrierOf(row, estate)}
        </Fact>
        <Fact label={words.carriesSince}>{since}</Fact>
      </dl>
      <SupportNumbers>
        <dl className="m-0">
          <Fact label={words.takeOvers}>{hub.term}</Fact>
          <Fact label={words.hubAt}>{hub.url}</Fact>
        </dl>
      </SupportNumbers>
    </div>
  );
}
