/** A large scope as one file, for a device that has nothing of it yet (docs/specs/protocol.md, section 8). */
import { applyBatch } from './apply.mjs';

const envelopeOf = ({ kind, id, doc, clk, deleted }) => ({
  ...{ operation: 'insert', kind, id },
  row: { doc, clk, deleted },
});

/**
 * Stores the file page by page, each with the place behind it: if it breaks off, the shape goes on from there.
 * False when the hub has none, because the scope is small.
 */
export const loadSnapshot = async ({ store, hub, tell }, scope) => {
  const lines = await hub.snapshot(scope);
  if (lines === undefined) return false;
  let [about, page, stored] = [undefined, [], 0];
  for await (const line of lines) {
    if (line.snapshot !== undefined) about = line;
    else if (line.at !== undefined) {
      const place = { handle: about.handle, offset: line.at };
      applyBatch(store, scope, { envelopes: page, upToDate: false, ...place });
      [page, stored] = [[], stored + page.length];
    } else if (line.end === undefined) page.push(envelopeOf(line));
    else tell('snapshot', { scope, rows: stored, whole: line.end === stored });
  }
  return true;
};
