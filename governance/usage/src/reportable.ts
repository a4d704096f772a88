// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f]/g;

/** Text of at most so many characters as the registry takes it: what others sent can have anything in it, and a cut can halve a character. */
export const reportable = (text: string, most: number): string =>
  text.replaceAll(control, "\uFFFD").slice(0, most).toWellFormed();
