// The site on a host that sends the headers of `_headers`: nothing in it needs an exception, and only pages for frames are framed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserForTests, withTab } from './browser.mjs';
import { host, serve } from './hosting.mjs';
import { kinds } from './site.mjs';

browserForTests();

let site;
before(async () => { site = await host(undefined, '/research/syria/'); });
after(() => site.close());

const isForFrames = (page) => page === 'timeline-embed.html' || /^(incidents|claims)\//.test(page);

test('a page of each kind complains of nothing, below a path and under the headers', async () => {
  await withTab({ home: site.home }, async (tab) => {
    for (const page of kinds) {
      const answer = await tab.goto(site.home + page);
      const policy = (await answer.allHeaders())['content-security-policy'];
      assert.match(policy, /^default-src 'none';/, page);
      assert.equal(policy.includes('frame-ancestors'), !isForFrames(page), page);
      await tab.waitForLoadState('load');
    }
    assert.deepEqual(tab.faults, []);
  });
});

test('others may frame what is made for it, and no other page', async () => {
  const framed = [...kinds.filter(isForFrames), 'index.html'];
  const other = await serve(() => ({
    type: 'text/html; charset=utf-8',
    bytes: `<!doctype html><title>Another site</title>${framed.map((page) => `<iframe src="${site.home}${page}"></iframe>`).join('')}`,
  }));
  try {
    await withTab({ home: 'http://127.0.0.1' }, async (tab) => {
      // Another port is another origin.
      await tab.goto(other.home, { waitUntil: 'load' });
      await tab.waitForTimeout(500);
      const shown = tab.frames().slice(1).map((frame) => frame.url());
      assert.deepEqual(shown, [...framed.slice(0, -1).map((page) => site.home + page), 'chrome-error://chromewebdata/']);
      assert.ok(tab.faults.some((fault) => fault.includes('frame-ancestors')), tab.faults.join('\n'));
    });
  } finally {
    other.close();
  }
});
