// What holds from the disk holds over HTTP: the same tests again, of the site on a static host.

import { after } from 'node:test';
import { host } from './hosting.mjs';

const { home, close } = await host();
after(close);
process.env.BASE = home;
// These read the variable.
for (const what of ['every-page', 'walk', 'reading', 'previews', 'finding', 'network']) await import(`./${what}.test.mjs`);
