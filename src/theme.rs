//! What comes with the tool: the default theme and the built-in vocabulary, embedded in the binary.
//!
//! [`complete`] puts these files among a dossier's own, each under its path, wherever the dossier has none of that path. So
//! a dossier overrides a file by having one, and no later phase knows where a file came from.

use std::sync::LazyLock;

use crate::source::{SourceFile, Sources};

/// The files, by path from the project's root. A tidy test holds this list against the folders.
macro_rules! embedded {
    ($($path:literal,)+) => {
        /// Every embedded file: its path and its text.
        pub const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!("../", $path)))),+];
    };
}

embedded! {
    "static/accent.css",
    "static/css/article.css",
    "static/css/base.css",
    "static/css/figure.css",
    "static/css/network.css",
    "static/css/record.css",
    "static/dossier.js",
    "static/icon.svg",
    "static/map.js",
    "static/map/world.json",
    "static/network.js",
    "static/preview.js",
    "static/search/index.js",
    "static/search/page.js",
    "static/search/words.js",
    "static/theme.js",
    "static/timeline.js",
    "templates/404.html",
    "templates/actor.html",
    "templates/actors.html",
    "templates/article.html",
    "templates/articles.html",
    "templates/base.html",
    "templates/claim.html",
    "templates/claims.html",
    "templates/corrections.html",
    "templates/data.html",
    "templates/disputes.html",
    "templates/gaps.html",
    "templates/glossary.html",
    "templates/home.html",
    "templates/incident.html",
    "templates/map.html",
    "templates/method.html",
    "templates/network.html",
    "templates/page.html",
    "templates/part/annotation.html",
    "templates/part/claim.html",
    "templates/part/dispute.html",
    "templates/part/entity.html",
    "templates/part/life.html",
    "templates/part/links.html",
    "templates/part/matrix.html",
    "templates/part/record.html",
    "templates/part/term.html",
    "templates/place.html",
    "templates/places.html",
    "templates/redirect.html",
    "templates/search.html",
    "templates/source.html",
    "templates/sources.html",
    "templates/techniques.html",
    "templates/timeline-embed.html",
    "templates/timeline.html",
    "templates/tombstone.html",
    "templates/words/ar.ftl",
    "templates/words/en.ftl",
    "vocabulary/techniques.yaml",
}

/// How results are worked out, in plain words: Markdown, the same for every dossier.
pub const METHOD: &str = include_str!("../docs/method.md");

/// The embedded files, made ready once: copies share the text.
static EMBEDDED: LazyLock<Vec<SourceFile>> =
    LazyLock::new(|| FILES.iter().map(|(path, text)| SourceFile::new(*path, published(path, text).into())).collect());

fn is_copy(file: &SourceFile) -> bool {
    FILES.iter().any(|(path, text)| *path == file.path() && Some(*text) == file.text())
}

/// A file as sites have it. Readers load scripts with every page, so what only a programmer needs is left out of them.
fn published(path: &str, text: &str) -> String {
    if path.strip_prefix("static/").is_some_and(|name| name.rsplit('.').next() == Some("js")) {
        without_comments(text)
    } else {
        text.to_owned()
    }
}

/// A script without comments that stand on lines of their own, and without indentation.
fn without_comments(script: &str) -> String {
    let mut inside = false;
    let mut is_comment = |line: &str| {
        let begins = line.starts_with("/*") && line.find("*/").is_none_or(|end| end + 2 == line.len());
        let is_comment = inside || begins;
        inside = is_comment && !line.ends_with("*/");
        is_comment
    };
    let lines = script.lines().map(str::trim).filter(|line| !is_comment(line) && !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The dossier's files and, where it has none of the same path, the embedded ones. A copy of one is no file of its own.
pub fn complete(sources: Sources) -> Sources {
    let mut files = sources.into_files();
    files.retain(|file| !file.path().starts_with("static/") || !is_copy(file));
    files.extend(EMBEDDED.iter().cloned());
    Sources::new(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_on_windows_embeds_the_same_bytes() {
        let others = FILES.iter().filter(|(_, text)| text.contains('\r')).map(|(path, _)| *path);
        assert_eq!(others.collect::<Vec<_>>(), [""; 0], "`.gitattributes` keeps line ends as they are");
    }

    #[test]
    fn scripts_are_published_without_comments_on_lines_of_their_own() {
        let script =
            "/* What it\n   is for. */\n(() => {\n\n  /* One */\n  a(); /* two */\n  /* three */ b('/*');\n})();\n";
        let published = "(() => {\na(); /* two */\n/* three */ b('/*');\n})();\n";
        assert_eq!(without_comments(script), published);
    }
}
