/* The search page: what is typed and chosen, what was found, and the address that keeps both. */
(() => {
  'use strict';
  const words = window.dossierWords, { search, shown, number, named, table } = window.dossierSearch, id = (one) => document.getElementById(one);
  const form = id('_search'), field = form.elements.q, out = id('_count'), told = id('_told'), list = id('_found'), more = id('_more');
  const kinds = [...form.elements.kind.options].slice(1).map(({ value, text, dataset }) => ({ key: value, many: text, one: dataset.one }));
  const NAMES = ['kind', 'source', 'incident', 'from', 'to'], PAGE = 10, FEW = 4, MOST_TRIES = 15, MOST_OFFERED = 12, SNIPPET = 280;
  let turn = 0, timer, took = 0;

  const say = (what, values = {}) => Object.entries(values).reduce((text, [key, value]) => text.split('{' + key + '}').join(value), form.dataset[what]);
  /* The form of words that goes with a number in the language of the page */
  const rules = new Intl.PluralRules(document.documentElement.lang);
  function counted(what, n) {
    const word = rules.select(n), key = what + word[0].toUpperCase() + word.slice(1);
    return (form.dataset[key] || form.dataset[what + 'Other']).replace('{n}', n);
  }
  function element(tag, text, className, rest) {
    const el = Object.assign(document.createElement(tag), rest);
    if (text) el.textContent = text;
    if (className) el.className = className;
    return el;
  }
  /* Text with the words marked that were looked for; a long one is cut to where most of them stand */
  function marked(el, text, marks, whole) {
    const found = words(text).filter((word) => word.forms.some((one) => marks.has(one)));
    let start = 0, end = text.length;
    if (!whole && end > SNIPPET) {
      const near = (word) => found.filter((other) => other.at >= word.at && other.end < word.at + SNIPPET - 60).length;
      const best = found.reduce((one, other) => (one && near(one) >= near(other) ? one : other), null);
      if (best && best.at > 60) start = text.lastIndexOf(' ', best.at - 40) + 1 || best.at;
      end = text.lastIndexOf(' ', start + SNIPPET);
      if (end < start + SNIPPET / 2) end = start + SNIPPET;
      end = Math.min(end, text.length);
    }
    let done = start;
    el.append(start ? '… ' : '');
    for (const word of found) if (word.end > done && word.at >= start && word.end <= end) {
      const from = Math.max(word.at, done);
      el.append(text.slice(done, from), element('mark', text.slice(from, word.end)));
      done = word.end;
    }
    el.append(text.slice(done, end) + (end < text.length ? ' …' : ''));
    return el;
  }
  function item({ entry }, { title, href, about, lang, text }, marks) {
    const kind = table().kind[entry], li = element('li'), heading = element('h3');
    heading.append(marked(element('a', '', '', { href, dir: 'auto', lang: kind ? '' : lang || '' }), title, marks, true));
    li.append(element('span', kinds[kind].one, 'of ' + kinds[kind].key), heading);
    if (about) li.append(marked(element('p', '', 'meta', { dir: 'auto' }), about, marks, true));
    if (text) li.append(marked(element('p', '', 'ctx', { dir: 'auto', lang: lang || '' }), text, marks));
    return li;
  }

  /* Narrowing */
  const values = {
    kind: (entry) => [table().kind[entry]],
    source: (entry) => [table().source(entry)].filter((one) => one >= 0),
    incident: (entry) => table().incidents(entry),
    from: (entry) => [table().year(entry)].filter((one) => one !== null),
  };
  values.to = values.from;
  const fits = (facet, wanted) => (one) => (facet === 'from' ? one >= wanted : facet === 'to' ? one <= wanted : one === wanted);
  const passes = (entry, wanted, but) => NAMES.every((facet) => wanted[facet] === null || but.includes(facet) || values[facet](entry).some(fits(facet, wanted[facet])));
  function tally(results, wanted, facet, but) {
    const counts = new Map();
    for (const { entry } of results) if (passes(entry, wanted, but)) for (const value of values[facet](entry)) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  }
  function offer(facet, options) {
    const select = form.elements[facet], { value } = select;
    select.length = 1;
    select.append(...options.map(([key, text, count]) => element('option', count ? say('option', { name: text, count }) : text, '', { value: key })));
    if (value && !options.some(([key]) => key === value)) select.append(element('option', value, '', { value }));
    select.value = value;
  }
  async function narrow(results, wanted, mine) {
    const counts = tally(results, wanted, 'kind', ['kind']);
    offer('kind', kinds.map(({ key, many }, i) => [key, many, counts.get(i)]).filter(([key, , count]) => count || key === form.elements.kind.value));
    const years = [...tally(results, wanted, 'from', ['from', 'to'])].sort((a, b) => a[0] - b[0]).map(([year, count]) => [String(year), year, count]);
    offer('from', years); offer('to', years);
    for (const sort of ['source', 'incident']) {
      const often = [...tally(results, wanted, sort, [sort])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_OFFERED);
      const options = await Promise.all(often.map(async ([one, count]) => [...await named(sort, one), count]));
      if (mine === turn) offer(sort, options);
    }
  }

  /* The next results. Of phrases only a passage tells whether it holds them */
  async function page(query, mine) {
    let room = PAGE, tries = query.phrases.length ? MOST_TRIES : PAGE;
    while (room && tries > 0 && query.next < query.fitting.length) {
      /* The first result is not to wait for files of the others: it is painted before they are asked for */
      if (query.next && !list.children[1]) await new Promise((done) => setTimeout(done, 0));
      if (mine !== turn) return;
      const some = query.phrases.length ? FEW : query.next ? PAGE : 1;
      const batch = query.fitting.slice(query.next, query.next + Math.min(room, tries, some));
      const found = batch.map((result) => shown(query, result));
      Promise.all(found).catch(() => { /* told by the first that is waited for */ });
      /* In their order, each as soon as it is there */
      for (const [i, result] of batch.entries()) {
        const one = await found[i];
        if (mine !== turn) return;
        query.next += 1; tries -= 1;
        if (one) { list.append(item(result, one, query.marks)); room -= 1; } else query.wrong += 1;
      }
    }
    const count = query.fitting.length - query.wrong, left = query.next < query.fitting.length;
    out.textContent = count ? counted(query.phrases.length && left ? 'most' : 'some', count) : say('none');
    more.hidden = !left;
  }
  function tell(query) {
    const odd = query.spelling && query.results.length ? query.words.filter((word) => !query.means(word).includes(word.forms[0])) : [], texts = (all) => all.slice(0, 8).join(form.dataset.comma);
    const lines = [odd.length && say('spelt', { words: texts(odd.map((word) => word.text)), others: texts(odd.flatMap(query.means)) }), query.left.length && say('left', { words: texts(query.left) })];
    told.textContent = lines.filter(Boolean).join(' ');
    told.hidden = !told.textContent;
  }
  function clear() {
    list.textContent = out.textContent = told.textContent = '';
    more.hidden = told.hidden = true;
  }
  async function look(mine) {
    const text = field.value.trim(), query = text ? await search(text) : null;
    if (mine !== turn) return;
    if (!query) { clear(); return; }
    const wanted = {};
    for (const facet of NAMES) {
      const { value } = form.elements[facet];
      wanted[facet] = !value ? null : facet === 'kind' ? kinds.findIndex(({ key }) => key === value) : facet === 'from' || facet === 'to' ? Number(value) : await number(facet, value);
    }
    if (mine !== turn) return;
    Object.assign(query, { marks: new Set(query.words.flatMap(query.means)), fitting: query.results.filter(({ entry }) => passes(entry, wanted, [])), next: 0, wrong: 0 });
    clear(); tell(query);
    more.onclick = async () => {
      const before = list.children.length;
      await page(query, mine);
      if (list.children[before]) list.children[before].querySelector('a').focus();
    };
    await page(query, mine);
    await narrow(query.results, wanted, mine);
  }
  async function run() {
    clearTimeout(timer);
    const mine = turn += 1, began = performance.now();
    keep();
    form.setAttribute('aria-busy', 'true');
    try {
      await look(mine);
    } catch (error) {
      if (!form.dataset[error.message]) throw error;
      if (mine === turn) { clear(); out.textContent = say(error.message); }
    } finally {
      took = performance.now() - began;
      if (mine === turn) form.removeAttribute('aria-busy');
    }
  }

  /* The address keeps what was asked; from the disk it can do so only behind a # */
  function keep() {
    const state = ['q', ...NAMES].map((facet) => [facet, form.elements[facet].value.trim().slice(0, 1000)]).filter(([, value]) => value);
    const mark = location.protocol === 'file:' ? '#?' : '?';
    try { history.replaceState(null, '', location.pathname + (state.length ? mark + new URLSearchParams(state) : '')); } catch (e) { /* kept in the page only */ }
  }
  function given() {
    const state = new URLSearchParams(location.hash.startsWith('#?') ? location.hash.slice(2) : location.search);
    for (const facet of ['q', ...NAMES]) {
      const value = state.get(facet) || '', control = form.elements[facet];
      if (control === field) field.value = value;
      else if (facet === 'kind') control.value = kinds.some(({ key }) => key === value) ? value : '';
      else if (/^[a-z0-9-]*$/.test(value)) { offer(facet, value ? [[value, value]] : []); control.value = value; }
    }
    return run();
  }

  /* A search that takes long is not begun at every letter */
  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(run, Math.min(took, 90)); });
  form.addEventListener('change', (event) => { if (NAMES.includes(event.target.name)) run(); });
  form.addEventListener('reset', () => setTimeout(() => { field.focus(); run(); }, 0));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await run();
    const first = list.querySelector('a');
    if (first) first.focus();
  });
  document.addEventListener('keydown', (event) => {
    const links = [field, ...list.querySelectorAll('a')], now = links.indexOf(document.activeElement), by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (now < 0 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') { field.value = ''; field.focus(); run(); } else if (!by || !links[now + by]) return; else links[now + by].focus();
    event.preventDefault();
  });
  addEventListener('hashchange', given);
  /* What every query needs is there when the first word is typed, patterns ready to be used among it */
  words('a');
  window.dossierSearch.open().catch(() => { /* the query tells it */ });
  given();
  if (!location.hash) field.focus({ preventScroll: true });
})();
