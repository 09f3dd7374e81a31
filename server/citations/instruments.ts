import type { Instrument } from './expression';

/** Year and chapter of Acts that SEC text cites, for the address on legislation.gov.uk (facts, not text). */
const ACTS: Readonly<Record<string, string>> = {
  'Gas Act 1986': 'ukpga/1986/44',
  'Gas Act 1995': 'ukpga/1995/45',
  'Electricity Act 1989': 'ukpga/1989/29',
  'Utilities Act 2000': 'ukpga/2000/27',
  'Energy Act 2004': 'ukpga/2004/20',
  'Energy Act 2008': 'ukpga/2008/32',
  'Energy Act 2010': 'ukpga/2010/27',
  'Energy Act 2011': 'ukpga/2011/16',
  'Energy Act 2013': 'ukpga/2013/32',
  'Energy Act 2023': 'ukpga/2023/52',
  'Smart Meters Act 2018': 'ukpga/2018/14',
  'Data Protection Act 1998': 'ukpga/1998/29',
  'Data Protection Act 2018': 'ukpga/2018/12',
  'Companies Act 1985': 'ukpga/1985/6',
  'Companies Act 2006': 'ukpga/2006/46',
  'Insolvency Act 1986': 'ukpga/1986/45',
  'Arbitration Act 1996': 'ukpga/1996/23',
  'Competition Act 1998': 'ukpga/1998/41',
  'Enterprise Act 2002': 'ukpga/2002/40',
  'Communications Act 2003': 'ukpga/2003/21',
  'Freedom of Information Act 2000': 'ukpga/2000/36',
  'Equality Act 2010': 'ukpga/2010/15',
  'Interpretation Act 1978': 'ukpga/1978/30',
  'Value Added Tax Act 1994': 'ukpga/1994/23',
  'Computer Misuse Act 1990': 'ukpga/1990/18',
  'Bribery Act 2010': 'ukpga/2010/23',
  'Statistics of Trade Act 1947': 'ukpga/Geo6/10-11/39',
  'Contracts (Rights of Third Parties) Act 1999': 'ukpga/1999/31',
};

/** An Act by its short title, linked to legislation.gov.uk; `section` ("6(1A)") leads to that section. */
export function actOf(title: string, section = ''): Instrument {
  const chapter = ACTS[title];
  const number = /^\d+[A-Z]{0,2}/.exec(section)?.[0];
  const base = 'https://www.legislation.gov.uk/';
  if (chapter) return { name: title, url: `${base}${chapter}${number ? `/section/${number}` : ''}` };
  return { name: title, url: `${base}primary?title=${encodeURIComponent(title)}` };
}

/** An RFC of the IETF. */
export function rfcOf(number: string): Instrument {
  return { name: `RFC ${number}`, url: `https://www.rfc-editor.org/rfc/rfc${Number(number)}` };
}

/** Codes and standards by the short names that SEC text uses for them. */
export const KNOWN_INSTRUMENTS: Readonly<Record<string, string>> = {
  BSC: 'Balancing and Settlement Code (BSC)',
  CUSC: 'Connection and Use of System Code (CUSC)',
  DCUSA: 'Distribution Connection and Use of System Agreement (DCUSA)',
  'IGT UNC': 'Independent Gas Transporters Uniform Network Code (IGT UNC)',
  MRA: 'Master Registration Agreement (MRA)',
  REC: 'Retail Energy Code (REC)',
  SPAA: 'Supply Point Administration Agreement (SPAA)',
  UNC: 'Uniform Network Code (UNC)',
  'UNC TPD': 'Uniform Network Code, Transportation Principal Document (UNC TPD)',
  TPD: 'Uniform Network Code, Transportation Principal Document (TPD)',
  'Balancing and Settlement Code': 'Balancing and Settlement Code (BSC)',
  'Grid Code': 'Grid Code',
  'Distribution Code': 'Distribution Code',
  'Master Registration Agreement': 'Master Registration Agreement (MRA)',
  'Retail Energy Code': 'Retail Energy Code (REC)',
  'Uniform Network Code': 'Uniform Network Code (UNC)',
  'Supply Point Administration Agreement': 'Supply Point Administration Agreement (SPAA)',
  GBCS: 'GB Companion Specification (GBCS)',
  SMETS: 'Smart Metering Equipment Technical Specifications (SMETS)',
  SMETS1: 'Smart Metering Equipment Technical Specifications 1 (SMETS1)',
  SMETS2: 'Smart Metering Equipment Technical Specifications 2 (SMETS2)',
  CHTS: 'Communications Hub Technical Specifications (CHTS)',
  CACoP: 'Code Administration Code of Practice (CACoP)',
  'PKCS#10': 'PKCS#10',
  WCAG: 'Web Content Accessibility Guidelines (WCAG)',
};
