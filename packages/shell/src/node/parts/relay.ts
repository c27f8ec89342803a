import type { Port } from '@galley/base';
import { createPortEvents, type PortEvents } from '../ports/emitter.ts';
import { type RelayMessage, relaySchema } from './part-messages.ts';

/** Several ports over one channel: this side of what `connectParts` relays through the starter. */
export const createRelayEnd = (
  send: (message: RelayMessage) => void,
  onPort: (name: string, port: Port) => void,
) => {
  const open = new Map<string, PortEvents>();

  const portOf = (id: string, events: PortEvents): Port => ({
    postMessage: (message) => {
      if (!events.isClosed()) send({ type: 'port-message', id, message });
    },
    onMessage: events.onMessage,
    onClose: events.onClose,
    close: () => {
      if (open.delete(id)) send({ type: 'port-close', id });
      events.closed();
    },
  });

  const begin = (name: string, id: string) => {
    const events = createPortEvents();
    open.set(id, events);
    onPort(name, portOf(id, events));
  };

  const end = (id: string) => {
    const events = open.get(id);
    open.delete(id);
    events?.closed();
  };

  return {
    /** Takes a message of the channel; false: it is none of the relay's. */
    accept: (raw: unknown): boolean => {
      const parsed = relaySchema.safeParse(raw);
      if (!parsed.success) return false;
      const message = parsed.data;
      if (message.type === 'port-message') open.get(message.id)?.deliver(message.message);
      else if (message.type === 'port-close') end(message.id);
      else if (message.id !== undefined) begin(message.name, message.id);
      return true;
    },
    closeAll: () => {
      for (const id of [...open.keys()]) end(id);
    },
  };
};
