// The site over HTTP, as a static host serves it.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { files, root } from './site.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

/** Serves it on this machine: its address, and how to end that. */
export async function host() {
  const server = createServer((request, response) => {
    const file = decodeURIComponent(new URL(request.url, 'http://x').pathname.slice(1)) || 'index.html';
    if (!files.includes(file)) return response.writeHead(404).end();
    const bytes = gzipSync(readFileSync(path.join(root, file)));
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'content-encoding': 'gzip' }).end(bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { home: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
