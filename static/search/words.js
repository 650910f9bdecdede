/* The words of a text, as src/search/words.rs and src/search/fold.rs have them; tests/search/words.json holds both to it. */
(() => {
  'use strict';
  const LETTER = /[\p{Alphabetic}\p{N}\p{M}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
  const OTHER = /[^\p{Alphabetic}\p{N}\p{M}.]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
  const UNSPACED = /[\u3005\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;
  const ACCENT = /[\u02b0-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]/g;
  const DIGIT = /[0-9٠-٩۰-۹]/, HYPHEN = /[-\u2010\u2011\u05be]/, APOSTROPHE = /['\u2018\u2019`\u00b4\u2032]/, ARTICLE = /^(?:[ae]l|a(?:dh?|n|r|sh?|th?|z))$/;
  const LIKE = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'ħ': 'h', 'ı': 'i', 'ς': 'σ', 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ة': 'ه', 'ھ': 'ه', 'ہ': 'ه', 'ە': 'ه', 'ک': 'ك' };
  const letters = (text) => Array.from(text);

  function fold(part) {
    const word = part.split(',').reduce((number, piece) => number + (letters(piece).length === 3 ? '' : '.') + piece).normalize('NFKD').replace(ACCENT, '').toLowerCase();
    const plain = word.replace(/[ßæœþøłđðħıςٱىیةھہەک]/g, (letter) => LIKE[letter]).replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15).replace(OTHER, '').normalize('NFC');
    return letters(plain.replace(/^(?:[وبفك]?ال|لل)(?=...)/u, '')).slice(0, 40).join('');
  }

  /* Letters that stand together: the parts between hyphens, of each the parts between apostrophes */
  function tokens(text) {
    const all = letters(text), list = [], spots = [0];
    all.forEach((letter, i) => spots.push(spots[i] + letter.length));
    const is = (kind, i) => i < all.length && kind.test(all[i]), inWord = (i) => is(LETTER, i) && !is(UNSPACED, i);
    const inNumber = (i) => (all[i] === '.' || all[i] === ',') && is(DIGIT, i - 1) && is(DIGIT, i + 1);
    let at = 0;
    function pairs() {
      const run = [];
      for (; is(UNSPACED, at); at += 1) if (fold(all[at])) run.push({ at, letter: fold(all[at]) });
      run.forEach((one, i) => {
        const next = run[i + 1] || { at: one.at, letter: '' };
        list.push({ at: spots[one.at], end: spots[next.at + 1], segments: [[one.letter + next.letter]], pair: next.letter ? 'two' : i ? 'last' : 'one' });
      });
    }
    function token() {
      const start = at, segments = [[]];
      for (;;) {
        let end = at;
        while (inWord(end) || end > at && inNumber(end)) end += 1;
        const part = fold(all.slice(at, end).join('')), sign = inWord(end + 1) ? all[end] : '';
        if (part) segments[segments.length - 1].push(part);
        at = end;
        if (HYPHEN.test(sign)) segments.push([]);
        else if (!APOSTROPHE.test(sign) && !(sign === '.' && letters(part).length === 1)) break;
        at += 1;
      }
      list.push({ at: spots[start], end: spots[at], segments: segments.filter((segment) => segment.length) });
    }
    while (at < all.length) if (is(UNSPACED, at)) pairs(); else if (is(LETTER, at)) token(); else at += 1;
    return list;
  }

  const once = (forms) => forms.filter((form, at) => form && forms.indexOf(form) === at);
  const join = (before, after) => before + (DIGIT.test(before.slice(-1)) && DIGIT.test(after[0]) ? '-' : '') + after;
  const ofSegment = (segment) => (segment.length < 2 ? segment : [segment.join(''), ...segment.filter((part) => letters(part).length > 1)]);
  function isArticle(segment, rest) {
    const article = segment.length === 1 && segment[0];
    return rest.length > 0 && ARTICLE.test(article) && (article[1] === 'l' || rest[0][0].startsWith(article.slice(1)));
  }
  /* The forms of a word, and its run: what stands one after the other in it, each with its forms */
  function read({ at, end, segments, pair }) {
    const [first, ...rest] = segments, article = first && isArticle(first, rest), parts = article ? rest : segments;
    const run = parts.map(ofSegment), joined = parts.map((segment) => segment.join(''));
    const word = { at, end, pair, run, forms: parts.length > 1 ? [joined.reduce(join)].concat(...run) : run.concat()[0] || [] };
    return article ? prefixed(word, []) : word;
  }
  function prefixed(word, also) {
    word.run[0] = [...word.run[0], 'al' + word.run[0][0], ...also];
    word.forms = ['al' + word.forms[0], ...word.forms, ...also];
    return word;
  }
  window.dossierWords = (text) => {
    const all = tokens(text), list = [];
    for (let i = 0; i < all.length; i += 1) {
      const { at, end, segments } = all[i], next = all[i + 1];
      let word = read(all[i]);
      if (next && next.at === end + 1 && /\s/.test(text[end]) && segments.length === 1 && isArticle(segments[0], next.segments)) {
        word = { ...prefixed(read(next), segments[0]), at };
        i += 1;
      }
      word.forms = once(word.forms);
      if (word.forms.length) list.push(word);
    }
    return list;
  };
})();
