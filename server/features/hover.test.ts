import { describe, expect, it } from 'vitest';
import type { OpenView } from '../workspace/openView';
import { hover } from './hover';
import { caretIn, codeTerms } from './testSupport';

const terms = codeTerms([
  { id: 'Section A', text: '## A1 Definitions\n\n| **Party** | means a person. |\n' },
  {
    id: 'Section G',
    text: '## G3 Lamps\n\n### Duty to look\n\nG3.17 Each Party shall look.\n\nG3.18 See Section G3.17.\n',
  },
]);

async function said(marked: string, change: (view: OpenView) => OpenView = (view) => view): Promise<string> {
  const { view, position } = caretIn(marked, terms);
  const shown = await hover(change(view), position);
  return (shown?.contents as { value: string } | undefined)?.value ?? '';
}

const beingRead = (view: OpenView): OpenView => ({ ...view, whole: undefined, read: { documents: 12, of: 80 } });

describe('hover while the Code is being read', () => {
  it('shows the provision at once and says that more comes', async () => {
    const shown = await said('Section G3.1|7', beingRead);
    expect(shown).toContain('Each Party shall look.');
    expect(shown).toContain('Still reading the Code: 12 of 80 documents.');
    expect(shown).not.toContain('relies on G3.17');
    expect(await said('Section G3.1|7')).toMatch(/1 provision relies on G3\.17/);
  });

  it('does not wait for terms on a citation, and waits for them in its title', async () => {
    let asked = 0;
    const counting = (view: OpenView): OpenView => ({
      ...beingRead(view),
      withTerms: () => {
        asked++;
        return view.withTerms();
      },
    });
    await said('Section G3.1|7 (Party)', counting);
    expect(asked).toBe(0);
    expect(await said('Section G3.17 (Par|ty)', counting)).toContain('**Party** is defined');
    expect(asked).toBe(1);
  });

  it('tells what a term means and leaves the counting for later', async () => {
    const shown = await said('A Par|ty.', beingRead);
    expect(shown).toContain('means a person.');
    expect(shown).toContain('Its uses in the Code are still being counted.');
  });

  it('names the other end of a range', async () => {
    expect(await said('Sections G3.1|7 to G3.18')).toContain('Range from **G3.17** to **G3.18** (Duty to look)');
  });
});
