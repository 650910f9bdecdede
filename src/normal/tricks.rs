//! Signs that are not what they seem: readers do not see them, and they alter what is seen.
//!
//! They come with copied text, by chance or by design: a name that is turned round, a word that says something else to a
//! program than to a person, letters buried under marks. Zero-width characters are none of them: Persian and many emoji
//! are written with them, and matching overlooks them.

use std::ops::Range;

use super::{is_ignored, is_mark};

/// What a sign does that it should not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trick {
    /// No character of a text: one that controls devices, or one that stands for nothing in Unicode.
    NoSign(char),
    /// Shows the letters after it in the opposite order, whatever they are.
    Turn(char),
    /// A letter that nobody sees, for programs alone.
    Unseen(char),
    /// More marks on one letter than any script has.
    Flood,
}

/// Marks on one letter that are shown; scripts that pile up most have half a dozen.
pub const MOST_MARKS: usize = 8;

/// All tricks of a text with the bytes that they take, in order.
pub fn tricks(text: &str) -> impl Iterator<Item = (Range<usize>, Trick)> {
    let (mut marks, mut before) = (Marks::default(), ' ');
    text.char_indices().filter_map(move |(at, each)| {
        let count = marks.count(each);
        let is_in_flag = is_tag(before) || before == BLACK_FLAG;
        before = each;
        let trick = match of(each) {
            Some(Trick::Unseen(_)) if is_in_flag => None,
            None if is_mark(each) && count == MOST_MARKS + 1 => Some(Trick::Flood),
            trick => trick,
        };
        trick.map(|trick| (at..at + each.len_utf8(), trick))
    })
}

/// What a character does by itself.
pub fn of(character: char) -> Option<Trick> {
    match character {
        '\t' | '\n' | '\r' | '\u{C}' => None,
        '\u{202D}' | '\u{202E}' => Some(Trick::Turn(character)),
        _ if character.is_control() || is_noncharacter(character) => Some(Trick::NoSign(character)),
        _ if is_tag(character) => Some(Trick::Unseen(character)),
        _ => None,
    }
}

/// Begins the flags of England, Scotland and Wales, which are spelt in letters that nobody sees.
const BLACK_FLAG: char = '\u{1F3F4}';

fn is_tag(character: char) -> bool {
    matches!(character, '\u{E0000}'..='\u{E007F}')
}

fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{FDD0}'..='\u{FDEF}') || u32::from(character) & 0xFFFE == 0xFFFE
}

/// Counts the marks on each letter.
#[derive(Debug, Default)]
pub struct Marks(usize);

impl Marks {
    /// The number of marks on the letter so far, with this character if it is one.
    pub fn count(&mut self, character: char) -> usize {
        if is_mark(character) {
            self.0 += 1;
        } else if character.is_ascii() || !is_ignored(character) {
            self.0 = 0;
        }
        self.0
    }
}

/// The changes of direction that a text began and has not ended yet (UAX #9), each with how deep in elements it was begun.
#[derive(Debug, Default)]
pub struct Directions(Vec<(char, usize)>);

impl Directions {
    /// Takes account of a character that stands `depth` elements deep.
    pub fn read(&mut self, character: char, depth: usize) {
        let open = &mut self.0;
        match character {
            '\u{202A}' | '\u{202B}' => open.push(('\u{202C}', depth)),
            '\u{2066}'..='\u{2068}' => open.push(('\u{2069}', depth)),
            '\u{202C}' => drop(open.pop_if(|(end, _)| *end == character)),
            '\u{2069}' => open.truncate(open.iter().rposition(|(end, _)| *end == character).unwrap_or(open.len())),
            _ => {}
        }
    }

    /// What ends those that were begun this deep or deeper: one sign for each.
    pub fn end(&mut self, depth: usize) -> String {
        let first = self.0.partition_point(|(_, begun)| *begun < depth);
        self.0.drain(first..).rev().map(|(end, _)| end).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Trick> {
        tricks(text).map(|(_, trick)| trick).collect()
    }

    #[test]
    fn each_trick_is_found_where_it_stands() {
        let cases = [
            ("a\0b", 1..2, Trick::NoSign('\0')),
            ("a\u{1b}[2J", 1..2, Trick::NoSign('\u{1b}')),
            ("é\u{85}", 2..4, Trick::NoSign('\u{85}')),
            ("\u{FFFE}", 0..3, Trick::NoSign('\u{FFFE}')),
            ("\u{FDD0}", 0..3, Trick::NoSign('\u{FDD0}')),
            ("\u{1FFFF}", 0..4, Trick::NoSign('\u{1FFFF}')),
            ("a \u{202E}txt.exe", 2..5, Trick::Turn('\u{202E}')),
            ("\u{202D}a\u{202C}", 0..3, Trick::Turn('\u{202D}')),
            ("a\u{E0041}", 1..5, Trick::Unseen('\u{E0041}')),
        ];
        for (text, range, trick) in cases {
            assert_eq!(tricks(text).collect::<Vec<_>>(), [(range, trick)], "{text:?}");
        }
    }

    #[test]
    fn what_people_write_is_none() {
        for text in [
            "a\tb\r\nc\u{C}",
            "\u{FEFF}co\u{AD}op\u{AD}er\u{AD}a\u{AD}tion 1\u{202F}000\u{A0}km, word\u{2060}joined, www.\u{200B}a.example",
            "می\u{200C}خواهم \u{200F}(x) \u{200E}C++\u{200E} ٪\u{61C}12 عـــــربي",
            "بِسْمِ ٱللَّهِ ٱلرَّحْمَـٰنِ ٱلرَّحِيمِ وَٱلَّذِينَ هُدًۭى",
            "\u{202B}שלום\u{202C} \u{2067}x\u{2069} \u{202A}a\u{202C}",
            "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים",
            "क्\u{200D}ष प्रत्यक्ष राष्\u{200C}ट्र ক্\u{200D}ষ শ্রীলঙ্কা ශ්\u{200D}රී മലയാളം ཧཱུྃ དབྱངས",
            "ที่นี่ ກໍ່ Tiê\u{301}ng Viê\u{323}\u{301}t \u{1820}\u{180B} 葛\u{E0100}城市",
            "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} 1\u{FE0F}\u{20E3} \u{2764}\u{FE0F}\u{200D}\u{1F525} \u{1F44D}\u{1F3FD} \u{1F1F8}\u{1F1FE} ☎\u{FE0E}",
            "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} \u{1F3F4}\u{200D}\u{2620}\u{FE0F}",
            "\u{E000}\u{F8FF}\u{FFFD}\u{FFFC}",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
    }

    #[test]
    fn a_flood_of_marks_is_one_trick_of_each_letter() {
        let flood = |count| format!("a{}b", "\u{301}".repeat(count));
        assert_eq!(found(&flood(MOST_MARKS)), []);
        assert_eq!(found(&flood(MOST_MARKS + 1)), [Trick::Flood]);
        assert_eq!(found(&(flood(5_000) + &flood(5_000))), [Trick::Flood, Trick::Flood]);
        assert_eq!(found(&format!("a{}", "\u{301}\u{200D}".repeat(20))), [Trick::Flood], "joined");
    }

    #[test]
    fn a_direction_that_is_begun_is_ended() {
        let cases = [
            ("a", ""),
            ("\u{202B}a\u{202C}", ""),
            ("\u{202B}a", "\u{202C}"),
            ("\u{2067}a", "\u{2069}"),
            ("\u{2067}a\u{202A}b", "\u{202C}\u{2069}"),
            ("\u{2067}a\u{202A}b\u{2069}c", ""),
            ("\u{202C}\u{2069}a\u{2068}", "\u{2069}"),
            ("\u{2067}a\u{202C}", "\u{2069}"),
        ];
        for (text, expected) in cases {
            let mut directions = Directions::default();
            text.chars().for_each(|each| directions.read(each, 1));
            assert_eq!(directions.end(2), "", "{text:?}");
            assert_eq!(directions.end(1), expected, "{text:?}");
            assert_eq!(directions.end(0), "", "{text:?}");
        }
    }
}
