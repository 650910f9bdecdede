/* Map and timeline side by side: what is pointed at in one is shown in the other. Every page is complete without this file. */
(function () {
  'use strict';
  var atlas = document.querySelector('.atlas');
  if (!atlas) return;
  var spots = Array.prototype.slice.call(atlas.querySelectorAll('.spot[data-incidents]'));
  var events = Array.prototype.slice.call(atlas.querySelectorAll('.tl-ev'));
  var held = null;
  function keys(el) { 
    if (!el || el.hasAttribute('data-incidents')) return el ? el.getAttribute('data-incidents').split(' ') : [];
    var link = el.hasAttribute('href') ? el : el.querySelector('a');
    return [link.getAttribute('href').replace(/^.*\/|\.html.*$/g, '')];
  }
  function show(el) {
    var wanted = keys(el);
    spots.concat(events).forEach(function (one) {
      var fits = keys(one).some(function (key) { return wanted.indexOf(key) >= 0; });
      one.classList.toggle('off', !!el && !fits);
      one.classList.toggle('lit', !!el && fits);
    });
  }
  function over(event) { return event.target.closest && event.target.closest('.spot[data-incidents], .tl-ev'); }
  ['pointerover', 'focusin'].forEach(function (type) { atlas.addEventListener(type, function (event) { var el = over(event); if (el) show(el); }); });
  ['pointerout', 'focusout'].forEach(function (type) { atlas.addEventListener(type, function () { show(held); }); });
  function arrive() {
    var id = decodeURIComponent(location.hash.slice(1).replace(/^_row-/, ''));
    held = spots.filter(function (spot) { return spot.id === id; })[0] || null;
    show(held);
  }
  addEventListener('hashchange', arrive);
  arrive();
})();
