import { describe, expect, it } from 'vitest';
import { hover } from './hover';
import { caretIn, codeTerms } from './testSupport';

const terms = codeTerms([
  {
    id: 'Section A',
    text: `## A1 Definitions

A1.1 In this Code:

| Expression | Meaning |
| --- | --- |
| **Council** | has the meaning given to that expression in Section C2.1 (The Council). |
| **Lost Term** | has the meaning given to that expression in Section C9.9. |
| **Supply Licence** | has the meaning given to that expression in the Electricity Act 1989. |
| **Warden** | means a Party that keeps a [post](https://evil.example) in order. |

**Party** means a person that is bound by this Code.

**Lamp System** means:
  (a) a lamp of a Party; and
  (b) where the lamp is joined:
    (i) its key,

and its post.

**Signal** means a message.

**Certificate Revocation List** or “**CRL**” means a list of certificates.
`,
  },
  {
    id: 'Section C',
    text: `## C2 Council

### The Council

C2.1 There is established a body to govern this Code (the “**Council**”), whose members each Party elects.

C2.2 The Council shall meet. A Party may write to the Council.
`,
  },
  {
    id: 'Section K',
    text: `## K11 Definitions

K11.1 In this Section K:

“**Signal**” means a flag.

K11.2 A Signal shall be red.
`,
  },
]);

async function said(marked: string, from = terms): Promise<string> {
  const { view, position } = caretIn(marked, from);
  const shown = await hover(view, position);
  return (shown?.contents as { value: string } | undefined)?.value ?? '';
}

describe('hover over a defined term', () => {
  it('tells the meaning, where it stands, who points there, how often it is used and what is in it', async () => {
    expect(await said('The Counc|il shall decide.')).toBe(
      [
        '**Council** is defined in [Section C2.1](file:///code/section-c.sec#L5); [Section A1.1](file:///code/section-a.sec#L7) points there.',
        'There is established a body to govern this Code (the “Council”), whose members each Party elects.',
        'Used 4 times in 1 document.',
        'Defined terms in it:\n- [Party](file:///code/section-a.sec#L12): means a person that is bound by this Code.',
        '*SEC 45.0.*',
      ].join('\n\n'),
    );
  });

  it('shows sub-paragraphs by their level and the words that close them', async () => {
    expect(await said('Each Lamp Sys|tem burns.')).toContain(
      'means:  \n\u00a0\u00a0\u00a0\u00a0(a) a lamp of a Party; and  \n\u00a0\u00a0\u00a0\u00a0(b) where the lamp is joined:  \n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0(i) its key,  \nand its post.',
    );
  });

  it('finds the term in its plural and before a possessive', async () => {
    expect(await said('All Part|ies’ lamps burn.')).toContain('**Party** is defined in [Section A1.1]');
  });

  it('says which scope won', async () => {
    const local = 'Insert new Section K12.1 as follows:\n\nK12.1 Each Sign|al shall be seen.\n';
    expect(await said(local)).toContain(
      'This meaning holds in Section K only. Elsewhere [Section A1.1](file:///code/section-a.sec#L21) defines the term.',
    );
    expect(await said('Insert new Section C2.3 as follows:\n\nC2.3 Each Sign|al shall be seen.\n')).toContain(
      'This is its meaning in the whole Code; it has another in Section K.',
    );
  });

  it('tells an acronym by the words that it stands for', async () => {
    expect(await said('The C|RL is long.')).toContain('means a list of certificates.');
  });

  it('says when a pointer leads nowhere or out of the Code', async () => {
    expect(await said('A Lost Ter|m is lost.')).toContain(
      '**Lost Term**: [Section A1.1](file:///code/section-a.sec#L8) says that it is defined in Section C9.9, where no definition was found.',
    );
    expect(await said('A Supply Lic|ence is held.')).toContain(
      '**Supply Licence** has the meaning that it has in Electricity Act 1989',
    );
  });

  it('shows text from a file as it stands: no link, no emphasis comes out of it', async () => {
    const shown = await said('The Ward|en walks.');
    expect(shown).toContain('\\[post\\](https\\://evil.example)');
  });

  it('says what the modification does to the definition', async () => {
    const added =
      'Add the following definition to Section A1:\n\n**Lamp Oil** means oil for a lamp.\n\nInsert new Section C2.3 as follows:\n\nC2.3 Lamp O|il shall be clean. All Lamp Oil burns.\n';
    expect(await said(added)).toContain('**Lamp Oil** is defined in [this modification](file:///draft.sec#L3).');
    expect(await said(added)).toContain('Added by this modification.\n\nUsed 2 times in this text.');
    const amended =
      'Amend the definition of “Warden” in Section A1 as follows:\n\n**Warden** means a Party with a ladder.\n\nInsert new Section C2.3 as follows:\n\nC2.3 The Ward|en climbs.\n';
    expect(await said(amended)).toContain('means a Party with a ladder.');
    expect(await said(amended)).toContain(
      'Amended by this modification. [The definition in force](file:///code/section-a.sec#L10)',
    );
    expect(await said('Delete the definition of “Ward|en”.')).toContain(
      '**This modification deletes this definition.**',
    );
  });

  it('gives an outline’s gloss as what it is, and no counts of its words', async () => {
    const outline = codeTerms([{ id: 'Section G', text: '## G3 Users\n' }], {
      outline: true,
      terms: [
        {
          term: 'User',
          gloss: 'Party that uses the *systems*.',
          reference: 'G3',
          acronym: '',
          unverified: true,
          at: { uri: 'file:///code/terms.yaml', line: 4 },
        },
      ],
      acronyms: [{ acronym: 'CRL', expansion: 'Certificate Revocation List', unverified: false }],
    });
    expect(await said('Each Us|er shall act.', outline)).toBe(
      '**User** *(not verified)*: see [Section G3](file:///code/section-g.sec#L1).\n\nParty that uses the \\*systems\\*.\n\n*Outline of the Code, not the legal text.*',
    );
    expect(await said('The CR|L is long.', outline)).toContain('**CRL** stands for **Certificate Revocation List**.');
  });

  it('leaves citations to their own hover; a term in a citation’s title is a term', async () => {
    expect(await said('Under Section C2|.1 (The Council) it acts.')).toContain('**C2.1**');
    expect(await said('Under Section C2.1 (The Coun|cil) it acts.')).toContain('**Council** is defined');
  });
});
