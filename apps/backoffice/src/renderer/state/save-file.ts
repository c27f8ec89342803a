/** Gives a text to the person as a file. */
export const saveFile = (
  { fileName, text }: { readonly fileName: string; readonly text: string },
  type: string,
): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = fileName;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
