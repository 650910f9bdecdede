// A site over HTTP, as a static host serves it: with the headers that its `_headers` tells, at the root or below a path.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

/** Serves a folder on this machine, or the site that is tested, below a path that ends in `/`: its address, and how to end that. */
export async function host(folder, below = '/') {
  return serve(async (address) => {
    if (!address.startsWith(below)) return null;
    // Not before it is asked for: who serves it may still have to say where it is.
    const root = folder ?? (await import('./site.mjs')).root;
    const place = address.slice(below.length);
    const file = path.join(root, place || 'index.html');
    if (!existsSync(file) || !statSync(file).isFile()) return null;
    return { bytes: readFileSync(file), type: TYPES[path.extname(file)], headers: headersOf(path.join(root, '_headers'), `/${place}`) };
  }, below);
}

/** Serves what `find` has for a path: `bytes`, `type` and `headers`, or nothing. */
export async function serve(find, below = '/') {
  const server = createServer(async (request, response) => {
    const found = await find(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (!found) return response.writeHead(404).end();
    const headers = { ...found.headers, 'content-type': found.type ?? 'application/octet-stream', 'content-encoding': 'gzip' };
    return response.writeHead(200, headers).end(gzipSync(found.bytes));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { home: `http://127.0.0.1:${server.address().port}${below}`, close: () => server.close() };
}

/** What a `_headers` file has sent with an address: of one header all values, as hosts join them. */
function headersOf(file, address) {
  const sent = {};
  let holds = false;
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []) {
    if (line.startsWith('/')) {
      holds = line.endsWith('*') ? address.startsWith(line.slice(0, -1)) : address === line;
    } else if (holds) {
      const [name, value] = line.trim().split(/: (.*)/s);
      sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
    }
  }
  return sent;
}
