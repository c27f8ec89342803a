import {
  isServed,
  isUnavailable,
  type Outage,
  outagesOf,
  soldLineId,
  ticketIdsOf,
} from '@galley/domain';
import type { OutagesView, OutSubject } from '../../contract/index.ts';
import type { KitchenReads } from './kitchen-reads.ts';

type Now = { readonly now: number; readonly businessDate: string };

const outNow = (reads: KitchenReads, time: Now): Outage[] => {
  const devices = reads.deviceNames();
  return outagesOf(
    reads.availabilityRows().filter((row) => isUnavailable(row, time)),
    {
      subject: reads.subjectName,
      person: reads.employeeName,
      device: (id) => devices.get(id),
    },
  ).sort((a, b) => (b.since ?? 0) - (a.since ?? 0));
};

/** A line's item, what was chosen with it, and what all that is made with. */
const subjectsOf = (reads: KitchenReads, lineId: string): OutSubject[] => {
  const line = reads.soldLine(lineId);
  if (line === undefined) return [];
  const chosen = new Map(line.modifiers.filter(isServed).map((one) => [one.id, one.name]));
  const owners = new Set([line.itemId, ...chosen.keys()]);
  const used = reads.ingredientUses().filter(({ ownerId }) => owners.has(ownerId));
  const names = new Map(reads.ingredients().map(({ id, name }) => [id, name]));
  const ingredientIds = [...new Set(used.map(({ ingredientId }) => ingredientId))];
  const item = reads.subjectName('item', line.itemId);
  return [
    ...(item === undefined
      ? []
      : [{ subjectKind: 'item' as const, subjectId: line.itemId, name: item }]),
    ...[...chosen].map(([subjectId, said]) => ({
      subjectKind: 'modifier' as const,
      subjectId,
      name: reads.subjectName('modifier', subjectId) ?? said,
    })),
    ...ingredientIds.flatMap((subjectId) => {
      const name = names.get(subjectId);
      return name === undefined ? [] : [{ subjectKind: 'ingredient' as const, subjectId, name }];
    }),
  ];
};

const countedNow = (reads: KitchenReads): OutagesView['counted'] =>
  reads
    .availabilityRows()
    .flatMap(({ subjectKind, subjectId: itemId, countdownId, portions }) => {
      if (subjectKind !== 'item' || countdownId === null || portions === null) return [];
      const name = reads.subjectName('item', itemId);
      if (name === undefined) return [];
      return [{ itemId, name, portions, left: portions - reads.portionsSold(countdownId) }];
    })
    .sort((a, b) => a.left - b.left || a.name.localeCompare(b.name));

/** What the kitchen is out of, what is counted down, and what it can be out of by a ticket (rules AV23 and AV31). */
export const outagesView = (
  reads: KitchenReads,
  ticketId: string | null,
  time: Now,
): OutagesView => {
  const out = outNow(reads, time);
  const gone = new Set(out.map(({ subjectId }) => subjectId));
  const tickets = ticketId === null ? [] : ticketIdsOf(ticketId).map(reads.ticket);
  return {
    out,
    counted: countedNow(reads),
    lines: tickets
      .flatMap((ticket) => ticket?.lines ?? [])
      .map((line) => ({
        lineId: line.lineId,
        name: line.name,
        subjects: subjectsOf(reads, soldLineId(line)).map((subject) => ({
          ...subject,
          out: gone.has(subject.subjectId),
        })),
      })),
  };
};
