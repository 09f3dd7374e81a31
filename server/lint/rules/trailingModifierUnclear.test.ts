import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { trailingModifierUnclear as rule } from './trailingModifierUnclear';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('trailing-modifier-unclear', () => {
  it.each([
    'The DCC shall list the ⟦Users and Devices that the⟧ Panel has suspended.',
    'The DCC shall replace ⟦meters and hubs which are⟧ faulty.',
    'The Panel shall write to ⟦Users or Network Parties who have⟧ objected.',
    'The DCC shall return ⟦keys and certificates held by⟧ it.',
    'It applies to ⟦meters, hubs or displays that are⟧ suspended.',
    'The Secretariat shall publish ⟦reports and plans submitted under⟧ Section L3.22.',
    'The DCC shall keep ⟦logs and records relating to⟧ the test.',
    'Each User shall destroy ⟦copies and extracts made from⟧ the file.',
    'The charge covers ⟦equipment and services provided to⟧ the User.',
    'The Panel may use ⟦data or documents received from⟧ a Party.',
    'The DCC shall:\n  (a) keep ⟦keys and passwords used for⟧ tests; and\n  (b) delete them.',
    'The list names ⟦Users and agents whose access⟧ has ended.',
    'The DCC shall test each ⟦meter or hub that has⟧ failed.',
    'The Panel shall hear ⟦Parties and experts wishing to⟧ speak.',
    'The register shows ⟦sites and routes affected⟧.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall list the Devices that the Panel has suspended and the Users.',
    'The DCC shall list the Users, and the Devices that the Panel has suspended.',
    'The DCC shall list the Users and the Devices that the Panel has suspended.',
    'The DCC shall list meters and any hub that is suspended.',
    'The DCC shall replace both meters and hubs that are faulty.',
    'The DCC shall replace either meters or hubs that are faulty.',
    'The DCC and the Panel agreed the plan.',
    'The DCC shall list Users and Network Parties.',
    'The DCC shall list Users and Network Parties in Wales.',
    'The rights and obligations that arise are kept.',
    'The DCC shall suspend and replace meters that are faulty.',
    'The Users and Network Parties shall meet.',
    'The DCC shall send meters to Users and tell the Panel that it has done so.',
    'The DCC shall keep meters and hubs. That is a duty.',
    'The meters and hubs are suspended.',
    'The DCC shall keep clear and accurate records.',
    'The DCC shall replace a meter, or a hub that is faulty.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('names what the description may belong to', () => {
    const text = clause('The DCC shall replace meters, hubs or displays that are faulty.');
    expect(findingsIn(text, { rules: [rule] })[0]!.message).toBe(
      '“that are …” may describe only “displays” or also “meters” and “hubs”, so readers may differ on what is caught. Repeat the description, put it first, or set the choices out as a list.',
    );
  });
});
