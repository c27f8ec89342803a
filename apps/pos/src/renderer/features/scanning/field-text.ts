/** The text field that has the focus, if one has. */
export const focusedField = (): HTMLInputElement | HTMLTextAreaElement | undefined => {
  const element = document.activeElement;
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? element
    : undefined;
};

type Field = NonNullable<ReturnType<typeof focusedField>>;

const changed = (field: Field): void =>
  void field.dispatchEvent(new InputEvent('input', { bubbles: true }));

/** Takes so many characters in front of the caret out of a field, as Backspace would. */
export const retract = (field: Field, count: number): void => {
  const end = field.selectionStart ?? field.value.length;
  field.setRangeText('', Math.max(0, end - count), end, 'end');
  changed(field);
};

/** Types text where the caret stands. */
export const typeInto = (field: Field, text: string): void => {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? field.value.length;
  field.setRangeText(text, start, end, 'end');
  changed(field);
};
