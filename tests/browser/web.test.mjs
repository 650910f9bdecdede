// What holds from the disk holds over HTTP: the same tests again, of the site on a static host. All of them take minutes, so without
// WHOLE=1 only the way through the site and the network are tried.

import { after } from 'node:test';
import { host } from './hosting.mjs';

const { home, close } = await host();
after(close);
process.env.BASE = home;
// These read the variable.
for (const what of process.env.WHOLE ? ['every-page', 'walk', 'reading', 'previews', 'finding', 'network'] : ['walk', 'network']) await import(`./${what}.test.mjs`);
