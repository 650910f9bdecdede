//! A dossier of any size, the same for the same numbers: for measuring what grows with the number of articles.
//!
//! It is made as a real one is: sources of several owners, claims that passed through several hands, articles that repeat
//! each other, several incidents with questions, answers that conflict. It has no errors.
#![allow(dead_code, reason = "each measurement uses its part")]

use std::fmt::Write as _;

use dossier::hash::sha256_hex;
use dossier::source::SourceFile;

/// Words of an article.
const WORDS: u64 = 600;
/// Claims of an article.
const CLAIMS: u64 = 5;
/// Articles about one incident.
const ARTICLES_PER_INCIDENT: u64 = 5;
/// Kinds of source and of actor there are as many of each.
const PARTIES: u64 = 40;

/// The vocabulary of the articles' texts: plain words, so that any eight of them in a row stand in one place only.
const VOCABULARY: &str = "army bridge border camp captain checkpoint city civilian clash coalition column commander convoy \
    desert district doctor driver dusk east evening farmer fighter fire forces governor harvest hill hospital hour houses \
    incident joint journey local market message militia minister morning mosque mountain night north observer office officer \
    official patrol people plane plain police post quiet radio rain report resident river road route school shop shots side \
    smoke soldier source south spokesman statement stone street tank town tractor traffic troops truck valley vehicle village \
    villager visit wall war water west witness woman wounded yard carried counted crossed denied drove fell filed followed \
    heard held left met moved opened passed reached repaired returned said saw sent stood stopped told took turned waited \
    walked watched went wrote about above across after against along among around before behind beside between beyond near";

/// Numbers that look like chance and are always the same (`SplitMix64`).
struct Chance(u64);

impl Chance {
    /// A number below `limit`.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        let limit = u64::try_from(list.len()).unwrap_or(1);
        list[usize::try_from(self.below(limit)).unwrap_or(0)]
    }
}

/// The files of a dossier of this many articles.
pub(crate) fn dossier(articles: u64, seed: u64) -> Vec<SourceFile> {
    let mut chance = Chance(seed);
    let incidents = articles.div_ceil(ARTICLES_PER_INCIDENT);
    let mut files = vec![
        file("content/dossier.yaml", "title: A generated dossier\n".to_owned()),
        file("content/sources.yaml", sources()),
        file("content/actors.yaml", actors()),
        file("content/places.yaml", places()),
        file("content/incidents.yaml", all_incidents(incidents, &mut chance)),
    ];
    for number in 0..articles {
        files.extend(article(number, &mut chance));
    }
    files
}

fn file(path: &str, text: String) -> SourceFile {
    SourceFile::new(path, text.into())
}

fn sources() -> String {
    let source = |n: u64| format!("source-{n}: {{name: Source {n}, kind: newspaper, owner: Owner {}}}\n", n / 3);
    (0..PARTIES).map(source).collect()
}

fn actors() -> String {
    let actor = |n: u64| format!("actor-{n}: {{name: Actor {n}, kind: armed-group}}\n");
    (0..PARTIES).map(actor).collect()
}

fn places() -> String {
    let place = |n: u64| format!("place-{n}: {{name: Place {n}, country: SY}}\n");
    (0..PARTIES).map(place).collect()
}

fn all_incidents(count: u64, chance: &mut Chance) -> String {
    let mut text = String::new();
    for n in 0..count {
        let (month, day) = (1 + chance.below(12), 1 + chance.below(28));
        let (place, actor) = (chance.below(PARTIES), chance.below(PARTIES));
        let _ = write!(
            text,
            "incident-{n}:\n  title: Incident {n}\n  date: 2020-{month:02}-{day:02}\n  kind: patrol\n  \
             places: [place-{place}]\n  actors: [actor-{actor}]\n  summary: What is told of it differs.\n  questions:\n    \
             joint: {{ask: Was it joint?, kind: yes-no}}\n    \
             hurt: {{ask: How many were hurt?, kind: count, of: soldiers}}\n    \
             day: {{ask: When was it?, kind: date}}\n"
        );
    }
    text
}

/// The text, the annotations and the capture of one article.
fn article(number: u64, chance: &mut Chance) -> [SourceFile; 3] {
    let vocabulary: Vec<&str> = VOCABULARY.split_whitespace().collect();
    let (mut sentences, mut text) = (Vec::new(), format!("# Report {number}\n\n"));
    for sentence in 0..WORDS / 12 {
        let words: Vec<&str> = (0..12).map(|_| chance.one_of(&vocabulary)).collect();
        let words = words.join(" ");
        text += &words;
        text += if sentence % 5 == 4 { ".\n\n" } else { ". " };
        sentences.push(words);
    }
    let hash = sha256_hex([text.as_bytes()]);
    let record = record(number, &sentences, &hash, chance);
    [
        file(&format!("content/articles/article-{number}.md"), text.clone()),
        file(&format!("content/articles/article-{number}.yaml"), record),
        file(&format!("seeds/article-{number}.md"), text),
    ]
}

fn record(number: u64, sentences: &[String], hash: &str, chance: &mut Chance) -> String {
    let incident = number / ARTICLES_PER_INCIDENT;
    let source = chance.below(PARTIES);
    let mut text = format!(
        "title: Report {number}\nsource: source-{source}\npublished: 2021-{:02}-{:02}\nlanguage: en\n\
         capture: {{file: seeds/article-{number}.md, sha256: {hash}}}\nincidents: [incident-{incident}]\n\
         complete: [joint]\nclaims:\n",
        1 + chance.below(12),
        1 + chance.below(28),
    );
    for (claim, sentence) in (0..CLAIMS).zip(sentences.iter().step_by(7)) {
        text += &a_claim(number, claim, sentence, chance);
    }
    let _ = write!(
        text,
        "bias:\n  - quote: {}\n    technique: loaded-language\n    note: The words weigh.\nnotes:\n  \
         - {{quote: {}, note: What is meant is not said.}}\n",
        sentences[1], sentences[2]
    );
    if number > 0 {
        let _ = write!(text, "references:\n  - {{cites: article-{}, note: As it says.}}\n", chance.below(number));
    }
    text
}

fn a_claim(number: u64, claim: u64, sentence: &str, chance: &mut Chance) -> String {
    let answer = match claim {
        0 => format!("{{joint: {}}}", chance.one_of(&["yes", "no", "unknown"])),
        1 => format!("{{hurt: {}}}", chance.one_of(&["3", "\">=5\"", "2..4", "~10"])),
        _ => format!("{{day: 2020-{:02}}}", 1 + chance.below(12)),
    };
    let speaker = chance.one_of(&["{anonymous: local sources}", "actor-1", "actor-7", "source-9", "source-20"]);
    let mut text = format!(
        "  - id: claim-{claim}\n    quote: {sentence}\n    says: That is said to be so.\n    speaker: {speaker}\n    \
         via: [source-{}]\n    stance: asserts\n    answers: {answer}\n",
        chance.below(PARTIES)
    );
    if claim == 0 && number > 0 && chance.below(3) == 0 {
        let _ = writeln!(text, "    repeats: [article-{}#claim-0]", chance.below(number));
    }
    text
}
