// Search in a dossier of a thousand articles: how much a query loads, and how soon results are there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserForTests, withTab } from './browser.mjs';
import { program } from './serving.mjs';

const ARTICLES = 1000;
const WORDS = 600;
const DIFFERENT = 30_000;
const KNOWN = ('army bridge border camp captain checkpoint city civilian coalition column convoy desert district doctor driver dusk evening farmer '
  + 'governor harvest hospital journey market minister mosque mountain observer patrol police radio smoke soldier statement village water').split(' ');
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we zi'.split(' ');

/** The word that is the `rank`th in frequency: every fiftieth is one that the tests ask for. */
function spelt(rank) {
  if (rank % 50 === 0 && KNOWN[rank / 50]) return KNOWN[rank / 50];
  let text = '';
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length)) text += SYLLABLES[left % SYLLABLES.length];
  return text;
}

browserForTests();

let folder;
let site;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-'));
  mkdirSync(path.join(folder, 'content', 'articles'), { recursive: true });
  const write = (file, text) => writeFileSync(path.join(folder, 'content', file), text);
  write('dossier.yaml', 'title: A thousand articles\n');
  write('sources.yaml', 'gazette: {name: The Gazette, kind: newspaper}\n');
  write('incidents.yaml', Array.from({ length: ARTICLES / 5 }, (_, n) => `meeting-${n}: {title: Meeting ${n}, date: 2020-05-27, kind: patrol}\n`).join(''));
  let state = 1;
  const chance = () => { state = (state * 48271) % 2147483647; return state / 2147483647; };
  // As in a language, the second word is half as frequent as the first, the third a third as frequent (Zipf's law).
  const word = () => spelt(Math.floor(DIFFERENT ** chance()));
  for (let n = 0; n < ARTICLES; n += 1) {
    const paragraph = () => `${Array.from({ length: 60 }, word).join(' ')}.`;
    const paragraphs = Array.from({ length: WORDS / 60 }, paragraph);
    if (n % 20 === 7) paragraphs.push('The soldier market of the village was closed.');
    write(`articles/report-${n}.md`, `# Report ${n}\n\n${paragraphs.join('\n\n')}\n`);
    write(`articles/report-${n}.yaml`, `title: Report ${n}\nsource: gazette\npublished: 2020-05-28\nincidents: [meeting-${Math.floor(n / 5)}]\n`);
  }
  const built = spawnSync(program, ['-C', folder, 'build'], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  site = pathToFileURL(path.join(folder, 'public') + path.sep).href;
});
after(() => rmSync(folder, { recursive: true }));

/** Asks for words; gives back how many milliseconds passed until the first result stood there. */
const ask = (tab, words) => tab.evaluate((asked) => new Promise((done) => {
  const list = document.querySelector('#_found');
  const began = performance.now();
  new MutationObserver((_, observer) => {
    if (list.children.length === 0) return;
    observer.disconnect();
    done(performance.now() - began);
  }).observe(list, { childList: true });
  document.querySelector('#_q').value = asked;
  document.querySelector('#_search').requestSubmit();
}), words);

test('as one types, the results of what stands there follow the last letter', async () => {
  await withTab({ home: site }, async (tab) => {
    await tab.goto(`${site}search.html`);
    await tab.evaluate(() => document.querySelector('#_q').addEventListener('input', (event) => {
      const began = event.timeStamp, asked = event.target.value, list = document.querySelector('#_found');
      new MutationObserver((_, observer) => {
        if (list.children.length === 0 || !list.querySelector('mark')?.textContent.startsWith(asked)) return;
        observer.disconnect();
        window.delay = performance.now() - began;
      }).observe(list, { childList: true });
    }));
    await tab.locator('#_q').pressSequentially('bridge', { delay: 80 });
    await tab.waitForFunction(() => !document.querySelector('#_search').hasAttribute('aria-busy') && document.querySelector('#_found mark')?.textContent === 'bridge');
    console.log(`typed: first result ${(await tab.evaluate(() => window.delay)).toFixed(0)} ms after the last letter`);
    assert.deepEqual(tab.faults, []);
  });
});

for (const words of ['bridge', 'soldier market village', '"soldier market"', 'report 77', 'brigde']) {
  test(`${words}: little is loaded`, async () => {
    await withTab({ home: site }, async (tab) => {
      const loaded = [];
      tab.on('request', (request) => request.url().startsWith(`${site}search/`) && loaded.push(request.url().split('?')[0]));
      await tab.goto(`${site}search.html`, { waitUntil: 'networkidle' });
      const first = await ask(tab, words);
      await tab.waitForFunction(() => !document.querySelector('#_search').hasAttribute('aria-busy'));
      const bytes = loaded.reduce((sum, file) => sum + statSync(fileURLToPath(file)).size, 0);
      await tab.locator('#_q').press('Escape');
      await tab.waitForFunction(() => !document.querySelector('#_found a'));
      const again = await ask(tab, words);
      console.log(`${words}: ${loaded.length} files, ${bytes} bytes; first result after ${first.toFixed(0)} ms, with the files there after ${again.toFixed(0)} ms`);
      assert.ok(bytes < 250_000, `${bytes} bytes`);
      assert.deepEqual(tab.faults, []);
    });
  });
}

test('where a word stands is loaded along with the word', async () => {
  await withTab({ home: site }, async (tab) => {
    const events = [];
    for (const event of ['request', 'requestfinished']) tab.on(event, (request) => events.push(`${event} ${request.url().match(/(words|places)-\d/)?.[1]}`));
    await tab.goto(`${site}search.html`);
    await ask(tab, 'bridge');
    assert.ok(events.indexOf('request places') < events.indexOf('requestfinished words'), events.join(', '));
  });
});
