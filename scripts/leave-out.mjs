// Parts of libraries that this product never uses, a tenth of what the editor loads: these esbuild plugins leave them out.
// Each part is replaced by the least that whoever asks for it can live with. A build fails when a part is no longer there.
import { readFileSync } from 'node:fs';

/** Features of the protocol that the server does not have: without its consent, the client never uses them. */
const FEATURES = [
  'colorProvider',
  'declaration',
  'executeCommand',
  'fileOperations',
  'formatting',
  'implementation',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'notebook',
  'signatureHelp',
  'textDocumentContent',
  'typeDefinition',
  'typeHierarchy',
];

/** What the client asks of a feature when it starts and stops. */
const FEATURE = `class {
  fillInitializeParams() {}
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}`;

/** Notebooks are asked for by the diagnostics, too: they hear that none is ever opened. */
const NOTEBOOK = `class extends Feature {
  static CellScheme = 'vscode-notebook-cell';
  registrationType = { method: 'notebookDocument/sync' };
  register() {}
  unregister() {}
  handles() { return false; }
  onOpenNotificationSent = onNothing;
  onChangeNotificationSent = onNothing;
  onSaveNotificationSent = onNothing;
  onCloseNotificationSent = onNothing;
}`;

function withoutFeature(path, name) {
  const classes = [...readFileSync(path, 'utf8').matchAll(/^exports\.(\w+Feature) = \1;$/gm)].map((match) => match[1]);
  if (!classes.length) throw new Error(`${path} holds no feature any more: see scripts/leave-out.mjs.`);
  const body = name === 'notebook' ? NOTEBOOK : 'Feature';
  return `const Feature = ${FEATURE};
const onNothing = () => ({ dispose() {} });
${classes.map((each) => `exports.${each} = ${body};`).join('\n')}`;
}

/** VS Code itself does not load an extension whose \`engines.vscode\` it does not meet; that is no lower than the library's. */
function withoutVersions(path) {
  return path.endsWith('parse.js')
    ? 'module.exports = (version) => ({ version, prerelease: [] });'
    : 'module.exports = () => true;';
}

function checkEngine() {
  const needed = /REQUIRED_VSCODE_VERSION = '\^(\d+)\.(\d+)\.\d+'/.exec(
    readFileSync('node_modules/vscode-languageclient/lib/node/main.js', 'utf8'),
  );
  const ours = /^\^(\d+)\.(\d+)\./.exec(JSON.parse(readFileSync('package.json', 'utf8')).engines.vscode);
  if (!needed || !ours || +ours[1] < +needed[1] || (ours[1] === needed[1] && +ours[2] < +needed[2]))
    throw new Error('engines.vscode in package.json is lower than what vscode-languageclient needs.');
}

/** For the client: features that the server does not have, and the check of VS Code's version. */
export const leaveOutOfClient = {
  name: 'leave-out-of-client',
  setup({ onLoad, onStart, onEnd }) {
    const left = new Set();
    const features = new RegExp(
      `[\\\\/]vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](${FEATURES.join('|')})\\.js$`,
    );
    const versions = /[\\/]semver[\\/]functions[\\/](?:parse|satisfies)\.js$/;
    onStart(checkEngine);
    onLoad({ filter: features }, ({ path }) => {
      const name = features.exec(path)[1];
      left.add(name);
      return { contents: withoutFeature(path, name) };
    });
    onLoad({ filter: versions }, ({ path }) => ({ contents: withoutVersions(path) }));
    onEnd(() => {
      const missed = FEATURES.filter((name) => !left.has(name));
      if (missed.length) throw new Error(`vscode-languageclient has no ${missed.join(', ')} any more.`);
    });
  },
};

/** What \`yaml\` exports of each file that writes YAML. The keys that are lists or maps, which it writes, become JSON. */
const WRITING = {
  stringify: 'export const createStringifyContext = () => ({ options: {} });',
  stringifyCollection: 'export const stringifyCollection = (collection) => JSON.stringify(collection);',
  stringifyDocument: 'export const stringifyDocument = (document) => JSON.stringify(document);',
  stringifyNumber: 'export const stringifyNumber = ({ value }) => String(value);',
  stringifyPair: 'export const stringifyPair = (pair) => JSON.stringify(pair);',
  stringifyString: 'export const stringifyString = ({ value }) => JSON.stringify(value);',
};

/** For what reads YAML: the parts that write it. */
export const leaveOutYamlWriting = {
  name: 'leave-out-yaml-writing',
  setup({ onLoad }) {
    const writing = new RegExp(`[\\\\/]yaml[\\\\/].*[\\\\/]stringify[\\\\/](${Object.keys(WRITING).join('|')})\\.js$`);
    onLoad({ filter: writing }, ({ path }) => ({ contents: WRITING[writing.exec(path)[1]] }));
  },
};

/** For the server: notebooks. */
export const leaveOutNotebooks = {
  name: 'leave-out-notebooks',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/ }, () => ({
      contents: 'exports.NotebookSyncFeature = (Base) => Base; exports.NotebookDocuments = class {};',
    }));
  },
};
