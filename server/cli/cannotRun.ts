/** Why a command could not run: one sentence for stderr, exit code 2. */
export class CannotRun extends Error {}
