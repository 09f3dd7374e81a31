import { commands, type Disposable, type LogOutputChannel, Uri, window } from 'vscode';
import { asLocation, asPosition } from './positions';
import { clientCommands, type ProtocolLocation, type ProtocolPosition } from './protocol';
import type { Session } from './session';
import { switchVersion } from './versions';

/** Registers the extension's commands. */
export function registerCommands(session: Session, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand(clientCommands.showReferences, showReferences),
    commands.registerCommand('sec.restartServer', () => restart(session)),
    commands.registerCommand('sec.versions.switch', (version?: string) =>
      switchVersion(session, typeof version === 'string' ? version : undefined),
    ),
    commands.registerCommand('sec.showOutput', () => log.show(true)),
  ];
}

/** Opens the references peek view; what a code lens such as "7 provisions rely on G3.17" runs. */
function showReferences(uri: string, at: ProtocolPosition, locations: readonly ProtocolLocation[]) {
  return commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    asPosition(at),
    locations.map(asLocation),
  );
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
