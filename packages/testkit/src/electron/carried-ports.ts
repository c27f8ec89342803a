import type { Out, PortEnd } from './port-end.ts';

/** What crosses between main and another process, besides that process's own messages. */
export type PortTraffic =
  | { readonly t: 'port'; readonly id: number; readonly data: unknown }
  | { readonly t: 'port-close'; readonly id: number };

let lastId = 0;

/** Ports that main gave to one other process (a utility process, the document of a window). */
export const carryPorts = (send: (traffic: PortTraffic) => void) => {
  const theirs = new Map<number, Out>();
  return {
    /** Gives a port away; the number names it over there. */
    give: (port: PortEnd): number => {
      const id = ++lastId;
      const says = port.moveTo({
        message: (data) => send({ t: 'port', id, data }),
        close: () => {
          theirs.delete(id);
          send({ t: 'port-close', id });
        },
      });
      theirs.set(id, says);
      return id;
    },
    /** Takes what the process said on one of its ports. */
    take: (traffic: PortTraffic): void => {
      const port = theirs.get(traffic.id);
      if (traffic.t === 'port') port?.message(traffic.data);
      else {
        theirs.delete(traffic.id);
        port?.close();
      }
    },
    /** The process (or document) is gone, and its ports with it. */
    closeAll: (): void => {
      const open = [...theirs.values()];
      theirs.clear();
      for (const port of open) port.close();
    },
  };
};
