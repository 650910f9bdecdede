//! Writes a generated dossier into a folder, for those who measure from outside: `benches/speed.py`.
//!
//! `cargo bench --bench dossier -- ARTICLES FOLDER`
#![allow(clippy::unwrap_used, reason = "what fails here ends the measurement")]
#![allow(clippy::disallowed_methods, reason = "a measurement writes its own files")]

mod generate;

use std::path::PathBuf;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    // Without a folder, as a test run of all targets calls it, there is nothing to write.
    let (Some(articles), Some(folder)) = (arguments.next(), arguments.next().map(PathBuf::from)) else { return };
    for file in generate::dossier(articles.parse().unwrap(), 1) {
        let path = folder.join(file.path());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.text().unwrap()).unwrap();
    }
}
