import { createMergeableStore, type MergeableChanges } from 'tinybase/mergeable-store';
import { FACTS, type Peer, SETTINGS } from './peer.ts';

export const tinybase: Peer = {
  name: 'tinybase',
  keeps: 'in memory',
  async open() {
    const [writer, reader] = [createMergeableStore('writer'), createMergeableStore('reader')];
    let last: MergeableChanges | undefined;
    writer.addDidFinishTransactionListener(() => {
      last = writer.getTransactionMergeableChanges();
    });
    const written = (act: () => void) => {
      writer.transaction(act);
      return last;
    };
    const putAll = (table: string, rows: readonly { id: string; doc: object }[]) =>
      written(() => {
        for (const { id, doc } of rows) writer.setRow(table, id, doc as never);
      });
    return {
      writeFacts: (rows) => putAll(FACTS, rows),
      writeSettings: (rows) => putAll(SETTINGS, rows),
      changeSettings: (rows) =>
        written(() => {
          for (const { id, changed } of rows) writer.setPartialRow(SETTINGS, id, changed as never);
        }),
      // As a peer receives it: JSON, which a synchroniser would have parsed.
      merge: (changes) => reader.applyMergeableChanges(changes as MergeableChanges),
      counts: () => ({
        facts: reader.getRowCount(FACTS),
        settings: reader.getRowCount(SETTINGS),
      }),
      price: (id) => reader.getCell(SETTINGS, id, 'priceMinor'),
    };
  },
};
