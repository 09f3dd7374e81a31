import { canonicalModificationId } from '../citations/modificationIds';
import { type Address, parseAddress } from '../corpus/address';
import { CannotRun } from './cannotRun';

const UNIT = '(?:section|clause|paragraph|part) ';
const MODIFICATION = /^(SECMP|DP|MP) ?([\dOQ]{1,5})([A-Z]?)$/;
const LETTER = /^(?:section )?([a-z])$/i;
const CLAUSE = new RegExp(`^(?:${UNIT})?([a-z]) ?(\\d.*)$`, 'i');
const DOCUMENT = new RegExp(
  `^(schedule|appendix) ([a-z]{1,2}|\\d{1,2})\\b,? ?(?:appendix ([a-z]{1,2})\\b,? ?)?(?:${UNIT})?(.*)$`,
  'i',
);
const OF = new RegExp(
  `^(?:${UNIT})?(\\d\\S*|\\([a-z]+\\)\\S*) of (?:the )?((?:schedule|appendix) [a-z\\d]{1,2})$`,
  'i',
);

/** The address or modification id in words typed at a prompt: "section g3.17", "Schedule 4 1.", "DPO073". */
export function addressFrom(words: string): Address {
  const typed = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, '');
  const address = modificationFrom(typed) ?? provisionFrom(typed);
  if (address === undefined) {
    throw new CannotRun(
      `"${words}" is not an address. Write G3.17, "Appendix L 4.2.1.3", "Schedule 4 2.1(a)" or MP073.`,
    );
  }
  return address;
}

function modificationFrom(typed: string): string | undefined {
  const id = MODIFICATION.exec(typed.toUpperCase());
  return id ? canonicalModificationId(id[1]!, id[2]!, id[3]!) : undefined;
}

function provisionFrom(typed: string): Address | undefined {
  const of = OF.exec(typed);
  if (of) return provisionFrom(`${of[2]} ${of[1]}`);
  const letter = LETTER.exec(typed);
  if (letter) return `Section ${letter[1]!.toUpperCase()}`;
  const clause = CLAUSE.exec(typed);
  const document = DOCUMENT.exec(typed);
  let address = '';
  if (clause) address = clause[1]!.toUpperCase() + numberFrom(clause[2]!);
  else if (document) {
    const [, kind, name, inner, number] = document;
    address = [
      `${kind![0]!.toUpperCase()}${kind!.slice(1).toLowerCase()}`,
      /^\d/.test(name!) ? String(Number(name)) : name!.toUpperCase(),
      inner && `Appendix ${inner.toUpperCase()}`,
      numberFrom(number!),
    ]
      .filter(Boolean)
      .join(' ');
  }
  return parseAddress(address) && address;
}

/** "3.17a. (b)" → "3.17A(b)": insertions are written in capitals, labels as they are. */
function numberFrom(words: string): string {
  return words
    .replace(/ /g, '')
    .replace(/^[\d.]+[a-z]{0,2}(?=$|[.(])/i, (number) => number.toUpperCase())
    .replace(/\.(?=\(|$)/, '');
}
