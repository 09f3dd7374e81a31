/** Text from a file as a terminal may show it: without control characters, which could move the cursor or hide words. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Breaks words into lines of at most `width` columns. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

/** Columns to use: the terminal's, between 60 and 110. */
export function columns(): number {
  return Math.min(110, Math.max(60, process.stdout.columns ?? 100));
}

/** The path of a file as a heading. */
export function pathWords(path: string): string {
  return path === '-' ? 'standard input' : printable(path.replace(/[\t\n]/g, ' '));
}
