/**
 * Text from a file as Markdown that shows exactly its characters: no emphasis, link, image, HTML or heading can come out
 * of it. White space is folded.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, '\\://')
    .replace(/@/g, '\\@')
    .replace(/\bwww\./gi, 'www\\.')
    .replace(/^(#+|[-+=]|!)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A link with escaped words; an address that is neither https nor file is shown as words only. */
export function link(words: string, address: string): string {
  if (!/^(?:https|file):\/\/[^\s<>()\\]*$/.test(address)) return plain(words);
  return `[${plain(words)}](${address})`;
}

/** A sentence for a message box with words from files in it. VS Code makes links, of commands too, where it reads `[…](…)`. */
export const asMessage = (sentence: string) => sentence.replace(/\](?=\()/g, '] ');

/** "1 provision", "3 provisions". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
