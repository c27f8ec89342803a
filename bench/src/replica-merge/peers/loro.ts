import { LoroDoc, LoroMap } from 'loro-crdt';
import type { ChangedRow, Row } from '../rows.ts';
import { FACTS, type Peer, SETTINGS } from './peer.ts';

const itemOf = (doc: LoroDoc, id: string) => doc.getMap(SETTINGS).get(id) as LoroMap | undefined;

export const loro: Peer = {
  name: 'loro',
  keeps: 'in memory (WebAssembly)',
  async open() {
    const [writer, reader] = [new LoroDoc(), new LoroDoc()];
    const written = (act: () => void): Uint8Array => {
      const from = writer.oplogVersion();
      act();
      writer.commit();
      return writer.export({ mode: 'update', from });
    };
    const put = ({ id, doc }: Row): void => {
      const item = writer.getMap(SETTINGS).setContainer(id, new LoroMap());
      for (const [name, value] of Object.entries(doc)) item.set(name, value as never);
    };
    const change = ({ id, changed }: ChangedRow): void => {
      for (const [name, value] of Object.entries(changed)) {
        itemOf(writer, id)?.set(name, value as never);
      }
    };
    return {
      writeFacts: (rows) =>
        written(() => {
          for (const { id, doc } of rows) writer.getMap(FACTS).set(id, doc as never);
        }),
      writeSettings: (rows) => written(() => rows.forEach(put)),
      changeSettings: (rows) => written(() => rows.forEach(change)),
      merge: (update) => reader.import(update as Uint8Array),
      counts: () => ({
        facts: reader.getMap(FACTS).size,
        settings: reader.getMap(SETTINGS).size,
      }),
      price: (id) => itemOf(reader, id)?.get('priceMinor'),
    };
  },
};
