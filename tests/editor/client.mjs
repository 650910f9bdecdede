// A session with the language server for YAML that editors use, over standard input and output.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));

// Settings as an editor would send them. The store of schemas is off: it lies in the network.
const settings = (schemas) => ({
  yaml: { schemas, schemaStore: { enable: false, url: '' }, validate: true, completion: true, hover: true, yamlVersion: '1.2' },
  http: { proxy: '', proxyStrictSSL: true },
});

// Starts the server; `schemas` maps the address of a schema to the files it is for.
export async function start(schemas) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  const diagnostics = new Map();
  let last = 0;

  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      send({ id: last, method, params });
    });
  const answer = ({ id, method, params }) => {
    const isSettings = method === 'workspace/configuration';
    send({ id, result: isSettings ? params.items.map(({ section }) => settings(schemas)[section] ?? null) : null });
  };
  const receive = (message) => {
    if (message.method && message.id !== undefined) answer(message);
    else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics: found } = message.params;
      diagnostics.get(uri)?.(found);
    } else if (waiting.has(message.id)) {
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    }
  };
  child.stdout.on('data', reader(receive));

  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
      workspace: { configuration: true, didChangeConfiguration: {} },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: settings(schemas) } });

  return {
    request,
    // Opens a file and gives what the server finds wrong with it.
    open: (uri, text) => {
      const found = new Promise((resolve) => diagnostics.set(uri, resolve));
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
      return found;
    },
    stop: async () => {
      await request('shutdown');
      send({ method: 'exit' });
    },
  };
}

// Calls `receive` with every message in a stream of bytes.
function reader(receive) {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      const body = rest.subarray(head + 4, head + 4 + length);
      rest = rest.subarray(head + 4 + length);
      receive(JSON.parse(body));
    }
  };
}
