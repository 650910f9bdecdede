// The built site as files: what there is, and one page of each kind.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Whether everything is to be tried; without WHOLE=1, what takes minutes is tried on some of the pages. */
export const isWhole = Boolean(process.env.WHOLE);

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder of the site: `public/` of this repository, or what the variable SITE names. */
export const root = path.resolve(process.env.SITE ?? path.join(here, '..', '..', 'public'));

/** Its address, with a slash at the end: on the disk, or where the variable BASE says that it is served. */
export const base = process.env.BASE ?? pathToFileURL(root + path.sep).href;

/** All files by their paths from the root, with `/`, in order. */
export const files = readdirSync(root, { recursive: true, withFileTypes: false })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => statSync(path.join(root, name)).isFile())
  .sort();

/** The text of a file. */
export const text = (file) => readFileSync(path.join(root, file), 'utf8');

const size = (file) => statSync(path.join(root, file)).size;

/** The address of a file. */
export const url = (file) => base + file.split('/').map(encodeURIComponent).join('/');

/** Pages that only lead on to another. */
export const redirects = files.filter((file) => file.endsWith('.html') && /<meta http-equiv="refresh"/i.test(text(file)));

/** Pages that are read. */
export const pages = files.filter((file) => file.endsWith('.html') && !redirects.includes(file));

/** One page of each kind: every page at the root, and of each folder the page that holds most. */
export const kinds = [...largest(pages.filter((page) => page.includes('/'))), ...pages.filter((page) => !page.includes('/'))].sort();

function largest(pages) {
  const best = new Map();
  for (const page of pages) {
    const folder = page.split('/')[0];
    if (!best.has(folder) || size(page) > size(best.get(folder))) best.set(folder, page);
  }
  return best.values();
}

/** The article with most marks. */
export const article = most(pages.filter((page) => page.startsWith('articles/')), /<mark\b/g);

function most(pages, pattern) {
  const count = (page) => (text(page).match(pattern) ?? []).length;
  return pages.reduce((best, page) => (best === undefined || count(page) > count(best) ? page : best), undefined);
}
