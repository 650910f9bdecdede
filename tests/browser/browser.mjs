// Chromium, and tabs that keep account of what goes wrong in them.

import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { base, url } from './site.mjs';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--allow-file-access-from-files=false',
];

/** A desk of 1280 by 1024 at 400 %, the narrowest that WCAG asks for. */
export const MAGNIFIED = { width: 320, height: 256 };
export const PHONE = { width: 360, height: 800 };
export const DESK = { width: 1440, height: 900 };
/** A sheet of A4 without its margins, in dots of 96 an inch. */
export const SHEET = { width: 673, height: 978 };

let browser, isWanted;

/** Has a browser running for the tests of a file, one for all that it imports. */
export function browserForTests() {
  if (isWanted) return;
  isWanted = true;
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  });
  after(() => browser?.close());
}

/** Lends a tab to `use`; `faults` of the tab lists what it complained of and every request that left the site, which lies at
 *  `home` or, without one, on the disk. */
export async function withTab({ home = base, ...options }, use) {
  const isOutside = (address) => !address.startsWith(home) && !address.startsWith('data:') && address !== 'about:blank';
  // Without motion, what was scrolled to is there at once.
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce', ...options });
  try {
    const tab = await context.newPage();
    tab.faults = [];
    const fault = (what) => tab.faults.push(`${place(tab.url())}: ${what}`);
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && fault(`console: ${message.text()}`));
    tab.on('pageerror', (error) => fault(`script: ${error.message}`));
    tab.on('request', (request) => isOutside(request.url()) && fault(`request: ${request.url()}`));
    // What is not there yet when the page is left is given up.
    const isGivenUp = (request) => request.failure()?.errorText === 'net::ERR_ABORTED';
    tab.on('requestfailed', (request) => isGivenUp(request) || fault(`not loaded: ${place(request.url())}`));
    return await use(tab);
  } finally {
    await context.close();
  }
}

/** Opens a page of the site, by its path from the root, perhaps with a fragment. */
export function open(tab, page) {
  const [file, fragment] = page.split('#');
  return tab.goto(url(file) + (fragment === undefined ? '' : `#${fragment}`));
}

/** An address as a path of the site, where it is one. */
export const place = (address) => (address.startsWith(base) ? decodeURI(address.slice(base.length)) : address);
