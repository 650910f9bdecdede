/* The search index: which files a query needs, where its words stand, and what fits best. Each file of the index is a script
   that hands its content to `dossierSearch`; docs/search.md tells what is in which. */
(() => {
  'use strict';
  const MOST_WORDS = 10, MOST_FORMS = 24, MOST_LIKE = 6, MOST_FILES = 8, MOST_AHEAD = 3;
  /* About how many bytes a query loads to learn where words stand, for all words and for the forms of one; and of one file */
  const MOST_BYTES = 130000, MOST_MORE = 40000, LEAST_BYTES = 12000;
  const words = window.dossierWords, folder = document.getElementById('_search').getAttribute('data-index');
  const held = Object.create(null), waiting = Object.create(null);
  let edition = '';

  window.dossierSearch = (name, of, text, ...packed) => {
    if (!edition && name === 'index') edition = of;
    if (edition === of) held[name] = { text, packed };
  };
  function load(name) {
    if (!waiting[name]) waiting[name] = new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = folder + name + '.js' + (edition && '?' + edition);
      script.onload = () => (held[name] ? done(held[name]) : fail(new Error('stale')));
      script.onerror = () => { delete waiting[name]; fail(new Error('lost')); };
      document.head.appendChild(script);
    });
    return waiting[name];
  }

  /* Packed numbers: src/search/numbers.rs */
  const CODE = new Uint8Array(128);
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].forEach((letter, i) => { CODE[letter.charCodeAt(0)] = i; });
  function unpack(text) {
    const list = [], low = CODE[text.charCodeAt(0)];
    let number = 0, missing = -1;
    for (let at = 1; at < text.length; at += 1) {
      const six = CODE[text.charCodeAt(at)];
      for (let place = 5; place >= 0; place -= 1) {
        const bit = (six >> place) & 1;
        if (missing >= 0) { number = number * 2 + bit; missing -= 1; } else if (bit) number += 1; else missing = low;
        if (missing === 0) { list.push(number); number = 0; missing = -1; }
      }
    }
    return list;
  }
  const sums = (steps) => { let sum = 0; return steps.map((step) => (sum += step)); };
  const alike = (text) => sums(unpack(text).map((step) => (step % 2 ? -(step + 1) / 2 : step / 2)));
  const rising = (text) => sums(unpack(text).map((step) => step + 1)).map((next) => next - 1);
  const starts = (counts) => [0, ...sums(counts)];
  const back = (word) => word.split('').reverse().join('');
  /* The last item that is not behind what is looked for */
  function find(list, wanted) {
    let low = 0, high = list.length;
    while (high - low > 1) { const middle = (low + high) >> 1; if (list[middle] <= wanted) low = middle; else high = middle; }
    return low;
  }

  /* The table: by entry its group and kind and its first passage, by group what results are narrowed by */
  let at, table;
  async function open() {
    const { text, packed } = await load('index');
    if (table) return;
    const [wordCounts, placeCounts, textCounts, sourceCounts, incidentCounts] = packed.slice(0, 5).map(unpack);
    at = { ...text, ends: text.ends.map(back), wordOf: starts(wordCounts), placesOf: starts(placeCounts), textOf: starts(textCounts), sourceOf: starts(sourceCounts), incidentOf: starts(incidentCounts) };
    const [kinds, own, claims, bias, notes, source, years, many, incidents, strays] = packed.slice(5).map((column, i) => (i === 0 || i === 6 || i === 8 ? alike : unpack)(column));
    const from = starts(many), stray = {}, kind = [], group = [], first = [0];
    const add = (what, number, passages) => { kind.push(what); group.push(number); first.push(first[first.length - 1] + passages); };
    kinds.forEach((what, number) => {
      add(what, number, own[number]);
      [claims, bias, notes].forEach((part, i) => { for (let n = part[number]; n > 0; n -= 1) add(i + 1, number, 1); });
    });
    for (let i = 0, next = 0; i < strays.length; i += 2, next += 1) { next += strays[i]; stray[next] = strays[i + 1] ? [strays[i + 1] - 1] : []; }
    const entryOf = new Int32Array(first[kind.length]);
    kind.forEach((_, entry) => entryOf.fill(entry, first[entry], first[entry + 1]));
    table = {
      kind, first, entryOf,
      source: (entry) => source[group[entry]] - 1,
      year: (entry) => (years[group[entry]] ? text.year + years[group[entry]] - 1 : null),
      incidents: (entry) => stray[entry] || incidents.slice(from[group[entry]], from[group[entry] + 1]),
    };
  }

  /* Words of the index, each with its number and in how many passages it stands */
  async function wordsOf(file) {
    const { text, packed } = await load('words-' + file), counts = unpack(packed[0]);
    return text.split(',').map((word, i) => ({ word, number: at.wordOf[file] + i, count: counts[i], weight: 1 }));
  }
  function filesFor(firsts, prefix) {
    const start = find(firsts, prefix), end = find(firsts, prefix + '\uffff') + 1;
    return firsts.slice(start, Math.min(end, start + MOST_FILES)).map((_, i) => start + i);
  }
  const beginningWith = async (prefix) => (await Promise.all(filesFor(at.words, prefix).map(wordsOf))).flat().filter((one) => one.word.startsWith(prefix));
  const exactly = async (word) => (at.words.length ? (await wordsOf(find(at.words, word))).filter((one) => one.word === word) : []);

  /* How many letters must be added, left out, changed or swapped; more than `most` is one more */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before, above, row = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i += 1) {
      [before, above, row] = [above, row, [i]];
      for (let j = 1; j <= other.length; j += 1) {
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one[i - 1] !== other[j - 1]));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
    }
    return row[other.length];
  }
  /* The nearest words that begin alike, or else those that end alike */
  async function similar(word) {
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
    if (!most) return [];
    const near = (list) => {
      const found = list.map((one) => ({ ...one, far: distance(word, one.word, most) })).filter(({ far }) => far <= most);
      found.sort((a, b) => a.far - b.far || b.count - a.count);
      return found.filter(({ far }) => far === found[0].far).slice(0, MOST_LIKE).map((one) => ({ ...one, weight: 0.6 / one.far }));
    };
    const list = near(await beginningWith(word.slice(0, 2)));
    if (list.length) return list;
    const files = await Promise.all(filesFor(at.ends, back(word.slice(-2))).map((file) => load('ends-' + file)));
    const found = files.flatMap(({ text }) => text.split(',')).filter((other) => distance(word, other, most) <= most);
    return near((await Promise.all(found.slice(0, MOST_LIKE).map(exactly))).flat());
  }

  /* What is asked: words, some of them in phrases, the last one perhaps not yet written out */
  function read(text) {
    const query = { words: [], phrases: [], left: [] };
    text.slice(0, 1000).split(/["“”„«»]/).forEach((part, i) => {
      let run = [];
      const close = () => { if (run.length > 1) query.phrases.push(run); run = []; };
      words(part).forEach((word) => {
        word.text = part.slice(word.at, word.end);
        if (i % 2 === 0 && word.pair !== 'two') close();
        if (word.pair === 'last') return;
        if (query.words.length === MOST_WORDS) { query.left.push(word.text); return; }
        word.prefix = word.pair === 'one';
        query.words.push(word);
        run.push(word);
        if (i % 2 === 0 && word.pair !== 'two') close();
      });
      close();
    });
    const last = query.words[query.words.length - 1];
    if (last && !query.left.length && !query.phrases.some((phrase) => phrase.includes(last))) last.prefix = last.prefix || [...last.forms[0]].length > 1;
    return query;
  }

  /* The words of the index that the forms of one may mean */
  async function meant(forms, prefix, spelling) {
    const all = await Promise.all(forms.map(async (form, i) => {
      const list = await (prefix && i === 0 ? beginningWith(form) : exactly(form));
      return list.map((one) => ({ ...one, weight: i ? 0.8 : one.word === form ? 1 : 0.5 + 0.4 * form.length / one.word.length }));
    }));
    const list = all.flat().sort((a, b) => (b.weight === 1) - (a.weight === 1) || b.count - a.count);
    return list.length || !spelling ? list.slice(0, MOST_FORMS) : similar(forms[0]);
  }
  /* The ways to find a word: joined, or all its parts. A way is a list of lists of words, of each of which one must be there */
  async function ways({ forms, run, prefix }, spelling) {
    const whole = meant(run.length > 1 ? forms.slice(0, 1) : forms, prefix, spelling && run.length < 2);
    const parts = run.length > 1 ? run.map((part, i) => meant(part, prefix && i === run.length - 1, spelling)) : [[]];
    const found = [[await whole], await Promise.all(parts)];
    return found.filter((way) => way.every((list) => list.length));
  }

  const fileOf = (one) => find(at.placesOf, one.number);
  /* Where a word stands that the index has as it is written is loaded with the word, not after it */
  const ahead = (form) => { if (at.places.length) load('places-' + find(at.places, form)).catch(() => { /* told where it is waited for */ }); };
  /* What is loaded for each word is limited, the rarest word first; the most frequent words may then not be looked for */
  function limit(query) {
    const known = {}, all = table.entryOf.length;
    const cost = (one) => (known[fileOf(one)] ? 0 : Math.max(LEAST_BYTES, one.count * (Math.log2(all / one.count) + 1.6) / 6));
    const fitting = (list) => {
      let sum = 0;
      return list.filter((one, i) => {
        const more = cost(one);
        if (i && sum + more > MOST_MORE) return false;
        sum += more; spent += more; known[fileOf(one)] = true;
        return true;
      });
    };
    let spent = 0;
    const count = (word) => Math.max(...word.ways.flat(2).map((one) => one.count));
    const left = [...query.words].sort((a, b) => count(a) - count(b)).filter((word, i) => {
      const before = spent;
      word.ways = word.ways.map((way) => way.map(fitting));
      if (!i || spent <= MOST_BYTES) return false;
      spent = before;
      return true;
    });
    query.left.push(...left.map((word) => word.text));
    query.words = query.words.filter((word) => !left.includes(word));
    query.phrases = query.phrases.filter((phrase) => !phrase.some((word) => left.includes(word)));
  }
  async function weights(list) {
    const found = new Float32Array(table.entryOf.length);
    await Promise.all(list.map(async (one) => {
      const file = fileOf(one), { packed } = await load('places-' + file);
      rising(packed[0].split(',')[one.number - at.placesOf[file]]).forEach((passage) => { found[passage] = Math.max(found[passage], one.weight); });
    }));
    return found;
  }
  async function places(word) {
    const all = await Promise.all(word.ways.map((way) => Promise.all(way.map(weights))));
    const least = all.map((lists) => lists.reduce((one, other) => one.map((weight, i) => Math.min(weight, other[i]))));
    word.found = least.reduce((one, other) => one.map((weight, i) => Math.max(weight, 0.9 * other[i])));
  }

  /* BM25 over entries, of which titles weigh more; words that stand together weigh more than words apart */
  function rank(query) {
    const { kind, first, entryOf } = table, passages = entryOf.length, mean = passages / kind.length, all = (1 << query.words.length) - 1;
    const score = new Float32Array(kind.length), seen = new Uint16Array(kind.length), hits = new Float32Array(passages), mask = new Uint16Array(passages);
    query.words.forEach((word, number) => {
      const often = new Float32Array(kind.length), rarity = Math.log(1 + passages / word.found.filter(Boolean).length);
      word.found.forEach((weight, passage) => {
        if (!weight) return;
        const entry = entryOf[passage], title = kind[entry] > 0 && kind[entry] < 4 ? 1 : 4;
        often[entry] += weight * (first[entry] === passage ? title : 1);
        hits[passage] += weight * rarity;
        mask[passage] |= 1 << number;
      });
      often.forEach((times, entry) => {
        if (!times) return;
        score[entry] += 2.2 * rarity * times / (times + 1.2 * (0.6 + 0.4 * (first[entry + 1] - first[entry]) / mean));
        seen[entry] |= 1 << number;
      });
    });
    query.masks = query.phrases.map((phrase) => phrase.reduce((sum, word) => sum | 1 << query.words.indexOf(word), 0));
    query.holding = (entry, wanted) => {
      const list = [];
      for (let i = first[entry]; i < first[entry + 1]; i += 1) if ((mask[i] & wanted) === wanted) list.push(i);
      return list;
    };
    const results = [];
    seen.forEach((these, entry) => {
      if (these !== all || query.masks.some((wanted) => !query.holding(entry, wanted).length)) return;
      let passage = first[entry], most = 0.6 * hits[passage];
      for (let i = passage + 1; i < first[entry + 1]; i += 1) if (hits[i] > most) { passage = i; most = hits[i]; }
      results.push({ entry, passage, score: score[entry] * (mask[passage] === all ? 1.25 : 1) });
    });
    return results.sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  /* What fits a query, best first, with what was made of its words */
  async function search(text) {
    await open();
    for (const spelling of [false, true]) {
      const query = { ...read(text), spelling, results: [] };
      await Promise.all(query.words.map(async (word, i) => {
        const found = ways(word, spelling);
        if (!spelling && i < MOST_AHEAD) ahead(word.forms[0]);
        word.ways = await found;
      }));
      if (query.words.length && query.words.every((word) => word.ways.length)) {
        limit(query);
        await Promise.all(query.words.map(places));
        query.results = rank(query);
      }
      query.means = (word) => word.ways.flat(2).map((one) => one.word);
      if (spelling || query.results.length) return query;
    }
  }

  /* A passage, and the entry that it belongs to */
  async function passage(number) {
    const file = find(at.textOf, number);
    let left = number - at.textOf[file];
    for (const [title, href, about, lang, , texts] of (await load('texts-' + file)).text) {
      if (left < texts.length / 2) return { title, href: href + (texts[2 * left] && '#' + texts[2 * left]), about, lang, text: texts[2 * left + 1] };
      left -= texts.length / 2;
    }
  }
  function holds(text, phrase) {
    const run = words(text).flatMap((word) => word.run), wanted = phrase.flatMap((word) => word.run);
    return run.some((_, start) => wanted.every((forms, i) => run[start + i] && forms.some((form) => run[start + i].includes(form))));
  }
  /* The passage that shows a result; none where a phrase is nowhere in it after all */
  async function shown(query, result) {
    let best = await passage(result.passage);
    for (const [i, phrase] of query.phrases.entries()) {
      let found;
      for (const number of query.holding(result.entry, query.masks[i])) {
        const one = await passage(number);
        if (holds(one.text, phrase) || holds(one.title, phrase)) { found = one; break; }
      }
      if (!found) return null;
      if (i === 0) best = found;
    }
    return best;
  }

  /* What results are narrowed to: a key as a number, a number as a key and a name */
  async function number(sort, key) {
    const file = find(at[sort + 's'], key), list = at[sort + 's'].length ? (await load(sort + 's-' + file)).text : [];
    const i = list.findIndex((pair) => pair[0] === key);
    return i < 0 ? i : at[sort + 'Of'][file] + i;
  }
  async function named(sort, wanted) {
    const file = find(at[sort + 'Of'], wanted);
    return (await load(sort + 's-' + file)).text[wanted - at[sort + 'Of'][file]];
  }
  Object.assign(window.dossierSearch, { open, search, shown, number, named, table: () => table });
})();
