import * as Y from 'yjs';
import type { ChangedRow, Row } from '../rows.ts';
import { FACTS, type Peer, SETTINGS } from './peer.ts';

const itemOf = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>(SETTINGS).get(id);

export const yjs: Peer = {
  name: 'yjs',
  keeps: 'in memory',
  async open() {
    const [writer, reader] = [new Y.Doc(), new Y.Doc()];
    const written = (act: () => void): Uint8Array => {
      const before = Y.encodeStateVector(writer);
      writer.transact(act);
      return Y.encodeStateAsUpdate(writer, before);
    };
    const put = (row: Row): void => {
      const item = new Y.Map<unknown>(Object.entries(row.doc));
      writer.getMap(SETTINGS).set(row.id, item);
    };
    const change = (row: ChangedRow): void => {
      for (const [name, value] of Object.entries(row.changed)) {
        itemOf(writer, row.id)?.set(name, value);
      }
    };
    return {
      writeFacts: (rows) =>
        written(() => {
          for (const { id, doc } of rows) writer.getMap(FACTS).set(id, doc);
        }),
      writeSettings: (rows) => written(() => rows.forEach(put)),
      changeSettings: (rows) => written(() => rows.forEach(change)),
      merge: (update) => Y.applyUpdate(reader, update as Uint8Array),
      counts: () => ({
        facts: reader.getMap(FACTS).size,
        settings: reader.getMap(SETTINGS).size,
      }),
      price: (id) => itemOf(reader, id)?.get('priceMinor'),
    };
  },
};
