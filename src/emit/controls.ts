/** C0 and C1 control characters and DEL: what a terminal may take as a command. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for, and a class of them is read faster than \p{Cc}.
const controls = /[\u0000-\u001f\u007f-\u009f]/g;
/** The same without tab and line feed, which lay out text of several lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const controlsInLines = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Give the text with every control character as `\xNN`, so that it is one line and moves no cursor. */
export function escaped(text: string): string {
  return text.replace(controls, hexadecimal);
}

/** Give the text with every control character but tab and line feed as `\xNN`. */
export function escapedLines(text: string): string {
  return text.replace(controlsInLines, hexadecimal);
}

function hexadecimal(control: string): string {
  return `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
