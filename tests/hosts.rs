//! What is written for hosts, and what docs/publishing.md tells people to give them.
#![allow(clippy::disallowed_methods, reason = "a test prepares folders and starts servers")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{build, shipped, small, text, with};
use dossier::hosts::{FRAMES, POLICY};
use dossier::source::{SourceFile, Sources};
use dossier::yaml::reader;

/// The blocks of the document in one language.
fn samples(language: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/publishing.md")).unwrap();
    let blocks = text.split("```").skip(1).step_by(2);
    let of_language = blocks.filter_map(|block| block.split_once('\n').filter(|(name, _)| *name == language));
    let samples: Vec<String> = of_language.map(|(_, sample)| sample.to_owned()).collect();
    assert!(!samples.is_empty(), "docs/publishing.md has no sample in {language}");
    samples
}

fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

#[test]
fn every_page_says_the_policy_that_hosts_send() {
    let site = build(shipped());
    let pages = site.files.keys().filter(|path| has_ending(path, "html"));
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    let others: Vec<&String> = pages.filter(|path| text(&site, path).matches(&meta).count() != 1).collect();
    assert_eq!(others, [""; 0]);
}

#[test]
fn a_site_has_the_files_that_hosts_read() {
    let site = build(small());
    assert_eq!(text(&site, ".nojekyll"), "");
    assert!(text(&site, "_headers").contains(POLICY) && text(&site, "_headers").contains("/articles/*\n"));
    let manifest = text(&site, dossier::site::MANIFEST);
    for file in [".nojekyll", "_headers", "_redirects", "404.html"] {
        assert!(manifest.contains(&format!("  {file}\n")), "{file}");
    }
}

#[test]
fn every_earlier_address_is_in_the_redirects_and_has_a_page() {
    let renamed = |file: SourceFile| match file.path() {
        "content/articles/first.yaml" => {
            let aliases = "aliases: [as-it-was]\nclaims:\n  - aliases: [first-words]\n    id: ";
            let text = file.text().unwrap().replacen("claims:\n  - id: ", aliases, 1);
            SourceFile::new(file.path(), text.into_bytes())
        }
        _ => file,
    };
    let site = build(small().into_iter().map(renamed).collect());
    let redirects = text(&site, "_redirects");
    assert!(redirects.contains("/articles/as-it-was.html /articles/first.html 301\n"), "{redirects}");
    for line in redirects.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        assert_eq!((words.len(), words[2]), (3, "301"), "{line}");
        for address in &words[..2] {
            assert!(site.files.contains_key(&address[1..]), "{line}: {address} is not there");
        }
    }
    let under = |article: &str| {
        redirects.lines().filter(|line| line.starts_with(&format!("/claims/{article}/first-words.html "))).count()
    };
    assert_eq!((under("as-it-was"), under("first")), (1, 1), "{redirects}");
}

#[test]
fn the_samples_send_the_policy_of_the_pages() {
    let count = |text: &str, what: &str| text.matches(what).count();
    for language in ["nginx", "apache", "json"] {
        for sample in samples(language) {
            assert!(sample.contains(POLICY) && sample.contains(FRAMES), "{sample}");
            assert_eq!(count(&sample, "default-src"), count(&sample, POLICY), "{sample}");
        }
    }
    for sample in samples("json") {
        let value: serde_json::Value = serde_json::from_str(&sample).unwrap();
        assert_eq!(value["SecurityHeadersConfig"]["ContentSecurityPolicy"]["Override"], true);
    }
}

#[test]
fn the_workflows_are_yaml_and_say_what_runs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut workflows = samples("yaml");
    for folder in [".github/workflows", "init/.github/workflows"] {
        for entry in fs::read_dir(root.join(folder)).into_iter().flatten() {
            workflows.push(fs::read_to_string(entry.unwrap().path()).unwrap());
        }
    }
    let mut actions = BTreeSet::new();
    for workflow in &workflows {
        let sources = Sources::new(vec![SourceFile::new("workflow.yml", workflow.clone().into_bytes())]);
        let mut diagnostics = Vec::new();
        for (id, _) in sources.iter() {
            reader::read(id, workflow, &mut diagnostics);
        }
        assert_eq!(diagnostics.iter().map(|one| &one.message).collect::<Vec<_>>(), [""; 0], "{workflow}");
        actions.extend(workflow.lines().filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: ")));
    }
    // An action is named by its commit: a tag can be moved to other code.
    for action in actions {
        let commit = action.split_once('@').unwrap().1.split(' ').next().unwrap();
        assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{action}");
    }
}

#[cfg(unix)]
mod servers {
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};
    use std::process::{Child, Command, Stdio};
    use std::time::Duration;

    use super::*;

    /// A server that ends with the value.
    struct Server {
        child: Child,
        port: u16,
        _folder: tempfile::TempDir,
    }

    impl Drop for Server {
        fn drop(&mut self) {
            // Asked to end, it takes its helpers with it.
            let _ = Command::new("kill").arg(self.child.id().to_string()).status();
            let _ = self.child.wait();
        }
    }

    fn is_there(program: &str) -> bool {
        Command::new(program).arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    }

    fn free_port() -> u16 {
        TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
    }

    /// A small site in a folder, and a sample that serves it at a free port.
    fn prepared(language: &str) -> (tempfile::TempDir, String, u16) {
        let folder = tempfile::tempdir().unwrap();
        let settings = "title: A small dossier\nbase_url: http://127.0.0.1\n";
        let site = build(with(small(), &[("content/dossier.yaml", settings)]));
        dossier::disk::write(&site, &folder.path().join("site")).unwrap();
        // The server's helpers may be another user.
        let public = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(folder.path(), public).unwrap();
        let port = free_port();
        let sample = samples(language).concat();
        let sample = sample.replace("/srv/www/dossier", folder.path().join("site").to_str().unwrap());
        let sample = sample
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("*:80", &format!("127.0.0.1:{port}"));
        (folder, sample, port)
    }

    fn started(mut command: Command, folder: tempfile::TempDir, port: u16) -> Server {
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let server = Server { child, port, _folder: folder };
        for _ in 0..300 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the server does not answer");
    }

    impl Server {
        /// The head of an answer in lower case, and its body.
        fn get(&self, path: &str) -> (String, String) {
            let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
            write!(stream, "GET {path} HTTP/1.0\r\nHost: dossier.example\r\n\r\n").unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            let answer = String::from_utf8_lossy(&answer).into_owned();
            let (head, body) = answer.split_once("\r\n\r\n").unwrap();
            (head.to_lowercase(), body.to_owned())
        }

        /// What holds of every server.
        fn serves_the_site(&self) {
            let (home, body) = self.get("/");
            assert!(home.contains(" 200 ") && body.contains("<!doctype html>"), "{home}");
            let policy = format!("content-security-policy: {POLICY}; {FRAMES}\r\n");
            assert!(home.contains(&policy), "{home}");
            for header in [
                "x-content-type-options: nosniff",
                "referrer-policy: no-referrer",
                "cache-control: public, max-age=0",
                "charset=utf-8",
            ] {
                assert!(home.contains(header), "{header} is missing: {home}");
            }
            let (article, _) = self.get("/articles.html");
            assert!(article.contains(&policy), "{article}");
            for page in ["/timeline-embed.html", "/incidents/meeting.html", "/claims/first/joint.html"] {
                let (framed, _) = self.get(page);
                assert!(
                    framed.contains(" 200 ") && framed.contains(POLICY) && !framed.contains("frame-ancestors"),
                    "{page}: {framed}"
                );
            }
            let (data, _) = self.get("/data/dossier.json");
            assert!(data.contains("access-control-allow-origin: *") && !home.contains("access-control"), "{data}");
            let (none, body) = self.get("/articles/none/at/all.html");
            assert!(none.contains(" 404 ") && none.contains(&policy), "{none}");
            assert!(body.contains("href=\"/static/css/base.css\""), "{body}");
        }
    }

    #[test]
    fn nginx_serves_the_site_as_the_sample_says() {
        if !is_there("nginx") {
            return;
        }
        let (folder, sample, port) = prepared("nginx");
        let at = |name: &str| folder.path().join(name).display().to_string();
        let temporary =
            ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|name| format!("{name}_temp_path {};", at(name)));
        let whole = format!(
            "daemon off; pid {}; error_log {};\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types; access_log off; {}\n{sample}\n}}\n",
            at("pid"),
            at("errors"),
            temporary.join(" ")
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, whole).unwrap();
        let checked = Command::new("nginx").arg("-t").arg("-c").arg(&file).output().unwrap();
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
        let mut command = Command::new("nginx");
        command.arg("-c").arg(&file);
        started(command, folder, port).serves_the_site();
    }

    #[test]
    fn apache_serves_the_site_as_the_sample_says() {
        if !is_there("apache2") {
            return;
        }
        let (folder, sample, port) = prepared("apache");
        let at = |name: &str| folder.path().join(name).display().to_string();
        let modules = ["mpm_event", "authz_core", "dir", "headers", "mime"];
        let modules = modules.map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
        let whole = format!(
            "{}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {}\nErrorLog {}\nMutex file:{}\nTypesConfig /etc/mime.types\n\
             User www-data\nGroup www-data\n{sample}",
            modules.concat(),
            at("pid"),
            at("errors"),
            at("")
        );
        let file = folder.path().join("apache.conf");
        fs::write(&file, whole).unwrap();
        let checked = Command::new("apache2").arg("-t").arg("-f").arg(&file).output().unwrap();
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
        let mut command = Command::new("apache2");
        command.arg("-D").arg("FOREGROUND").arg("-f").arg(&file);
        started(command, folder, port).serves_the_site();
    }
}
