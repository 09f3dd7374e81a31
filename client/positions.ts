import { Location, Position, Range, Uri } from 'vscode';
import type { ProtocolLocation, ProtocolPosition } from './protocol';

/** A place of the protocol as VS Code writes it. */
export function asLocation({ uri, range }: ProtocolLocation): Location {
  return new Location(Uri.parse(uri), new Range(asPosition(range.start), asPosition(range.end)));
}

/** A position of the protocol as VS Code writes it. */
export function asPosition({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}
