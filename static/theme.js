/* Runs in the head, before the first paint: the remembered light or dark choice, and a mark that scripts run. */
(function (root) {
  root.classList.add('js');
  try {
    var choice = localStorage.getItem('dossier-theme');
    if (choice === 'light' || choice === 'dark') root.setAttribute('data-theme', choice);
  } catch (e) { /* storage may be closed to pages opened from the disk; the system's choice holds */ }
})(document.documentElement);
