import bonjour from 'bonjour-service';
import { type Announcement, announcementOf, SERVICE_TYPE, textOf, urlsOf } from './announcement.ts';

export type Found = Announcement & { readonly urls: readonly string[] };

/** Hubs in the local network by mDNS. A help, never a need: configured addresses work without it. */
export type Discovery = {
  /** Says, or says anew, what answers at the port. */
  announce(port: number, announcement: Announcement): void;
  /** What others say now, hubs of this site only. */
  found(site: string): readonly Found[];
  stop(): Promise<void>;
};

export const NO_DISCOVERY: Discovery = {
  announce: () => undefined,
  found: () => [],
  stop: async () => undefined,
};

type Log = { warn(detail: object, text: string): void };

/** A network without multicast (a container, a locked-down Wi-Fi) is told of once and otherwise ignored. */
export const startDiscovery = (log: Log): Discovery => {
  let warned = false;
  const trouble = (error: unknown): void => {
    if (warned) return;
    warned = true;
    log.warn({ cause: String(error) }, 'mDNS does not work here; typed addresses do');
  };
  const net = new bonjour.Bonjour({}, trouble);
  const browser = net.find({ type: SERVICE_TYPE });
  let service: ReturnType<typeof net.publish> | undefined;
  let said = '';
  return {
    announce(port, announcement) {
      const txt = textOf(announcement);
      const next = JSON.stringify([port, txt]);
      if (next === said) return;
      said = next;
      const publish = (): void => {
        const name = `Galley ${announcement.site} ${announcement.hub}`;
        service = net.publish({ name, type: SERVICE_TYPE, port, txt, probe: false });
        service.on('error', trouble);
      };
      if (service === undefined) publish();
      else service.stop(publish);
    },
    found: (site) =>
      browser.services.flatMap((seen) => {
        const announcement = announcementOf(seen.txt);
        if (announcement?.site !== site) return [];
        return [{ ...announcement, urls: urlsOf(announcement, seen.addresses ?? [], seen.port) }];
      }),
    stop: () =>
      new Promise((done) => {
        browser.stop();
        net.unpublishAll(() => {
          net.destroy();
          done();
        });
      }),
  };
};
