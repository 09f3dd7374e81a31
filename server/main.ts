import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from './interchange/nodeFileSystem';
import { serve } from './server';

// V8 lets the heap grow to several times what is alive before it looks for garbage; an editor runs many servers. Measured
// with the whole Code and 150 keys in a draft: 206 to 211 MB instead of 242 to 312, in the same time.
setFlagsFromString('--heap-growing-percent=30');

// The transport is chosen by the command line: --stdio, --node-ipc or --socket=N.
const connection = createConnection(ProposedFeatures.all);
serve(connection, { files: nodeFileSystem, outline: pathToFileURL(join(__dirname, '..', 'sec-corpus')).href });
