const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether each word of a search begins a word of a text; accents and case count for nothing. */
export const findWords = (search: string): ((text: string) => boolean) => {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  return (text) => {
    const within = ` ${fold(text)}`;
    return words.every((word) => within.includes(` ${word}`));
  };
};
