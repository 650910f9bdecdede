//! Which files are none of the dossier's: what editors and systems leave in folders.

/// Hidden names that belong to the published site: hosts look for them.
const PUBLISHED: [&str; 3] = [".htaccess", ".nojekyll", ".well-known"];

/// Whether the entry `name` of `folder` is passed over without a word: hidden files and what editors, file managers and
/// desktop systems leave behind.
pub(super) fn is_passed_over(folder: &str, name: &str) -> bool {
    let is_published = folder == "static" && PUBLISHED.contains(&name);
    (name.starts_with('.') && !is_published) || is_leftover(name)
}

fn is_leftover(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let autosaved = name.len() > 1 && name.starts_with('#') && name.ends_with('#');
    let known = ["thumbs.db", "desktop.ini"].iter().any(|known| name.eq_ignore_ascii_case(known));
    name.ends_with('~') || ending.eq_ignore_ascii_case("swp") || autosaved || known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_are_passed_over_and_nothing_else() {
        for name in [".git", ".DS_Store", ".#a.md", "a.md~", ".a.md.swp", "a.swp", "#a.md#", "Thumbs.db", "desktop.ini"]
        {
            assert!(is_passed_over("content", name), "{name}");
        }
        for name in ["a.md", "#", "a#", "thumbs.md", "swp"] {
            assert!(!is_passed_over("content", name), "{name}");
        }
    }

    #[test]
    fn what_hosts_look_for_is_published() {
        assert!(!is_passed_over("static", ".nojekyll"));
        assert!(is_passed_over("static", ".env"));
        assert!(is_passed_over("content", ".nojekyll"));
    }
}
