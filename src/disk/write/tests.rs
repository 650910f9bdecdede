use std::path::PathBuf;
use std::time::SystemTime;

use super::*;
use crate::site;

/// A folder with nothing in it but the output `public`, should it be made.
struct Place {
    dir: tempfile::TempDir,
    out: PathBuf,
}

impl Place {
    fn new() -> Place {
        let dir = tempfile::tempdir().unwrap();
        let out = fs::canonicalize(dir.path()).unwrap().join("public");
        Place { dir, out }
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.dir.path().join(path)).ok()
    }

    fn modified(&self, path: &str) -> SystemTime {
        fs::metadata(self.dir.path().join(path)).unwrap().modified().unwrap()
    }

    /// Names beside the output: nothing temporary may be left.
    fn beside(&self) -> Vec<std::ffi::OsString> {
        place::names(self.dir.path()).unwrap()
    }

    fn write(&self, files: &[(&str, &str)]) -> Result<Written, DiskError> {
        write(&site(files), &self.out)
    }
}

fn site(files: &[(&str, &str)]) -> Site {
    site::with_manifest(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).into())).collect())
}

fn counts(pages_written: usize, unchanged: usize, removed: usize) -> Written {
    Written { pages_written, unchanged, removed }
}

#[test]
fn a_first_site_and_the_folders_above_it() {
    let place = Place::new();
    let out = place.out.join("deep/site");
    assert_eq!(write(&site(&[("index.html", "1"), ("a/b/c.html", "2")]), &out), Ok(counts(3, 0, 0)));
    assert_eq!(place.text("public/deep/site/a/b/c.html").as_deref(), Some("2"));
    assert_eq!(place::names(out.parent().unwrap()), Ok(vec!["site".into()]));
}

#[test]
fn changed_files_are_written_unchanged_ones_kept_stale_ones_removed() {
    let place = Place::new();
    place.write(&[("index.html", "1"), ("same.html", "s"), ("stale/x.html", "x")]).unwrap();
    let before = place.modified("public/same.html");
    assert_eq!(place.write(&[("index.html", "2"), ("same.html", "s"), ("new.html", "n")]), Ok(counts(3, 1, 1)));
    assert_eq!(place.text("public/index.html").as_deref(), Some("2"));
    assert_eq!(place.text("public/new.html").as_deref(), Some("n"));
    assert_eq!(place.modified("public/same.html"), before);
    assert!(!place.out.join("stale").exists());
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn nothing_is_touched_when_nothing_changed() {
    let place = Place::new();
    let files = [("index.html", "1"), ("a/b.html", "2")];
    place.write(&files).unwrap();
    place.put("public/CNAME", "example.org");
    let times = || ["", "public", "public/a", "public/index.html", "public/data"].map(|path| place.modified(path));
    let before = times();
    assert_eq!(place.write(&files), Ok(counts(0, 3, 0)));
    assert_eq!(times(), before);
}

#[test]
fn a_damaged_file_is_mended_though_the_manifest_is_right() {
    let place = Place::new();
    let files = [("index.html", "1")];
    place.write(&files).unwrap();
    place.put("public/index.html", "X");
    assert_eq!(place.write(&files), Ok(counts(1, 1, 0)));
    assert_eq!(place.text("public/index.html").as_deref(), Some("1"));
}

#[test]
fn files_of_others_are_kept() {
    let place = Place::new();
    place.write(&[("index.html", "1"), ("a/x.html", "x")]).unwrap();
    for file in [".git/HEAD", "CNAME", "a/notes.txt", "own/deep/file"] {
        place.put(&format!("public/{file}"), file);
    }
    fs::create_dir(place.out.join("empty")).unwrap();
    let before = place.modified("public/.git");
    assert_eq!(place.write(&[("index.html", "2")]), Ok(counts(2, 0, 1)));
    for file in [".git/HEAD", "CNAME", "a/notes.txt", "own/deep/file"] {
        assert_eq!(place.text(&format!("public/{file}")).as_deref(), Some(file));
    }
    assert!(place.out.join("empty").is_dir());
    assert!(!place.out.join("a/x.html").exists());
    assert_eq!(place.modified("public/.git"), before);
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn what_stands_where_a_page_must_go_stops_the_build_before_anything_changes() {
    let place = Place::new();
    place.write(&[("index.html", "1")]).unwrap();
    place.put("public/claims.html", "by hand");
    place.put("public/articles", "by hand");
    let error = place.write(&[("index.html", "2"), ("claims.html", ""), ("articles/a.html", "")]).unwrap_err();
    let mut messages = error.messages.clone();
    messages.sort();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(messages[0].contains("public/articles` is not of the site"), "{messages:?}");
    assert_eq!(place.text("public/index.html").as_deref(), Some("1"));
    assert_eq!(place.text("public/claims.html").as_deref(), Some("by hand"));
    assert_eq!(place.beside(), ["public"]);
}

#[test]
fn a_manifest_that_points_outside_deletes_nothing_there() {
    let place = Place::new();
    place.write(&[("index.html", "1")]).unwrap();
    place.put("precious.txt", "precious");
    let lines =
        ["../precious.txt", "/precious.txt", "..\\precious.txt"].map(|path| format!("{}  {path}\n", "0".repeat(64)));
    place.put("public/data/manifest-sha256.txt", &lines.concat());
    place.put("public/index.html", "1");
    // The page is no longer listed, so it is not ours.
    place.write(&[("index.html", "1")]).unwrap_err();
    fs::remove_file(place.out.join("index.html")).unwrap();
    assert_eq!(place.write(&[("index.html", "1")]), Ok(counts(2, 0, 0)));
    assert_eq!(place.text("precious.txt").as_deref(), Some("precious"));
}

#[test]
fn sites_that_no_disk_could_hold_are_refused() {
    let place = Place::new();
    for files in [
        [("a.html", ""), ("A.html", "")],
        [("a", ""), ("A/b", "")],
        [("a", ""), ("../x", "")],
        [("a", ""), ("con", "")],
    ] {
        let error = place.write(&files).unwrap_err();
        assert!(error.to_string().contains('`'), "{error}");
    }
    let error = write(&Site::default(), &place.out).unwrap_err();
    assert!(error.to_string().contains("has no `data/manifest-sha256.txt`"), "{error}");
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn a_read_only_output_is_left_alone() {
    let place = Place::new();
    place.write(&[("index.html", "1")]).unwrap();
    let old = fs::metadata(&place.out).unwrap().permissions();
    let mut locked = old.clone();
    locked.set_readonly(true);
    fs::set_permissions(&place.out, locked).unwrap();
    let error = place.write(&[("index.html", "2")]).unwrap_err();
    fs::set_permissions(&place.out, old).unwrap();
    assert!(error.to_string().ends_with("is read-only"), "{error}");
    assert_eq!(place.text("public/index.html").as_deref(), Some("1"));
}

#[test]
fn two_builds_at_once_leave_one_whole_site() {
    let place = Place::new();
    place.write(&[("index.html", "0")]).unwrap();
    place.put("public/CNAME", "example.org");
    let many = |text: &'static str| -> Site {
        let files = (0..200).map(|number| (format!("p/{number}.html"), text.as_bytes().to_vec()));
        site::with_manifest(files.collect())
    };
    let sites = [many("1"), many("2")];
    std::thread::scope(|scope| {
        for turn in 0..8 {
            let (site, out) = (&sites[turn % 2], &place.out);
            scope.spawn(move || write(site, out).unwrap());
        }
    });
    let first = place.text("public/p/0.html").unwrap();
    assert!((0..200).all(|number| place.text(&format!("public/p/{number}.html")).as_ref() == Some(&first)));
    assert_eq!(place.text("public/CNAME").as_deref(), Some("example.org"));
    assert_eq!(place.beside(), ["public"]);
}

mod killed {
    use super::*;

    const WORK: &str = ".public.dossier-work";

    /// A former site with a file of an editor's beside its own.
    fn former() -> Place {
        let place = Place::new();
        place.write(&[("index.html", "1"), ("a/x.html", "x")]).unwrap();
        place.put("public/CNAME", "example.org");
        place
    }

    /// The next run puts everything right, and nothing temporary is left.
    fn is_mended(place: &Place) {
        place.write(&[("index.html", "2"), ("a/x.html", "x")]).unwrap();
        assert_eq!(place.text("public/index.html").as_deref(), Some("2"));
        assert_eq!(place.text("public/a/x.html").as_deref(), Some("x"));
        assert_eq!(place.text("public/CNAME").as_deref(), Some("example.org"));
        assert_eq!(place.beside(), ["public"]);
    }

    #[test]
    fn while_the_new_site_was_made() {
        let place = former();
        place.put(&format!("{WORK}/lock"), "");
        place.put(&format!("{WORK}/building/index.html"), "ha");
        is_mended(&place);
    }

    #[test]
    fn while_nothing_has_changed_since() {
        let place = former();
        place.put(&format!("{WORK}/building/index.html"), "ha");
        assert_eq!(place.write(&[("index.html", "1"), ("a/x.html", "x")]), Ok(counts(0, 3, 0)));
        assert_eq!(place.beside(), ["public"]);
    }

    #[test]
    fn after_files_of_others_were_moved() {
        let place = former();
        let next = place.out.with_file_name(WORK).join("next");
        write(&site(&[("index.html", "2")]), &next).unwrap();
        fs::rename(place.out.join("CNAME"), next.join("CNAME")).unwrap();
        is_mended(&place);
    }

    #[test]
    fn between_the_two_steps_of_an_exchange() {
        let place = former();
        let work = place.out.with_file_name(WORK);
        write(&site(&[("index.html", "2")]), &work.join("next")).unwrap();
        fs::rename(place.out.join("CNAME"), work.join("next/CNAME")).unwrap();
        fs::rename(&place.out, work.join("old")).unwrap();
        is_mended(&place);
    }

    #[test]
    fn while_the_former_site_was_removed() {
        let place = former();
        place.put(&format!("{WORK}/next/a/notes.txt"), "mine");
        place.put(&format!("{WORK}/next/a/x.html"), "old");
        place.put(&format!("{WORK}/next/own/file"), "mine");
        place.put(&format!("{WORK}/next/{MANIFEST}"), &format!("{}  a/x.html\n", "0".repeat(64)));
        is_mended(&place);
        assert_eq!(place.text("public/a/notes.txt").as_deref(), Some("mine"));
        assert_eq!(place.text("public/own/file").as_deref(), Some("mine"));
    }

    #[test]
    fn and_a_file_of_others_has_no_place_to_go_back_to() {
        let place = former();
        place.put(&format!("{WORK}/next/CNAME"), "other.example");
        place.put(&format!("{WORK}/next/{MANIFEST}"), "");
        let error = place.write(&[("index.html", "2")]).unwrap_err();
        assert!(error.to_string().contains("next/CNAME` to "), "{error}");
        assert_eq!(place.text("public/CNAME").as_deref(), Some("example.org"));
        assert_eq!(place.text(&format!("{WORK}/next/CNAME")).as_deref(), Some("other.example"));
    }
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_in_the_output_is_kept_and_not_followed() {
        let place = Place::new();
        place.put("outside/file", "outside");
        place.write(&[("index.html", "1"), ("a/x.html", "x")]).unwrap();
        symlink("../outside", place.out.join("linked")).unwrap();
        place.write(&[("index.html", "2")]).unwrap();
        assert_eq!(fs::read_link(place.out.join("linked")).unwrap(), Path::new("../outside"));
        assert_eq!(place.text("outside/file").as_deref(), Some("outside"));
    }

    #[test]
    fn a_link_in_place_of_a_page_or_a_folder_stops_the_build() {
        let place = Place::new();
        place.put("outside/x.html", "outside");
        place.write(&[("index.html", "1"), ("a/x.html", "x")]).unwrap();
        fs::remove_dir_all(place.out.join("a")).unwrap();
        symlink("../outside", place.out.join("a")).unwrap();
        fs::remove_file(place.out.join("index.html")).unwrap();
        symlink("../outside/x.html", place.out.join("index.html")).unwrap();
        let error = place.write(&[("index.html", "2"), ("a/x.html", "x")]).unwrap_err();
        assert_eq!(error.messages.len(), 2, "{error}");
        assert_eq!(place.text("outside/x.html").as_deref(), Some("outside"));
        assert_eq!(place.beside(), ["outside", "public"]);
    }

    #[test]
    fn a_pipe_in_the_output_is_kept_and_one_in_place_of_a_page_is_not_waited_for() {
        let pipe = |path: &Path| {
            assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
        };
        let place = Place::new();
        place.write(&[("index.html", "1"), ("x.html", "x")]).unwrap();
        pipe(&place.out.join("theirs"));
        place.write(&[("index.html", "2"), ("x.html", "x")]).unwrap();
        assert_eq!(place::kind(&place.out.join("theirs")), Ok(Kind::Special));
        fs::remove_file(place.out.join("x.html")).unwrap();
        pipe(&place.out.join("x.html"));
        let error = place.write(&[("index.html", "2"), ("x.html", "x")]).unwrap_err();
        assert!(error.to_string().contains("x.html` is not of the site"), "{error}");
    }

    #[test]
    fn links_in_the_temporary_folder_of_a_run_are_not_followed() {
        for name in ["building", "next", "old"] {
            let place = Place::new();
            place.put("outside/x.html", "outside");
            place.put(&format!("outside/{}", site::MANIFEST), "");
            fs::create_dir(place.dir.path().join(".public.dossier-work")).unwrap();
            symlink("../outside", place.dir.path().join(".public.dossier-work").join(name)).unwrap();
            let _ = place.write(&[("index.html", "1")]);
            assert_eq!(place.text("outside/x.html").as_deref(), Some("outside"), "{name}");
            assert_eq!(place::names(&place.dir.path().join("outside")).unwrap(), ["data", "x.html"], "{name}");
        }
    }

    #[test]
    fn an_output_that_is_a_link_is_refused() {
        let place = Place::new();
        fs::create_dir(place.dir.path().join("elsewhere")).unwrap();
        symlink("elsewhere", &place.out).unwrap();
        assert!(place.write(&[("index.html", "1")]).unwrap_err().to_string().ends_with("is not a folder"));
    }
}
