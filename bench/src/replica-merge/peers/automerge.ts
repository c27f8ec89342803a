import * as Automerge from '@automerge/automerge';
import type { Row } from '../rows.ts';
import { FACTS, type Peer, SETTINGS } from './peer.ts';

type Doc = Record<typeof FACTS | typeof SETTINGS, Record<string, Record<string, unknown>>>;

export const automerge: Peer = {
  name: 'automerge',
  keeps: 'in memory (WebAssembly)',
  async open() {
    let writer = Automerge.from<Doc>({ [FACTS]: {}, [SETTINGS]: {} });
    let reader = Automerge.load<Doc>(Automerge.save(writer));
    const written = (act: (doc: Doc) => void): Uint8Array[] => {
      const before = writer;
      writer = Automerge.change(writer, act);
      return Automerge.getChanges(before, writer);
    };
    const putAll = (table: keyof Doc, rows: readonly Row[]) =>
      written((draft) => {
        for (const { id, doc } of rows) draft[table][id] = { ...doc };
      });
    return {
      writeFacts: (rows) => putAll(FACTS, rows),
      writeSettings: (rows) => putAll(SETTINGS, rows),
      changeSettings: (rows) =>
        written((draft) => {
          for (const { id, changed } of rows) Object.assign(draft[SETTINGS][id] ?? {}, changed);
        }),
      merge: (changes) => {
        [reader] = Automerge.applyChanges<Doc>(reader, changes as Uint8Array[]);
      },
      counts: () => ({
        facts: Object.keys(reader[FACTS]).length,
        settings: Object.keys(reader[SETTINGS]).length,
      }),
      price: (id) => reader[SETTINGS][id]?.priceMinor,
    };
  },
};
