import { describe, expect, it } from 'vitest';
import { passageOf } from '../passage';
import { dutyAt, hasActor } from './duties';

const at = (text: string) => text.search(/\b(?:shall|must|may|will|should)\b/);
const who = (text: string) => {
  const subject = dutyAt(passageOf(text), at(text))?.subject;
  return subject && `${subject.determiner}|${subject.noun}${subject.isPlural ? '|plural' : ''}`;
};

describe('who acts', () => {
  it.each([
    ['The DCC shall send it.', 'the|DCC'],
    ['Each Responsible Supplier shall send it.', 'each|Responsible Supplier'],
    ['All Parties shall send it.', 'all|Parties|plural'],
    ['Users shall send it.', '|Users|plural'],
    ['Where a User leaves, the Panel shall tell it.', 'the|Panel'],
    ['If the Panel so directs the DCC shall tell it.', 'the|DCC'],
    ['The DCC, acting reasonably, shall decide.', 'the|DCC'],
    ['Where it fails, the DCC, having told the Panel, shall decide.', 'the|DCC'],
    ['A Party that fails to pay shall stop.', 'a|Party'],
    ['A User which has received a notice shall answer it.', 'a|User'],
    ['A User to which a notice has been given shall answer it.', 'a|User'],
    ['Each User whose access is suspended shall return it.', 'each|User'],
    ['The manufacturer of the Device shall answer.', 'the|manufacturer'],
    ['A notice given by a User to the DCC shall state the date.', 'a|notice'],
    ['The period referred to in that notice shall begin then.', 'the|period'],
    ['Each of the Parties shall pay.', 'each|Parties|plural'],
    ['The Panel and the DCC shall meet.', 'the|DCC|plural'],
    ['It shall tell them.', '|It'],
    ['Nothing in this Code shall limit it.', '|Nothing'],
    ['The DCC determines that the User shall leave.', 'the|User'],
    ['The notice that the DCC shall send is public.', 'the|DCC'],
    ['Send it to the Panel; the Panel shall read it.', 'the|Panel'],
    ['The DCC (or its agent) shall send it.', 'the|DCC'],
    ['A User that has a Device which is faulty shall return it.', 'a|User'],
    ['No User shall connect it.', 'no|User'],
    ['Within 5 Working Days after receipt of the notice each User shall reply.', 'each|User'],
  ])('%s', (text, expected) => {
    expect(who(text)).toBe(expected);
  });

  it('finds none where there is none', () => {
    expect(who('shall send it.')).toBeUndefined();
  });

  it('takes "it" for a person where one was named before', () => {
    const acts = (text: string) => hasActor(dutyAt(passageOf(text), at(text))!, passageOf(text));
    expect(acts('If the DCC is told, it shall act.')).toBe(true);
    expect(acts('If the lamp is out, it shall stay out.')).toBe(false);
    expect(acts('The Secretary of State shall act.')).toBe(true);
    expect(acts('The policy shall act.')).toBe(false);
  });
});

describe('what is done', () => {
  const what = (text: string) => {
    const { verb, isNegated, isPassive } = dutyAt(passageOf(text), at(text))!;
    return `${isNegated ? 'not ' : ''}${isPassive ? 'be ' : ''}${verb?.lower ?? ':'}`;
  };
  it.each([
    ['The DCC shall send it.', 'send'],
    ['The DCC shall not send it.', 'not send'],
    ['The DCC shall, within 5 Working Days, send it.', 'send'],
    ['The DCC shall (if it can) promptly send it.', 'send'],
    ['The notice shall be given to it.', 'be given'],
    ['The notice shall not be so given to it.', 'not be given'],
    ['The DCC shall:', ':'],
    ['The DCC shall be liable.', 'be'],
  ])('%s', (text, expected) => {
    expect(what(text)).toBe(expected);
  });
});
