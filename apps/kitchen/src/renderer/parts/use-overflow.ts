import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether what stands in a box is higher than it, followed as either changes. */
export const useOverflow = (box: RefObject<HTMLElement | null>): boolean => {
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    const room = box.current;
    if (room === null) return;
    const look = () => setOver(room.scrollHeight > room.clientHeight + 1);
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
  return over;
};
