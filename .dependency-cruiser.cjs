// The rooms of docs/ARCHITECTURE.md: arrows run one way, the engine knows neither Node, LSP nor VS Code.
const tests = '\\.test\\.ts$|/testSupport\\.ts$';
const room = (name, allowed) => ({
  name: `${name}-knows-only-what-is-below-it`,
  severity: 'error',
  from: { path: `^server/${name}/`, pathNot: tests },
  to: { path: '^(server|client|test)/', pathNot: `^server/(${[name, ...allowed].join('|')})/` },
});
const engine = '^server/(corpus|citations|terms|versions|lint|modification)/';
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    room('corpus', []),
    room('citations', ['corpus']),
    room('terms', ['corpus', 'citations']),
    room('versions', ['corpus', 'citations', 'terms']),
    room('lint', ['corpus', 'citations', 'terms', 'versions']),
    room('modification', ['corpus', 'citations', 'terms']),
    room('interchange', ['corpus', 'citations', 'terms', 'versions', 'lint', 'modification']),
    room('workspace', ['corpus', 'citations', 'terms', 'versions', 'lint', 'modification', 'interchange']),
    room('features', ['corpus', 'citations', 'terms', 'versions', 'lint', 'modification', 'interchange', 'workspace']),
    {
      name: 'engine-knows-no-host',
      severity: 'error',
      from: { path: engine, pathNot: tests },
      to: { path: '^(node:|vscode|node_modules/(vscode-|@types/node))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-modules-of-node-below-the-edges',
      severity: 'error',
      from: { path: '^server/(corpus|citations|terms|versions|lint|modification|features|workspace)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-transport',
      severity: 'error',
      from: { path: '^server/', pathNot: `^server/main\\.ts$|${tests}` },
      to: { path: 'vscode-languageserver/(node|browser)|vscode-jsonrpc' },
    },
    {
      name: 'vscode-only-in-the-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^vscode$|vscode-languageclient|^client/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: `${tests}|^test/` },
      to: { path: `${tests}|^test/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
