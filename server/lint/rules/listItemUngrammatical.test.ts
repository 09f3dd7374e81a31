import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { listItemUngrammatical as rule } from './listItemUngrammatical';

const list = (lead: string, ...items: string[]) =>
  insertion(
    `L3.30 ${lead}\n${items.map((item, i) => `  (${'abcdef'[i]}) ${item}${i + 1 < items.length ? '; and' : '.'}`).join('\n')}`,
  );

describe('list-item-ungrammatical', () => {
  it.each([
    ['The DCC shall:', 'notify the User', '⟦shall⟧ record the notice'],
    ['The DCC shall:', '⟦to⟧ notify the User', 'record the notice'],
    ['The DCC shall:', 'notify the User', '⟦the⟧ Panel shall consider the notice'],
    ['The DCC shall:', 'notify the User', '⟦it⟧ shall record the notice'],
    ['The DCC shall:', 'notify the User', '⟦notifies⟧ the Panel'],
    ['The DCC shall:', 'notify the User', 'publish the notice', '⟦maintaining⟧ a record of it'],
    ['The DCC shall not:', 'disclose the key', '⟦a⟧ key may be destroyed'],
    ['The DCC may:', 'suspend the User', '⟦may⟧ charge a fee'],
    ['The DCC shall, where it receives a request:', 'notify the User', '⟦shall⟧ keep a record'],
    ['The DCC shall within 5 Working Days:', 'notify the User', '⟦each⟧ Party shall pay'],
    ['The purpose of the test is to:', 'verify the key', '⟦to⟧ confirm its holder'],
    ['The purpose of the test is to:', 'verify the key', '⟦the⟧ Panel shall confirm it'],
    ['The DCC shall ensure that:', 'the key is kept safe', '⟦notify⟧ the Panel of its loss'],
    ['A User is suspended where:', 'it fails to pay', '⟦ensure⟧ that a notice is given'],
    ['The DCC:', 'shall notify the User', '⟦the⟧ Panel shall consider the notice'],
    ['The DCC must:', 'Notify the User', '⟦The⟧ Panel must consider it'],
  ])('reports %s %s …', (lead, ...items) => {
    expect(marked(rule, list(lead, ...items))).toBe(list(lead, ...items));
  });

  it.each([
    ['The DCC shall:', 'notify the User', 'record the notice'],
    ['The DCC shall:', 'notify the User', 'each year, publish a report'],
    ['The DCC shall:', 'notify the User', 'at all times keep a record'],
    ['The DCC shall:', 'where it knows the User, notify the User', 'in any other case, notify the Panel'],
    ['The DCC shall:', 'promptly notify the User', 'not disclose the key'],
    ['The DCC shall:', 'report to the Panel', 'access the record'],
    ['The DCC shall:', 'process the request', 'address the fault'],
    ['The DCC shall send a copy to:', 'the Panel', 'each Party'],
    ['The DCC shall consult:', 'the Panel', 'each Party'],
    ['The purpose of the test is to:', 'verify the key', 'confirm its holder'],
    ['The DCC shall ensure that:', 'the key is kept safe', 'each copy is destroyed'],
    ['A User is suspended where:', 'it fails to pay', 'the Panel so decides'],
    ['A request fails if:', 'requested by a person who is not a User', 'signed with another key'],
    ['The DCC:', 'shall notify the User', 'may charge a fee', 'is not liable for delay'],
    ['A record is:', 'a file', 'any copy of it'],
    ['The following apply:', 'The DCC shall notify the User', 'The Panel shall meet'],
    ['The DCC shall:', 'notify the User', 'no later than the next day, tell the Panel'],
    ['The DCC shall be:', 'the holder of the key', 'responsible for it'],
    ['The DCC is responsible for:', 'making the key', 'the storage of the key'],
    ['The DCC shall comply with the terms that:', 'relate to keys', 'apply to Devices'],
  ])('is silent about %s %s …', (lead, ...items) => {
    expect(marked(rule, list(lead, ...items))).toBe(list(lead, ...items));
  });

  it('leaves out what is doubled', () => {
    expect(fixesOf(rule, list('The DCC shall:', 'notify the User', 'shall record it'))).toEqual([
      list('The DCC shall:', 'notify the User', 'record it'),
    ]);
    expect(fixesOf(rule, list('The DCC shall:', 'to notify the User', 'record it'))).toEqual([
      list('The DCC shall:', 'notify the User', 'record it'),
    ]);
  });
});
