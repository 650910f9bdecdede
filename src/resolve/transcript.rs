//! Transcriptions are proved: the capture is the one whose hash was stated, and the article's text has its words.

use super::cx::Cx;
use super::quotes::ArticleFile;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::Capture;
use crate::hash::sha256_hex;
use crate::raw::RawCapture;
use crate::source::{FileId, Span};
use crate::transcript::{CaptureText, Difference, DifferenceKind, Report, compare};
use crate::yaml::decode::Text;
use crate::yaml::scalar::written;

codes! {
    /// A capture's path leads out of `seeds/`.
    ///
    /// Captures lie in the dossier's `seeds/` folder, so that the dossier can be moved, handed on and
    /// checked as a whole, and so that no build can be made to read another file of the machine. Paths are
    /// written from the dossier's root, with `/`, without `..`.
    ///
    /// ```yaml
    /// capture: {file: ../downloads/002.txt, sha256: …}    # wrong
    /// capture: {file: seeds/002.txt, sha256: …}           # right
    /// ```
    pub CAPTURE_OUTSIDE = Error "capture-outside";
    /// The capture named is not there.
    ///
    /// Without it, nobody can check that the text is what was published. Put the file where the path says,
    /// or mend the path; upper and lower case count.
    ///
    /// ```yaml
    /// capture: {file: seeds/Courier.txt, sha256: …}     # wrong, where the file is called courier.txt
    /// capture: {file: seeds/courier.txt, sha256: …}     # right
    /// ```
    pub CAPTURE_MISSING = Error "capture-missing";
    /// The capture is not the one whose hash was stated.
    ///
    /// It was changed after it was taken, or the hash belongs to another file. A capture that can be
    /// changed without notice proves nothing to anybody. Restore it from where it was kept; write a new
    /// hash only where you know why the file differs. Editors and version control that change line ends are
    /// a frequent cause.
    ///
    /// ```text
    /// git add --renormalize seeds/                             wrong: it changes line ends, and so the hash
    /// printf 'seeds/** -text\n' >> .gitattributes              right: captures are kept byte for byte
    /// ```
    pub CAPTURE_CHANGED = Error "capture-changed";
    /// A hash that is not 64 digits and letters from a to f.
    ///
    /// The hash shows that a capture has not been changed since it was taken; one that is cut short or of
    /// another kind shows nothing. `sha256sum` prints it, followed by the file's name, which is left out
    /// here.
    ///
    /// ```yaml
    /// # sha256sum seeds/002.txt
    /// capture: {file: seeds/002.txt, sha256: e67744cf}     # wrong: cut short
    /// capture:                                             # right
    ///   file: seeds/002.txt
    ///   sha256: e67744cfcc992cc5b6b82c04c974326576e1b5c99ffcf9814113df72eeb9f004
    /// ```
    pub BAD_HASH = Error "bad-hash";
    /// A capture that is not text, so that the article's text cannot be compared with it.
    ///
    /// Its hash is verified all the same, but that the article says what the capture says is left for
    /// readers to find out. Keep the capture as `.txt`, `.md` or `.html` in UTF-8 besides, and name that
    /// file.
    ///
    /// ```yaml
    /// capture: {file: seeds/courier.pdf, sha256: …}     # wrong: nothing can be compared with it
    /// capture: {file: seeds/courier.txt, sha256: …}     # right: the words of the PDF, kept beside it
    /// ```
    pub CAPTURE_NOT_TEXT = Warning "capture-not-text";
    /// Words of the article's text and of its capture differ.
    ///
    /// The text in `content/articles/` must be what was captured: the same words in the same order. Quotes
    /// are proved against it, and what is proved against altered words is not proved. Mend the text; or,
    /// where words of the capture were left out on purpose (share lines, comment forms), list them under
    /// `omitted`.
    ///
    /// ```yaml
    /// # The capture ends: … was hurt. Share it with a friend!
    /// # The text ends:    … was hurt.                          wrong, as long as nothing says so
    ///
    /// omitted: ["Share it with a friend!"]                   # right
    /// ```
    pub TRANSCRIPT_DIFFERS = Error "transcript-differs";
    /// A passage listed under `omitted` is not in the capture.
    ///
    /// Readers are told what was left out of a text; this passage never was in it. Copy it from the capture
    /// word for word (line breaks count as spaces), or remove it from the list.
    ///
    /// ```yaml
    /// omitted: ["Share it!"]                     # wrong, where the capture has: Share it with a friend!
    /// omitted: ["Share it with a friend!"]       # right
    /// ```
    pub OMITTED_NOT_FOUND = Error "omitted-not-found";
    /// Passages are listed under `omitted`, but no capture is named.
    ///
    /// Nobody can tell what they were left out of, or whether more was left out. Name the capture.
    ///
    /// ```yaml
    /// omitted: ["Like this story? Share it with a friend!"]      # wrong where this stands alone
    ///
    /// capture: {file: seeds/002.txt, sha256: …}                  # right
    /// omitted: ["Like this story? Share it with a friend!"]
    /// ```
    pub OMITTED_WITHOUT_CAPTURE = Error "omitted-without-capture";
}

/// How many differences of one article are shown one by one.
const SHOWN: usize = 20;

/// What was left out of a text on purpose.
#[derive(Clone, Copy)]
pub(super) struct Omitted<'a> {
    /// The passages; `None` where the list of them could not be read.
    pub(super) passages: Option<&'a [Text]>,
    /// Whether faults hid some of the annotations that it stands in.
    pub(super) is_damaged: bool,
}

/// Verifies the capture's hash and compares the article's text with it. Gives the capture if it was verified, and the
/// passages left out.
pub(super) fn prove(
    raw: Option<RawCapture>,
    omitted: Omitted<'_>,
    article: ArticleFile<'_>,
    cx: &mut Cx<'_>,
) -> (Option<Capture>, Vec<String>) {
    let texts = omitted.passages.into_iter().flatten().map(|text| text.value.clone()).collect();
    let Some(raw) = raw else {
        let report = without_capture(omitted, cx);
        if let Some(report) = report {
            cx.report(report);
        }
        return (None, texts);
    };
    let omitted = omitted.passages;
    let capture = verified(&raw, cx).map(|(file, sha256)| {
        let compared = article.has_words && compare_with(file, raw.file.as_ref(), omitted, article, cx);
        Capture { path: cx.sources.file(file).path().to_owned(), sha256, compared }
    });
    (capture, texts)
}

/// A complaint about passages left out of nothing, unless the capture is in what could not be read: then its path is there.
fn without_capture(omitted: Omitted<'_>, cx: &Cx<'_>) -> Option<Diagnostic> {
    let first = omitted.passages.into_iter().flatten().next()?;
    let text = cx.sources.file(first.span.file).text().unwrap_or_default();
    let is_named = omitted.is_damaged && text.contains("seeds/");
    let fault = Diagnostic::at(&OMITTED_WITHOUT_CAPTURE, first.span, "passages are omitted, but no capture is named");
    (!is_named).then(|| fault.why("left out of what?").help("add `capture: {file: seeds/…, sha256: …}`"))
}

/// The capture's file and hash, if the path is fine, the file is there, and its hash is the one stated.
fn verified(raw: &RawCapture, cx: &mut Cx<'_>) -> Option<(FileId, String)> {
    let file = raw.file.as_ref().and_then(|path| capture_file(path, cx));
    let stated = raw.sha256.as_ref()?;
    let digits = stated.value.to_ascii_lowercase();
    if digits.len() != 64 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        cx.report(
            Diagnostic::at(&BAD_HASH, stated.span, format!("`{}` is not a SHA-256 hash", stated.value))
                .why("64 digits and letters from a to f are expected here")
                .help(format!("write what `sha256sum {}` prints", raw.file.as_ref().map_or("seeds/…", Text::as_str))),
        );
        return None;
    }
    let file = file?;
    let capture = cx.sources.file(file);
    let actual =
        cx.proofs.hashes.of(capture.path().to_owned(), capture.clone(), |capture| sha256_hex(capture.chunks()));
    if actual != digits {
        let path = cx.sources.file(file).path();
        cx.report(
            Diagnostic::at(&CAPTURE_CHANGED, stated.span, format!("`{path}` is not the file whose hash is stated"))
                .why("the hash stated")
                .note(format!("the hash of the file is {actual}"))
                .help("restore the capture; write the new hash only where you know why the file differs"),
        );
        return None;
    }
    Some((file, actual))
}

/// Whether a path, written with `/`, is one of a file in `seeds/`.
fn is_of_capture(path: &str) -> bool {
    path.starts_with("seeds/") && !path.contains('\\') && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn outside(path: &Text) -> Diagnostic {
    let diagnostic = Diagnostic::at(&CAPTURE_OUTSIDE, path.span, format!("`{}` is not a path in `seeds/`", path.value))
        .why("`seeds/…` is expected here");
    let with_slashes = path.value.replace('\\', "/");
    if is_of_capture(&with_slashes) {
        return diagnostic.suggest(path.span, written(&with_slashes), "paths are written with `/` on every system");
    }
    diagnostic.help("put the capture into the dossier's `seeds/` folder and write its path from there")
}

fn capture_file(path: &Text, cx: &mut Cx<'_>) -> Option<FileId> {
    if !is_of_capture(&path.value) {
        cx.report(outside(path));
        return None;
    }
    let found = cx.sources.find(&path.value);
    if found.is_none() {
        let captures: Vec<&str> =
            cx.sources.iter().map(|(_, file)| file.path()).filter(|known| known.starts_with("seeds/")).collect();
        let diagnostic = Diagnostic::at(&CAPTURE_MISSING, path.span, format!("there is no file `{}`", path.value))
            .why("no such file");
        cx.report(match cx.nearest(&path.value, captures) {
            Some(near) => diagnostic.suggest(path.span, written(near), "a capture of a similar name exists"),
            None => diagnostic.help("put the capture there, or write the path of the file that it is in"),
        });
    }
    found
}

/// Whether the article's text was compared with the capture and agrees.
fn compare_with(
    file: FileId,
    path: Option<&Text>,
    omitted: Option<&[Text]>,
    article: ArticleFile<'_>,
    cx: &mut Cx<'_>,
) -> bool {
    let source = cx.sources.file(file);
    let readable = [".txt", ".md", ".html", ".htm"].iter().any(|ending| source.path().ends_with(ending));
    let Some(text) = source.text().filter(|_| readable) else {
        let place = path.map_or(Span::new(file, 0..0), |path| path.span);
        cx.report(
            Diagnostic::at(&CAPTURE_NOT_TEXT, place, format!("`{}` is not text that can be read", source.path()))
                .why("the article's text cannot be compared with it")
                .help("keep the capture as `.txt`, `.md` or `.html` in UTF-8 besides, and name that file here"),
        );
        return false;
    };
    let passages = omitted.into_iter().flatten().map(|passage| passage.value.clone()).collect();
    let written = cx.sources.file(article.file);
    let input = (written.clone(), source.clone(), passages);
    let mut report = cx.proofs.transcripts.of(written.path().to_owned(), input, |(_, _, passages)| {
        let passages: Vec<&str> = passages.iter().map(String::as_str).collect();
        compare(article.prepared.plain(), &CaptureText::of(source.path(), text), &passages)
    });
    let agrees = report.omitted_not_found.is_empty() && report.differences.is_empty();
    if omitted.is_none() {
        // What is only in the capture may be listed where it could not be read.
        report.differences.retain(|difference| difference.kind != DifferenceKind::OnlyInCapture);
    }
    report_differences(&report, omitted.unwrap_or_default(), file, article, cx);
    agrees
}

fn report_differences(report: &Report, omitted: &[Text], capture: FileId, article: ArticleFile<'_>, cx: &mut Cx<'_>) {
    for index in &report.omitted_not_found {
        if let Some(passage) = omitted.get(*index) {
            cx.report(
                Diagnostic::at(&OMITTED_NOT_FOUND, passage.span, "this passage is not in the capture")
                    .why("not found word for word")
                    .label(Span::new(capture, 0..0), "searched in this capture")
                    .help("copy the passage from the capture, or remove the line"),
            );
        }
    }
    for difference in report.differences.iter().take(SHOWN) {
        cx.report(difference_at(difference, capture, article));
    }
    let more = report.differences.len().saturating_sub(SHOWN);
    if more > 0 {
        let place = Span::new(article.file, 0..0);
        cx.report(
            Diagnostic::at(
                &TRANSCRIPT_DIFFERS,
                place,
                format!("the text and its capture differ in {more} more places"),
            )
            .help("mend those that are shown, and check again"),
        );
    }
}

fn difference_at(difference: &Difference, capture: FileId, article: ArticleFile<'_>) -> Diagnostic {
    let in_article = Span::new(article.file, article.prepared.plain().source_range(difference.article.clone()));
    let in_capture = Span::new(capture, difference.capture.clone());
    let (message, here, there) = match difference.kind {
        DifferenceKind::Changed => ("the text and its capture differ", "the text", "the capture"),
        DifferenceKind::OnlyInArticle => ("these words are not in the capture", "only in the text", "nothing here"),
        DifferenceKind::OnlyInCapture => ("words of the capture are missing", "missing here", "only in the capture"),
        DifferenceKind::Moved => {
            ("these words stand elsewhere in the capture", "here in the text", "here in the capture")
        }
    };
    let diagnostic = Diagnostic::at(&TRANSCRIPT_DIFFERS, in_article, message).why(here).label(in_capture, there);
    match difference.kind {
        DifferenceKind::OnlyInCapture => {
            diagnostic.help("add the words to the text, or list them under `omitted:` if they were left out on purpose")
        }
        _ => diagnostic.help("make the text the same as the capture, word for word"),
    }
}
