import { commands, type Disposable, Location, type LogOutputChannel, Position, Range, Uri, window } from 'vscode';
import { clientCommands } from './protocol';
import type { Session } from './session';

/** Places as the language server protocol writes them. */
interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}
interface ProtocolLocation {
  readonly uri: string;
  readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
}

/** Registers the extension's commands. */
export function registerCommands(session: Session, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand(clientCommands.showReferences, showReferences),
    commands.registerCommand('sec.restartServer', () => restart(session)),
    commands.registerCommand('sec.showOutput', () => log.show(true)),
  ];
}

/** Opens the references peek view; what a code lens such as "7 provisions rely on G3.17" runs. */
function showReferences(uri: string, at: ProtocolPosition, locations: readonly ProtocolLocation[]) {
  return commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    position(at),
    locations.map(
      ({ uri, range }) => new Location(Uri.parse(uri), new Range(position(range.start), position(range.end))),
    ),
  );
}

function position({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}

async function restart(session: Session): Promise<void> {
  try {
    await session.restart();
  } catch (error) {
    const choice = await window.showErrorMessage(`The SEC language server did not start: ${reason(error)}`, 'Show Log');
    if (choice) await commands.executeCommand('sec.showOutput');
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
