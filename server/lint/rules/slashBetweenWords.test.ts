import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { slashBetweenWords as rule } from './slashBetweenWords';

describe('slash-between-words', () => {
  it.each([
    'L3.30 The ⟦Supplier/Network⟧ Party shall pay.',
    'L3.30 The DCC shall repair the ⟦hub/meter⟧.',
    'L3.30 The ⟦DCC/Panel⟧ shall reply.',
    'L3.30 The DCC shall ⟦notify/inform⟧ the Panel.',
    'L3.30 The DCC shall repair the ⟦hub / meter⟧.',
    'L3.30 The DCC shall repair the ⟦hub/meter⟧/display.',
    'L3.30 The person shall sign in ⟦his/her⟧ own name.',
    'L3.30 The DCC shall list the (⟦Device/Hub⟧) pairs.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 Users and/or Supplier Parties shall pay.',
    'L3.30 The DCC shall answer 24/7.',
    'L3.30 The fan turns at 20 km/h and 30 m/s.',
    'L3.30 The DCC shall allow read/write access.',
    'L3.30 The link uses TCP/IP and ISO/IEC 27001.',
    'L3.30 The file is at https://www.example.org/files/list.html on the Website.',
    'L3.30 The file is at www.example.org/files/list.',
    'L3.30 The file is /etc/hosts/list.',
    'L3.30 The file is reports/list.csv in the archive.',
    'L3.30 The answer is Yes/No.',
    'L3.30 The value is n/a.',
    'L3.30 The year 2026/27 counts.',
    'L3.30 The rate is 5p/kWh.',
    'L3.30 The notice is dated 01/04/2027.',
    'L3.30 The command is `read/hub`.',
    'L3.30 The DCC shall act under Section L3.22(a)/(b).',
    'L3.30 The SSL/TLS session ends.',
    'L3.30 The source is in src/main.c and in tools/the_list, below lib/code/ there.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('writes “or” or “and”', () => {
    expect(fixesOf(rule, 'L3.30 Repair the hub / meter.')).toEqual([
      'L3.30 Repair the hub or meter.',
      'L3.30 Repair the hub and meter.',
    ]);
  });
});
