import type { ImportProgress } from '../interchange/official/importCode';
import { printable } from './terminal';

export type ImportProgressForm = 'lines' | 'json' | 'none';

/** Where progress is shown: standard error. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far an import is: in a terminal one line that is written over, elsewhere a line per file; as JSON a line per
 * step, for the editor. At most ten steps a second within a file. Gives way to other events, so that a signal is heard.
 */
export function importProgress(form: ImportProgressForm, screen: Screen): { tell: ImportProgress; end: () => void } {
  let last = 0;
  let open = false;
  const write = (done: number, total: number, name: string, part: number) => {
    if (form === 'json') screen.write(`${JSON.stringify({ done, total, name, part })}\n`);
    else if (screen.isTTY) {
      const percent = part > 0 ? ` ${Math.round(part * 100)} %` : '';
      screen.write(`\r\u001b[K${done + 1} of ${total}  ${printable(name).slice(0, 60)}${percent}`);
      open = true;
    } else if (part === 0) screen.write(`${done + 1} of ${total}  ${printable(name)}\n`);
  };
  return {
    async tell({ done, total, name, part }) {
      const now = performance.now();
      if (part > 0 && now - last < 100) return;
      last = now;
      if (form !== 'none') write(done, total, name, part);
      await new Promise((resolve) => setImmediate(resolve));
    },
    end() {
      if (open) screen.write('\r\u001b[K');
    },
  };
}
