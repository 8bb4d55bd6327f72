#!/usr/bin/env node
// Plain enough to be parsed by a Node far too old for the rest, so that it can say so.
const [major, minor] = process.versions.node.split('.').map(Number);

function refuse(message) {
  process.stderr.write(`lotse: ${message}\n`);
  process.exitCode = 1;
}

function notBuilt(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  refuse(`this copy is not built yet (${error.message}).\nIn its folder, run: npm ci && npm run build`);
}

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
} else {
  // `process` itself is handed in: each of its streams is opened only when it is first read.
  import('../dist/cli/main.js').then(async ({ main }) => {
    process.exitCode = await main(process.argv.slice(2), process);
  }, notBuilt);
}
