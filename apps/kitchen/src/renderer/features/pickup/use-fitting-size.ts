import { type RefObject, useLayoutEffect } from 'react';

/** Sizes of type in px, greatest first. The smallest is read from two metres and holds some 200 numbers in half of 1280×720. */
const SIZES = [144, 120, 96, 80, 68, 58, 50, 44, 38, 33, 29, 26, 23, 20];

const fits = (box: HTMLElement): boolean =>
  box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;

const fit = (box: HTMLElement): void => {
  for (const size of SIZES) {
    box.style.fontSize = `${size}px`;
    if (fits(box)) return;
  }
};

/** Sets the greatest type in which all that stands in a box can be seen at once, followed as either changes. */
export const useFittingSize = (ref: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const again = () => fit(box);
    again();
    const sizes = new ResizeObserver(again);
    sizes.observe(box);
    const content = new MutationObserver(again);
    content.observe(box, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      content.disconnect();
    };
  }, [ref]);
};
