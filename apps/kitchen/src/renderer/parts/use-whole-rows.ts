import { type RefObject, useLayoutEffect, useState } from 'react';

/** Hides the rows that are not wholly within the room, the first one apart, and tells whether there are any. */
const hideCut = (room: HTMLElement): boolean => {
  const end = room.getBoundingClientRect().bottom + 1;
  const rows = [...room.querySelectorAll('li')];
  const from = rows.findIndex((row, at) => at > 0 && row.getBoundingClientRect().bottom > end);
  for (const [at, row] of rows.entries())
    row.style.visibility = from !== -1 && at >= from ? 'hidden' : '';
  return from !== -1 || room.scrollHeight > room.clientHeight + 1;
};

/** Whether the list items of a box are more than it has room for; none is seen in part. Followed as either changes. */
export const useWholeRows = (box: RefObject<HTMLElement | null>): boolean => {
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const room = box.current;
    if (room === null) return;
    const look = () => setCut(hideCut(room));
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(room);
    const content = new MutationObserver(look);
    content.observe(room, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      content.disconnect();
    };
  }, [box]);
  return cut;
};
