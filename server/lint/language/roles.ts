import { singular } from './plurals';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Last words of names of persons and bodies on whom the Code lays duties, in the singular and lower case. */
const ACTORS = list(
  `dcc panel party user supplier rdp secretariat secretary secco secas authority ofgem pma ssc tabasc opsg board chair
  chairman chairperson committee sub-committee subcommittee forum member alternate director proposer subscriber shipper
  transporter operator provider manufacturer applicant participant consumer customer company person individual employee
  contractor subcontractor sub-contractor agent officer manager installer representative licensee owner holder recipient
  sender arbitrator expert auditor assessor administrator althanco court commissioner government coordinator
  candidate trustee importer distributor generator occupier landlord tenant buyer seller borrower lender insurer
  designer organisation organization we you anyone everyone`,
);

/** Names that show a body only as a whole. */
const BODIES = list('working-group working-groups');

/** Last words that name a role which somebody holds; what bears one of them and is not defined is nobody's duty. */
const ROLES = list(
  `manager provider operator agent officer auditor installer manufacturer assessor administrator contractor coordinator
  representative licensee inspector adviser advisor trustee custodian owner`,
);

const lastWord = (noun: string) => singular(noun.slice(noun.search(/\S+$/)).toLowerCase());

/**
 * True for a noun that names a person or body which can bear a duty: "DCC", "Supplier Parties", "Meter Asset Manager".
 * Judged by its last word; the article may be left out.
 */
export function canAct(noun: string): boolean {
  return ACTORS.has(lastWord(noun)) || BODIES.has(noun.trim().toLowerCase().replace(/\s+/g, '-'));
}

/** True for a noun that ends in the name of a role: "Meter Asset Manager", "installers". */
export function isRole(noun: string): boolean {
  return ROLES.has(lastWord(noun));
}
