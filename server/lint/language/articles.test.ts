import { expect, it } from 'vitest';
import { articleFor } from './articles';

it.each([
  [
    'a',
    'User unit union unique uniform universal unilateral usual usage utility one once European Device house DCC UTRN PIN use year',
  ],
  ['an', 'Appendix hour honest heir umbrella unused uninstalled unintended unidentified unimportant untrue User-less'],
  ['an', 'RDP MPAN XML event officer Alert onus Object RDPs oversight'],
  [undefined, 'SEC SMKI HAN historic SMETS A 5th ÉCU'],
] as const)('%s', (article, words) => {
  const said = words.split(' ').filter((word) => word !== 'User-less');
  expect(said.filter((word) => articleFor(word) !== article)).toEqual([]);
});
