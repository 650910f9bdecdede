// A site over HTTP, as a static host serves it.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

/** Serves a folder on this machine, or the site that is tested: its address, and how to end that. */
export async function host(folder) {
  const server = createServer(async (request, response) => {
    // Not before it is asked for: who serves it may still have to say where it is.
    const root = folder ?? (await import('./site.mjs')).root;
    const file = path.join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname.slice(1)) || 'index.html');
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(readFileSync(file)));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { home: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
