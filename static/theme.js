/* Runs in the head, before the first paint: the remembered light or dark choice, and a mark that scripts run. */
(function (root) {
  root.classList.add('js');
  try {
    var choice = localStorage.getItem('dossier-theme');
    if (choice === 'light' || choice === 'dark') root.setAttribute('data-theme', choice);
  } catch (e) { /* storage may be closed to pages opened from the disk; the system's choice holds */ }
  /* In a frame of another page, links lead out of it */
  if (location.hash === '#_embed') {
    var base = document.createElement('base');
    base.target = '_blank';
    document.head.appendChild(base);
  }
})(document.documentElement);
