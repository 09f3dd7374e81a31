import type { Random } from './random';

// Words of an invented harbour code: no line of what is made of them comes from a real code.
const FIRST =
  'Harbour Tide Beacon Pilot Mooring Channel Cargo Quay Signal Vessel Berth Anchor Ferry Chart Lock Sluice Dredging Salvage Storm Depth Lantern Cable Customs Crew Ballast Estuary Jetty Tonnage Passage Buoy Rigging Freight Sounding Slipway Towage Causeway Wharf Current Fathom Deck'.split(
    ' ',
  );
const SECOND =
  'Entry Access Control Reference Exchange Assurance Response Registration Capacity Forecast Validation Interface Allocation Recovery Notification Inspection Transfer Security Operation Enrolment Testing Settlement Performance Continuity Readiness Clearance Escalation Handover Coverage Reporting'.split(
    ' ',
  );
const THIRD =
  'Notice Register Agreement Certificate Period Charge Service Request Report Party Plan System Test Statement Specification Procedure Threshold Document Event Credential Group Matrix Schedule Date Objective Return Record Message Interface Policy'.split(
    ' ',
  );
const SINGLE =
  'Harbourmaster Pilot Vessel Berth Tide Party Council Keeper Clerk User Device Charge Region Alert Incident Wharfinger'.split(
    ' ',
  );

/** `count` different capitalised terms of one to three words, in the order of the alphabet. */
export function makeTerms(random: Random, count: number): string[] {
  const terms = new Set<string>(SINGLE);
  while (terms.size < count) {
    const [first, second, third] = [random.pick(FIRST), random.pick(SECOND), random.pick(THIRD)];
    terms.add(random.chance(0.35) ? `${first} ${third}` : `${first} ${second} ${third}`);
  }
  return [...terms].slice(0, count).sort();
}

/** A title of two to six words, with the commas, colons and brackets that real ones have. */
export function makeTitle(random: Random): string {
  const [a, b, c] = [random.pick(FIRST), random.pick(SECOND), random.pick(THIRD)];
  return random.pick([
    `${a} ${b}`,
    `${a} ${c}`,
    `${b} of the ${a} ${c}`,
    `${a}: ${b} and ${c}`,
    `${a} ${b}, ${random.pick(SECOND)} and ${c}`,
    `Duties and Powers of the ${a} ${c}`,
  ]);
}

/** Sentences with slots: {T} a defined term, {A} one that somebody bears, {n} a small number, {t} lower-case words, {q} quoted words, {C} a citation. */
export const PLAIN = [
  'The {A} shall keep a list of each {T} that lies within the {T}, and shall show it to any {T} that asks for it.',
  'Each {A} shall, within {n} Working Days after the tide has turned, tell the {T} which {t} it has measured and by what means.',
  'No {A} may alter a {T} unless the {T} has agreed to the alteration in writing and a copy has been given to the {T}.',
  'Where a {T} is lost or broken, the {T} that last held it shall say so without delay and shall bear the cost of {t}.',
  'The {A} may refuse a {T} that does not carry the {T}, that has no date, or that a {T} has signed for another person.',
  'A {T} is taken to have been received at the end of the {n} Working Days after it was sent, whether or not the {T} has read it.',
  'The {A} shall publish the {T} no later than {n} Working Days before the {T} opens, together with the reasons for each {T}.',
  'In each year the {A} shall ask {n} persons who do not depend on it to test {t}, and shall give their findings to the {T}.',
  'If the {T} and a {T} cannot agree on {t}, either of them may put the matter to the {T}, whose answer binds them both.',
  'The expression {q} in a {T} includes any {T} that stands in its place, and “{t}” is to be read in the same way.',
  'The {A} must hold {t} for not less than {n} months and must, at the end of that time, return them to the {T}’s office.',
  'Save where the {T} decides otherwise, the cost of {t} falls on the {T} that asked for it, and not on any other {T}.',
  'Every {T} is entitled to one {T} for each of its {n} moorings, as long as none of them is used for {t}.',
  'The {T}’s record of {t} is to be preferred to that of the {T}, unless the former can be shown to be wrong.',
] as const;

export const CITING = [
  'Subject to {C}, the {A} shall send {t} to each {T} that has asked for them.',
  'In accordance with {C}, a {A} may be given to any {T} that does not hold a {T} of its own.',
  'The {A} shall comply with {C} as if it were a {T}, and shall tell the {T} what it has done.',
  'Where {C} applies, the {T} is not required to take {t} into account until {n} Working Days have passed.',
  'The {T} (as described in {C}) shall be kept by the {T} for {n} months.',
  'Notwithstanding {C}, no {T} is liable for {t} that it could not have foreseen.',
  'A {T} that has been given under {C} ceases to have effect when the {T} says so.',
  'The steps set out in {C} are to be taken in the order in which they stand, the {T} going first.',
  'For the purposes of {C}, {t} are to be counted from the first day of the {T}.',
  'The {A} shall, having regard to {C}, decide whether the {T} meets the {T} (and “{t}” has no wider meaning here).',
  'Any {T} to which {C} refers shall be entered in the {T} by the {T} within {n} Working Days.',
] as const;

/** Things without a capital, for {t}. */
export const COMMON = [
  'soundings and bearings',
  'the keys of the lock',
  'lamps that burn at night',
  'goods left on the quay',
  'ropes, chains and anchors',
  'letters from the shore',
  'the height of the water',
  'charts that are out of date',
  'sums owed by others',
  'pilots who are not on duty',
  'boats without a name',
  'the work of divers',
] as const;

/** Numbers that look like citations of the Code and are not. */
export const LOOK_ALIKES = [
  'Service Request 12.1',
  'SRV 6.15.1',
  'version M8.0',
  'A4 paper',
  'Table 4.2',
  'release 2.0',
] as const;

/** Citations that lead out of the Code. */
export const EXTERNAL = [
  'section 6(1A) of the Electricity Act 1989',
  'section 88 of the Energy Act 2008',
  'the Gas Act 1986, section 7AB',
  'Condition 22 of the DCC Licence',
  'Conditions 15 and 16 of the Harbour Licence',
  'Section 12 of the GBCS',
  'Section 3 of RFC 7468',
  'CHTS 4.6.3.9',
  'Section 7.11 of the consultation',
  'clause 3.2 of the Agency Agreement',
] as const;
