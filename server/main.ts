import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from './interchange/nodeFileSystem';
import { serve } from './server';

// The transport is chosen by the command line: --stdio, --node-ipc or --socket=N.
const connection = createConnection(ProposedFeatures.all);
serve(connection, { files: nodeFileSystem, outline: pathToFileURL(join(__dirname, '..', 'sec-corpus')).href });
