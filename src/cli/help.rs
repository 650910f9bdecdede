//! What `--help` says: enough to begin with. Lines of tables stay below 80 characters, so that no terminal breaks them.

/// What a dossier is, for `dossier --help`.
pub(super) const LONG_ABOUT: &str = "\
Makes a website from an annotated dossier: every quote proved, every origin counted.

A dossier is a folder of news articles about disputed events, annotated by hand: who is speaking, what \
exactly is claimed, how a source is biased, what agrees with it and what contradicts it. The articles \
are Markdown, what is said about them is YAML. `dossier build` turns the folder into a linked website, \
centred on a timeline of the events, that can be read straight from the disk or put on any web host.";

/// The lessons after the list of options, for `dossier --help`.
pub(super) const AFTER: &str = "\
Files:
  content/dossier.yaml   title, language, editors: what makes a folder a dossier
  content/articles/      of each article, the text ID.md and the notes ID.yaml
  content/*.yaml         sources, incidents, actors, places, glossary
  seeds/                 the articles as they were captured, never changed
  templates/, static/    what is put here replaces the built-in theme's file of
                         the same path
  public/                the website: open public/index.html in a browser

Examples:
  dossier init my-dossier            begin a dossier, with a small example in it
  dossier new article gazette-2020   begin an article in this folder's dossier
  dossier build                      make the website of this folder's dossier
  dossier -C ~/dossiers/tanf build   the same for a dossier elsewhere
  dossier build --out /srv/www/tanf --base-url https://example.org/tanf/
                                     for publishing, with canonical links
  dossier serve --open               see it while writing, up to date with every save
  dossier import ~/Downloads/page.html
                                     an article of a captured page or text
  dossier verify ~/Downloads/copy    whether a copy of a site is as it was built
  dossier diff ~/sites/may public    what changed since the site that was kept
  dossier check                      every problem of the dossier, at its line
  dossier check --links              and whether links lead somewhere
  dossier check --format short       one line for each, for other programs
  dossier explain quote-not-found    more about a problem, with an example

What becomes of the former website:
  A build replaces it as a whole or, where the dossier has errors, leaves it
  as it was. Files in its folder that no build put there are kept.

Exit status:
  0  all is well
  1  the dossier has errors (or warnings, with `--deny warnings`)
  2  the work could not be done: wrong arguments, no dossier in the folder,
     files that cannot be read, a disk that is full, no free port";

/// The pointer to the lessons, for `dossier -h`.
pub(super) const AFTER_SHORT: &str = "`dossier --help` says what a dossier is, with examples.";
