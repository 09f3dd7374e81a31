import { inspectLists, type PassageList, type PlacedRemark } from '../passageLists';
import type { PassageRule } from '../rule';

/** N05: words after a list that may belong to the last item or to all of them. */
export const flushTextUnclear: PassageRule = {
  name: 'flush-text-unclear',
  id: 'N05',
  summary: 'Words that follow a list limit it without saying whether all items are meant or the last.',
  severity: 'information',
  scope: 'changed',
  source: 'OPC Drafting Guidance; Berry, Kamsties and Krieger, The Ambiguity Handbook.',
  explanation: `A list is sometimes closed by words without a number that limit it: a time, a condition, an exception. Whether they limit every item or the last one only shows in nothing but the margin, which is lost when the text is quoted, copied or set anew. A Party that must do the first thing may say that the time limit is on the last.

Say it at the front ("The DCC shall, within 5 Working Days after the request:"), say it after the list in words that reach all items ("in each case within 5 Working Days"), or make it a clause of its own.`,
  bad: `L3.30 The DCC shall:
  (a) record each request; and
  (b) answer each request,

within 5 Working Days after the day of the request.`,
  good: `L3.30 The DCC shall:
  (a) record each request; and
  (b) answer each request,

in each case within 5 Working Days after the day of the request.`,
  inspect: inspectLists(checkList),
};

const LIMITS =
  /^[,;]?\s{0,5}(within|by|before|after|until|unless|if|where|when|whenever|except|save|other than|subject to|provided that|providing that|without|during|for|from|to the extent|as soon as|upon|on|at|in accordance with|in the|in respect of|in relation to|not (?:later|more|less) than|no later than|which|that|who|whose|so that|in order to|with)\b/;
/** Words that say which items are meant. */
const REACHES =
  /\b(?:(?:in|for|to|of|with|on) (?:each|either|any|every|all|both|neither)(?: such)? (?:case|cases|event|instance|item|of (?:these|those|them|which|the))|each of|any of|all of|both of|either of|the foregoing|respectively|as the case may be|as applicable|items?|in any case)\b|¤/i;
const MODAL = /\b(?:shall|must|may|will|is|are|applies|apply)\b/;

function* checkList({ introduction, items, labels, flush }: PassageList): Generator<PlacedRemark> {
  if (!flush || !introduction || items.length < 2) return;
  const words = flush.masked.slice(flush.bodyStart);
  const limit = LIMITS.exec(words);
  if (!limit || REACHES.test(words.slice(0, 200))) return;
  // "Where: (a) …, (b) …, within 5 days the DCC shall …": the words are the sentence, not a limit.
  if (MODAL.test(words) && !MODAL.test(introduction.masked)) return;
  const start = flush.bodyStart + limit[0].length - limit[1]!.length;
  yield {
    passage: flush,
    remark: {
      start,
      end: start + limit[1]!.length,
      message: `These words may limit the whole list or only (${labels.at(-1)}), and nothing but the margin tells which. Say it before the list, or write “in each case ${limit[1]} …”, or make it a clause of its own.`,
      related: [
        {
          passage: items.at(-1)!,
          start: items.at(-1)!.bodyStart,
          end: items.at(-1)!.block.contentLength,
          message: `The last item, (${labels.at(-1)}).`,
        },
      ],
      fixes: IN_EACH_CASE.test(limit[1]!)
        ? [{ title: 'Write “in each case” before it', edits: [{ start, end: start, newText: 'in each case ' }] }]
        : [],
    },
  };
}

const IN_EACH_CASE =
  /^(?:within|by|before|after|until|unless|except|subject to|without|during|as soon as|in accordance with|not|no)\b/;
