//! Tables as comma-separated values, as RFC 4180 has them: UTF-8, a header row, lines that end with CR and LF.
//!
//! Tables are only written here, never read, and what it takes to write one is two rules: a cell with a comma, a
//! quotation mark or a line break stands between quotation marks, and a quotation mark in it is doubled. That is plainly
//! enough to be written out, so no crate is asked for it.
//!
//! Spreadsheets take a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, and would
//! carry out what an article says. Such a cell gets an apostrophe in front, which makes it text.

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The bytes of a table, its header row first. Each row is written as it comes, and not held.
pub fn table<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> Vec<u8> {
    let mut text = String::new();
    for row in rows {
        for (number, cell) in row.as_ref().iter().enumerate() {
            text.push_str(if number > 0 { "," } else { "" });
            push(&mut text, cell);
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn push(text: &mut String, cell: &str) {
    let guard = if cell.starts_with(FORMULA) { "'" } else { "" };
    if cell.contains([',', '"', '\r', '\n']) {
        text.extend(["\"", guard, &cell.replace('"', "\"\""), "\""]);
    } else {
        text.extend([guard, cell]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> String {
        String::from_utf8(table([[text.to_owned()]])).unwrap()
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let rows = [vec!["a".to_owned(), "b, c".to_owned()], vec!["he said \"no\"".to_owned(), String::new()]];
        assert_eq!(table(&rows), b"a,\"b, c\"\r\n\"he said \"\"no\"\"\",\r\n");
        assert_eq!(one("two\nlines"), "\"two\nlines\"\r\n");
        assert_eq!(one("“na\u{EF}ve” – Ø"), "“na\u{EF}ve” – Ø\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(one("=1+1"), "'=1+1\r\n");
        assert_eq!(one("@SUM(A1)"), "'@SUM(A1)\r\n");
        assert_eq!(one("-5"), "'-5\r\n");
        assert_eq!(one("+5"), "'+5\r\n");
        assert_eq!(one("\tx"), "'\tx\r\n");
        assert_eq!(one("\r=x, y"), "\"'\r=x, y\"\r\n");
        assert_eq!(one("=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n");
        assert_eq!(one("1-1"), "1-1\r\n");
    }
}
