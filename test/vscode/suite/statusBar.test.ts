import assert from 'node:assert/strict';
import type { ServerState } from '../../../client/protocol';
import { statusText } from '../../../client/statusBar';

describe('status bar', () => {
  const status = {
    code: 'Smart Energy Code',
    version: '45.0',
    outline: false,
    versions: 0,
    problems: 0,
    indexing: false,
  };
  const cases: [ServerState, string][] = [
    ['starting', '$(sync~spin) SEC indexing'],
    ['stopped', '$(warning) SEC stopped'],
    [{ ...status, indexing: true }, '$(sync~spin) SEC indexing'],
    [status, 'SEC 45.0 · no problems'],
    [{ ...status, outline: true, problems: 3 }, 'SEC outline · 3 problems'],
    [{ ...status, problems: 1 }, 'SEC 45.0 · 1 problem'],
    [{ ...status, code: 'Invented Code', version: '2.0' }, 'Invented Code 2.0 · no problems'],
    [{ ...status, message: 'code.yaml cannot be read' }, '$(info) SEC 45.0 · no problems'],
  ];
  for (const [state, text] of cases) it(text, () => assert.equal(statusText(state), text));
});
