import { dateAt } from './dates';

/**
 * What to write for "of" or "from" before an event so that the time begins on the day after it: "after" ("of the date of
 * receipt"), "after the day of" ("of receipt"). `event` is the text that follows; undefined when no words are safe.
 */
export function afterEvent(event: string): string | undefined {
  if (dateAt(event, 0)) return 'after';
  if (/^(?:the\s{1,20})?(?:last\s{1,20})?(?:day|date|end|expiry|expiration|anniversary)\b/i.test(event)) return 'after';
  if (/^(?:the|its|their|that)\s{1,20}(?:[A-Z][\w-]{0,40}\s{1,20}){0,4}(?:Date|Day)\b/.test(event)) return 'after';
  if (/^(?:the|that|such|which|when|it|this|then|each|every)\s{1,20}(?:time|moment|point)\b/i.test(event))
    return undefined;
  if (/^(?:when|it|which|time|then|now|[^A-Za-z])/.test(event)) return undefined;
  return 'after the day of';
}
