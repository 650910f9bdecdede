//! What a new dossier begins with: a small worked example, settings for editors and hosts, and words for its owner.
//!
//! The files lie in `init/` as they will lie in the dossier, so that they can be read, checked and built there. They are
//! embedded in the binary.

use crate::{schema, stub};

/// The files, by path from the dossier's root. A tidy test holds this list against the folder.
macro_rules! embedded {
    ($($path:literal,)+) => {
        /// Every file of a new dossier: its path and its text.
        pub const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!("../init/", $path)))),+];
    };
}

embedded! {
    ".editorconfig",
    ".gitattributes",
    ".github/workflows/publish.yml",
    ".gitignore",
    ".helix/languages.toml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    ".zed/settings.json",
    "README.md",
    "content/actors/example-harbour-master.yaml",
    "content/actors/example-hospital.yaml",
    "content/actors/example-operator.yaml",
    "content/articles/example-gazette-2019.md",
    "content/articles/example-gazette-2019.yaml",
    "content/articles/example-wire-2019.md",
    "content/articles/example-wire-2019.yaml",
    "content/dossier.yaml",
    "content/incidents/example-ferry-2019.yaml",
    "content/index.md",
    "content/pages/method.md",
    "content/places/example-samplehaven.yaml",
    "content/sources/example-gazette.yaml",
    "content/sources/example-wire.yaml",
    "seeds/example-gazette-2019.txt",
    "seeds/example-wire-2019.txt",
}

/// Every file of a new dossier: [`FILES`], and the schemas that their first lines name.
pub fn files() -> Vec<(String, Vec<u8>)> {
    let files = FILES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let schemas = schema::all().into_iter().map(|(name, text)| (stub::in_schemas(&name), text.into_bytes()));
    files.chain(schemas).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile;
    use crate::diagnostic::emit::short;
    use crate::source::{SourceFile, Sources};
    use crate::theme;

    /// The new dossier in memory, without the files whose paths `without` begins.
    fn sources(changes: &[(&str, &str)], keep: impl Fn(&str) -> bool) -> Sources {
        let kept = FILES.iter().filter(|(path, _)| keep(path) && !changes.iter().any(|(changed, _)| changed == path));
        let read = ["content/", "seeds/"];
        let kept = kept.filter(|(path, _)| read.iter().any(|folder| path.starts_with(folder)));
        theme::complete(Sources::new(
            kept.chain(changes).map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect(),
        ))
    }

    fn complaints(sources: &Sources) -> Vec<String> {
        compile::check(sources).iter().map(|diagnostic| short(diagnostic, sources)).collect()
    }

    #[test]
    fn the_example_has_no_faults() {
        assert_eq!(complaints(&sources(&[], |_| true)), [""; 0]);
    }

    #[test]
    fn without_the_example_a_new_introduction_is_all_that_is_needed() {
        let left = sources(&[("content/index.md", "What happened.\n")], |path| !path.contains("/example-"));
        assert_eq!(complaints(&left), [""; 0]);
    }

    #[test]
    fn every_record_of_the_example_says_that_it_is_one() {
        let of_records = FILES.iter().filter(|(path, _)| path.contains("/example-"));
        let unmarked =
            of_records.filter(|(_, text)| !text.to_lowercase().contains("example") || !text.contains("nvented"));
        assert_eq!(unmarked.map(|(path, _)| *path).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn every_yaml_file_names_its_schema() {
        for (path, text) in
            FILES.iter().filter(|(path, _)| path.starts_with("content/") && path.rsplit('.').next() == Some("yaml"))
        {
            let up = "../".repeat(path.matches('/').count());
            let kind = match path.split('/').nth(1) {
                Some("dossier.yaml") => "dossier",
                Some(folder) => folder.trim_end_matches('s'),
                None => "",
            };
            assert!(files().iter().any(|(path, _)| *path == stub::schema(kind)), "there is no schema of {kind}");
            let line = format!("# yaml-language-server: $schema={up}{}\n", stub::schema(kind));
            assert!(text.starts_with(&line), "{path} does not begin with {line}");
        }
    }
}
