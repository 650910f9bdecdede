//! Dossiers that are meant to take long, or much room: each of one kind of trouble, in any size.

use std::iter::repeat_n;

use dossier::hash::sha256_hex;

/// Paths and what the files hold.
pub(crate) type Files = Vec<(String, String)>;

/// A kind of trouble: its name, and the files of a dossier of about so many bytes.
pub(crate) type Family = (&'static str, Box<dyn Fn(usize) -> Files>);

/// A name, and a text of about so many bytes.
type Text = (&'static str, fn(usize) -> String);

/// All of them.
pub(crate) fn families() -> Vec<Family> {
    [quotes(), captures(), relations(), counts(), names(), others(), markdown(), yaml()].into_iter().flatten().collect()
}

/// As many pieces as fill so many bytes.
fn many(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 100);
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        text.push_str(&piece(number));
    }
    text
}

fn again(size: usize, piece: &str) -> String {
    repeat_n(piece, size / piece.len() + 1).collect()
}

/// Nine words in an order that depends on the number.
fn sentence(number: usize) -> String {
    const WORDS: [&str; 12] =
        ["men", "tank", "road", "river", "night", "fire", "said", "told", "north", "south", "army", "local"];
    let mut state = number.wrapping_mul(2_654_435_761).wrapping_add(12_345);
    let word = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        WORDS[(state >> 33) % WORDS.len()]
    };
    (0..9).map(word).collect::<Vec<_>>().join(" ")
}

fn sentences(size: usize) -> String {
    many(size, |number| format!("{} {number}.\n\n", sentence(number)))
}

const HEAD: &str =
    "title: An article\nsource: gazette\npublished: 2020-01-01\nincidents: [{id: meeting, role: reports}]\n";

fn article(text: &str, more: &str) -> Files {
    let record = format!("{HEAD}{more}");
    vec![("articles/a.md".to_owned(), text.to_owned()), ("articles/a.yaml".to_owned(), record)]
}

/// An article of this text and these claims.
fn claims(text: &str, size: usize, claim: impl Fn(usize) -> String) -> Files {
    let claim = |number| format!("  - {{id: c{number}, says: It is said {number}., {}}}\n", claim(number));
    article(text, &format!("claims:\n{}", many(size, claim)))
}

fn said(size: usize, more: impl Fn(usize) -> String) -> Files {
    claims("Nobody was hurt.\n", size, |number| format!("quote: Nobody, incident: meeting, {}", more(number)))
}

fn one(path: &str, text: String) -> Files {
    vec![(path.to_owned(), text)]
}

fn family(name: &'static str, files: impl Fn(usize) -> Files + 'static) -> Family {
    (name, Box::new(files))
}

fn quotes() -> Vec<Family> {
    let in_text = |name, quote: fn(usize) -> String| {
        family(name, move |size| claims(&sentences(size / 2), size / 2, |number| format!("quote: {:?}", quote(number))))
    };
    let in_letters = |name, quote: &'static str| {
        family(name, move |size| claims(&again(size / 2, "a b "), size / 2, |_| format!("quote: {quote:?}")))
    };
    vec![
        in_text("quotes that are not there", |number| format!("{} {number} nothing", sentence(number + 1_000_000))),
        in_text("quotes of which a letter is wrong", |number| format!("{}x", sentence(number))),
        in_text("quotes full of insertions", |number| sentence(number) + &again(80, &format!(" [x{number}]"))),
        in_letters("quotes that stand everywhere", "a b a"),
        in_letters("elisions that fit in many ways", "a [...] b [...] a [...] x"),
        family("one quote of half a file", |size| {
            claims(&sentences(size / 2), 1, |_| format!("quote: {:?}", many(size / 2, |at| sentence(at + 999) + " ")))
        }),
        family("one quote of nothing but elisions", |size| {
            claims(&again(size / 2, "a b "), 1, |_| format!("quote: {:?}", again(size / 2, "a [...] ") + "z"))
        }),
        family("one quote of nothing but insertions", |size| {
            claims(&sentences(size / 2), 1, |_| format!("quote: {:?}", many(size / 2, |at| format!("[x{at}] "))))
        }),
        family("long prefixes", |size| {
            let beside = format!("quote: {{exact: a, prefix: {:?}, suffix: b}}", again(80, "b a ") + "x");
            claims(&again(size / 2, "a b "), size / 2, |_| beside.clone())
        }),
        family("the last word of a long text, again and again", |size| {
            claims(&(again(size / 2, "word ") + "end."), size / 2, |_| "quote: end.".to_owned())
        }),
        family("bias notes that overlap", |size| {
            let bias =
                many(size / 2, |at| format!("  - {{quote: \"{} {at}.\", technique: t, because: B}}\n", sentence(at)));
            article(&sentences(size / 2), &format!("bias:\n{bias}"))
        }),
    ]
}

fn captures() -> Vec<Family> {
    fn with(text: &str, capture: String, more: &str) -> Files {
        let sum = sha256_hex([capture.as_bytes()]);
        let record = format!("capture: {{file: seeds/x.txt, sha256: {sum}}}\n{more}");
        [article(text, &record), vec![("../seeds/x.txt".to_owned(), capture)]].concat()
    }
    let omitted = |size: usize, word: &str| {
        let line = |at: usize| format!("  - \"{} {at}\"\n", sentence(at).replace("men", word));
        format!("omitted:\n{}", many(size, line))
    };
    vec![
        family("a capture of which all is left out", move |size| {
            let capture = many(size / 2, |at| format!("{} {at}\n", sentence(at)));
            with("Nobody was hurt.\n", capture + "Nobody was hurt.\n", &omitted(size / 2, "men"))
        }),
        family("passages left out that are not there", move |size| {
            let capture = many(size / 2, |at| format!("{} {at}\n", sentence(at)));
            with("Nobody was hurt.\n", capture + "Nobody was hurt.\n", &omitted(size / 2, "man"))
        }),
        family("a capture of other words", |size| {
            with(&sentences(size / 2), many(size / 2, |at| format!("{} {at}.\n\n", sentence(at + 5_000_000))), "")
        }),
        family("a capture from the end to the beginning", |size| {
            let text = sentences(size / 2);
            let mut back: Vec<&str> = text.split("\n\n").collect();
            back.reverse();
            with(&text, back.join("\n\n"), "")
        }),
    ]
}

fn relations() -> Vec<Family> {
    let all_to_all = |name, relation: fn(&str) -> String| {
        family(name, move |size| {
            let number = (size / 20).isqrt();
            let others =
                |own: usize| (0..number).filter(move |other| *other != own).map(|other| format!("\"a#c{other}\""));
            let related = |own: usize| relation(&others(own).collect::<Vec<_>>().join("|"));
            said(size, |own| if own < number { related(own) } else { "answers: {seen: 3}".to_owned() })
        })
    };
    vec![
        family("a chain of those who repeat", |size| said(size, |at| format!("repeats: [\"a#c{}\"]", at + 1))),
        family("all repeat one", |size| said(size, |_| "repeats: [\"a#c0\"]".to_owned())),
        family("a chain of corrections", |size| {
            said(size, |at| format!("answers: {{seen: {at}}}, corrects: [\"a#c{}\"]", at + 1))
        }),
        all_to_all("all repeat all", |others| {
            format!("answers: {{seen: 3}}, repeats: [{}]", others.replace('|', ", "))
        }),
        all_to_all("all contradict all", |others| {
            let each: Vec<String> = others.split('|').map(|to| format!("{{to: {to}, because: B}}")).collect();
            format!("contradicts: [{}]", each.join(", "))
        }),
        family("articles that cite in circles", |size| {
            let number = size / 200;
            let file = |at: usize| {
                let record = format!("{HEAD}references:\n  - {{cites: a{}}}\n", (at * 7 + 1) % number.max(1));
                [(format!("articles/a{at}.yaml"), record), (format!("articles/a{at}.md"), "Words.\n".to_owned())]
            };
            (0..number).flat_map(file).collect()
        }),
    ]
}

fn counts() -> Vec<Family> {
    let answers = |name, answer: fn(usize) -> String| {
        family(name, move |size| said(size, |at| format!("answers: {{{}}}", answer(at))))
    };
    vec![
        answers("one answer again and again", |_| "seen: 3".to_owned()),
        answers("ever other numbers", |at| format!("seen: {at}")),
        answers("ever other populations", |at| format!("seen: {{count: {at}, of: people {at}}}")),
        answers("parts above their wholes", |at| match at % 2 {
            0 => "seen: 80".to_owned(),
            _ => format!("seen: {{count: 100, of: \"x{at} men\"}}"),
        }),
        answers("populations that are lists", |at| format!("seen: {{count: {at}, of: \"a{at}, b and c{at}\"}}")),
        answers("ever other words", |at| format!("why: because {at}")),
        answers("questions that nobody asks", |at| format!("x{at}: 3")),
        family("questions without end", |size| {
            let question = |at| format!("    q{at}: {{ask: How many?, kind: count, of: men}}\n");
            one("incidents/long.yaml", format!("title: I\nkind: k\ndate: 2020\nquestions:\n{}", many(size, question)))
        }),
    ]
}

fn names() -> Vec<Family> {
    let unknown = |name, reference: fn(usize) -> String| {
        family(name, move |size| {
            let actors = many(size / 2, |at| format!("ab{at:05}: {{name: P {at}}}\n"));
            [said(size / 2, reference), one("actors.yaml", actors)].concat()
        })
    };
    let records =
        |name, path: &'static str, record: fn(usize) -> String| family(name, move |size| one(path, many(size, record)));
    vec![
        unknown("speakers whom nobody knows", |at| format!("speaker: ba{at:05}")),
        unknown("claims that are not there", |at| format!("repeats: [\"a#d{at}\"]")),
        unknown("wiki links to nothing", |at| format!("notes: \"[[actor:ba{at:05}]] [[claim:a#c{at}]]\"")),
        family("speakers whom nobody knows, in many files", |size| {
            let actors = many(size / 2, |at| format!("ab{at:05}: {{name: P {at}}}\n"));
            let file = |at: usize| {
                let record = format!("{HEAD}claims: [{{id: c, quote: x, says: S, speaker: ba{at:05}}}]\n");
                [(format!("articles/a{at}.yaml"), record), (format!("articles/a{at}.md"), "x\n".to_owned())]
            };
            (0..size / 400).flat_map(file).chain(one("actors.yaml", actors)).collect()
        }),
        family("one id again and again", |size| {
            let claim = |_| "  - {id: c, quote: Nobody, says: S}\n".to_owned();
            article("Nobody was hurt.\n", &format!("claims:\n{}", many(size, claim)))
        }),
        records("a chain of places", "places.yaml", |at| format!("p{at}: {{name: P{at}, part_of: p{}}}\n", at + 1)),
        records("places in circles", "places.yaml", |at| format!("p{at}: {{name: P{at}, part_of: p{}}}\n", at ^ 1)),
        records("a tree of actors", "actors.yaml", |at| format!("p{at}: {{name: P{at}, part_of: p{}}}\n", at / 2)),
        records("a glossary whose terms lead to each other", "glossary.yaml", |at| {
            format!("t{at}: {{term: T{at}, definition: \"See [[glossary:t{}]].\"}}\n", at + 1)
        }),
        records("a chain of backgrounds", "incidents/many.yaml", |at| {
            format!("i{at}: {{title: T{at}, kind: k, date: 2020, background: [i{}]}}\n", at + 1)
        }),
        family("a chain of owners", |size| {
            let source = |at| format!("p{at}: {{name: P{at}, kind: newspaper, owner: p{}}}\n", at + 1);
            one("sources.yaml", format!("gazette: {{name: G, kind: newspaper}}\n{}", many(size, source)))
        }),
    ]
}

fn others() -> Vec<Family> {
    vec![
        family("wiki links without kind", |size| one("pages/p.md", many(size, |at| format!("[[claim:a#c{at}]] ")))),
        family("terms that must not be published", |size| {
            let redact = many(size / 2, |at| format!("\"{} x{at}\", ", sentence(at)));
            let meta = one("dossier.yaml", format!("title: D\nredact: [{redact}z]\n"));
            [article(&sentences(size / 2), ""), meta].concat()
        }),
        family("dates of many parts", |size| {
            let date = format!("{{{}2022}}", again(size, "2020..2021,"));
            one("incidents/long.yaml", format!("title: I\nkind: k\ndate: \"{date}\"\n"))
        }),
        family("texts without annotations", |size| {
            (0..size / 40).map(|at| (format!("articles/a{at}.md"), "x\n".to_owned())).collect()
        }),
    ]
}

fn markdown() -> Vec<Family> {
    const SIGNS: [(&str, &str); 26] = [
        ("emphasis", "*a **b _c __d "),
        ("brackets", "[[[["),
        ("images", "!["),
        ("quotations in quotations", "> "),
        ("lists in lists", "- "),
        ("tags", "<a href=\""),
        ("elements", "<div><p>"),
        ("comments", "<!-- "),
        ("entities", "&amp;&#1234;"),
        ("addresses", "<http://a.b "),
        ("backslashes", "\\*"),
        ("strong emphasis", "**a*b"),
        ("parentheses", "[a](((((("),
        ("angle brackets", "[a](<"),
        ("headings", "# a\n"),
        ("underlined headings", "a\n-\n"),
        ("rules", "***\n"),
        ("character data", "<![CDATA["),
        ("instructions", "<?"),
        ("lines", "a\n"),
        ("blanks", " "),
        ("broken lines", "a  \n"),
        ("zeros", "\0"),
        ("overrides", "\u{202e}"),
        ("marks", "\u{301}"),
        ("one word", "a"),
    ];
    let mut families: Vec<Family> = Vec::new();
    for (name, sign) in SIGNS {
        families.push(family(name, move |size| article(&again(size, sign), "")));
        families.push(family(name, move |size| one("pages/p.md", again(size, sign))));
    }
    let texts: [Text; 7] = [
        ("nested lists", |size| (0..size.isqrt()).map(|at| " ".repeat(2 * at) + "- a\n").collect()),
        ("references", |size| {
            many(size / 2, |at| format!("[a{at}] ")) + "\n\n" + &many(size / 2, |at| format!("[a{at}]: http://a.b\n"))
        }),
        ("footnotes", |size| {
            many(size / 2, |at| format!("a[^f{at}] ")) + "\n\n" + &many(size / 2, |at| format!("[^f{at}]: b\n\n"))
        }),
        ("a long table", |size| "|a|b|\n|-|-|\n".to_owned() + &again(size, "|a|b|\n")),
        ("a wide table", |size| again(size / 2, "|a") + "|\n" + &again(size / 2, "|-") + "|\n|a|\n"),
        ("back-ticks", |size| many(size, |at| "`".repeat(at % 500) + "a")),
        ("deep quotations", |size| many(size, |at| "> ".repeat(at % 1_000) + "a\n")),
    ];
    families.extend(texts.map(|(name, text)| family(name, move |size| article(&text(size), ""))));
    families
}

fn yaml() -> Vec<Family> {
    let texts: [Text; 22] = [
        ("brackets in brackets", |size| again(size, "[")),
        ("maps in maps", |size| again(size, "{a: ")),
        ("a staircase", |size| (0..(2 * size).isqrt()).map(|at| " ".repeat(at) + "-\n").collect()),
        ("anchors", |size| many(size, |at| format!("a{at}: &x{at} b\n"))),
        ("aliases", |size| "a: &a b\n".to_owned() + &many(size, |at| format!("a{at}: *a\n"))),
        ("a long key", |size| again(size, "a") + ": b\n"),
        ("colons", |size| again(size, ":")),
        ("question marks", |size| again(size, "? ")),
        ("escapes", |size| format!("a: \"{}\"\n", again(size, "\\u0041"))),
        ("a block", |size| "a: |\n".to_owned() + &again(size, " b\n")),
        ("a value of many lines", |size| "a: b\n".to_owned() + &again(size, " b\n")),
        ("documents", |size| again(size, "---\na\n")),
        ("directives", |size| again(size, "%YAML 1.2\n")),
        ("one key again and again", |size| again(size, "a: b\n")),
        ("keys that are not known", |size| format!("mill: {{{}}}\n", many(size, |at| format!("nama{at}: b, ")))),
        ("pairs in a list", |size| format!("[{}]", again(size, "a: b,"))),
        ("line ends of old systems", |size| again(size, "a: b\r")),
        ("keys that are lists", |size| many(size, |at| format!("? [a, b{at}]\n: c\n"))),
        ("many records", |size| many(size, |at| format!("p{at}: {{name: P}}\n"))),
        ("faults on every line", |size| many(size, |at| format!("t{at}: {{a: b: [[t]]}}\n"))),
        ("faults on every line, with accents", |size| many(size, |at| format!("t{at}: {{é: b: [[t]]}}\n"))),
        ("a quotation mark that is not closed", |size| "a: \"".to_owned() + &again(size, "b ")),
    ];
    texts.map(|(name, text)| family(name, move |size| one("places.yaml", text(size)))).into()
}
