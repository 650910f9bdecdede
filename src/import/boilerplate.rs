//! Lines that belong to the page and not to the article: to share, to subscribe, to comment, to read on.

/// What a line is for, where it is one of these; in words that follow "left out:".
pub(super) fn boilerplate(line: &str) -> Option<&'static str> {
    let lower = line.trim().trim_matches(['*', '_', '#', '>', '|', '•', '·', '-', ' ']).to_lowercase();
    let words = lower.split_whitespace().count();
    let bare = lower.trim_end_matches(['.', ':', '!', '…', '»', '›', '→', '*', ' ']);
    if words == 0 || words > LONGEST {
        return None;
    }
    KINDS
        .iter()
        .find_map(|kind| {
            let whole = kind.whole.contains(&bare);
            let begins = kind
                .begins
                .iter()
                .any(|begin| starts(&lower, begin) && (words <= SHORT || begin.ends_with(':') || !is_sentence(&lower)));
            let has = kind.has.iter().any(|part| lower.contains(part));
            (whole || begins || has).then_some(kind.what)
        })
        .or_else(|| is_count_of_comments(bare).then_some(COMMENTS))
}

/// A line of the page is not longer than this, in words.
const LONGEST: usize = 30;
/// With more words than this, a whole sentence is one of the article.
const SHORT: usize = 8;
const COMMENTS: &str = "comment form";

struct Lines {
    what: &'static str,
    /// The line is one of these.
    whole: &'static [&'static str],
    /// It begins with one of these.
    begins: &'static [&'static str],
    /// It has one of these anywhere.
    has: &'static [&'static str],
}

const KINDS: [Lines; 7] = [
    Lines {
        what: "share line",
        whole: &[
            "share",
            "tweet",
            "email",
            "e-mail",
            "print",
            "facebook",
            "twitter",
            "whatsapp",
            "telegram",
            "copy link",
            "pin it",
            "поделиться",
            "paylaş",
            "teilen",
            "partager",
            "compartir",
            "شارك",
            "مشاركة",
            "分享",
        ],
        begins: &[
            "share this",
            "share on",
            "share article",
            "share via",
            "tweet this",
            "email this",
            "print this",
            "follow us",
            "follow me on",
            "click to share",
        ],
        has: &["share it with a friend", "share this article", "share this story"],
    },
    Lines {
        what: COMMENTS,
        whole: &[
            "leave a reply",
            "leave a comment",
            "leave a reply cancel reply",
            "post a comment",
            "add a comment",
            "comment",
            "comments",
            "view comments",
            "show comments",
            "name",
            "email",
            "website",
            "post comment",
            "comments are closed",
            "no comments yet",
            "комментарии",
            "yorumlar",
            "التعليقات",
            "评论",
        ],
        begins: &[
            "comments (",
            "log in to comment",
            "login to comment",
            "join the conversation",
            "save my name, email",
        ],
        has: &[
            "your email address will not be published",
            "required fields are marked",
            "comment below!",
            "what do you think about this",
        ],
    },
    Lines {
        what: "link to other stories",
        whole: &[
            "read more",
            "related",
            "related articles",
            "related stories",
            "related news",
            "related coverage",
            "recent news",
            "recent posts",
            "popular stories",
            "most read",
            "most popular",
            "trending",
            "trending now",
            "latest news",
            "recommended",
            "more stories",
            "previous",
            "next",
            "next article",
            "previous article",
            "read also",
            "home",
            "читайте также",
            "ilgili haberler",
            "相关新闻",
            "اقرأ أيضا",
        ],
        begins: &[
            "read more:",
            "read more ..",
            "read more…",
            "related:",
            "related coverage:",
            "related article:",
            "read also:",
            "also read:",
            "see also:",
            "you may also like",
            "you might also like",
            "more on this story",
            "recommended for you",
            "more from ",
            "читайте также:",
            "ayrıca okuyun:",
            "also on rt.com",
        ],
        has: &[],
    },
    Lines {
        what: "call to subscribe",
        whole: &[
            "subscribe",
            "subscribe now",
            "sign in",
            "sign up",
            "log in",
            "login",
            "register",
            "donate",
            "newsletter",
        ],
        begins: &[
            "subscribe to",
            "sign up for",
            "sign up to",
            "already a subscriber",
            "to continue reading",
            "continue reading",
            "get our newsletter",
            "support our journalism",
            "create a free account",
            "this article is for subscribers",
        ],
        has: &["to read the full article", "to read the full story", "already have an account?"],
    },
    Lines {
        what: "notice of the page",
        whole: &[
            "advertisement",
            "advertising",
            "sponsored",
            "anzeige",
            "publicité",
            "реклама",
            "reklam",
            "إعلان",
            "广告",
            "terms of use",
            "privacy policy",
            "cookie policy",
            "accept all",
            "accept",
            "reject all",
            "cookie settings",
            "contact us",
            "about us",
        ],
        begins: &[
            "skip to content",
            "skip to main",
            "jump to navigation",
            "we use cookies",
            "this site uses cookies",
            "this website uses cookies",
        ],
        has: &["all rights reserved"],
    },
    Lines {
        what: "picture credit",
        whole: &[],
        begins: &[
            "photo credit:",
            "photo:",
            "image credit:",
            "image:",
            "picture:",
            "photograph:",
            "фото:",
            "foto:",
            "fotoğraf:",
        ],
        has: &[],
    },
    Lines {
        what: "copyright line",
        whole: &[],
        begins: &["©", "copyright ©", "copyright (c)", "(c) 19", "(c) 20"],
        has: &[],
    },
];

/// Whether a line begins with some words, and not with a longer one.
fn starts(line: &str, begin: &str) -> bool {
    line.strip_prefix(begin)
        .is_some_and(|rest| !begin.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric))
}

fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', '?', '”', '"', '。']) && !line.ends_with("..")
}

/// Such as `1 Comment/s` and `12 comments`.
fn is_count_of_comments(line: &str) -> bool {
    let Some((number, rest)) = line.split_once(' ') else { return false };
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    is_number && ["comment", "comments", "comment/s", "comment(s)", "replies", "shares"].contains(&rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_page_are_recognised() {
        for line in [
            "Like this story? Share it with a friend!",
            "Read more ....",
            "Leave a Reply",
            "Your email address will not be published. Required fields are marked *",
            "Share this article",
            "Thoughts on the above story? Comment below!",
            "1 Comment/s",
            "What do you think about this article?",
            "Comment *",
            "Recent News",
            "Popular Stories",
            "Related coverage: Bridge falls on lorries in the night - The mayor resigns .",
            "Photo credit: Twitter @a_b",
            "© 2020 The Herald",
        ] {
            assert!(boilerplate(line).is_some(), "{line}");
        }
    }

    #[test]
    fn lines_of_the_article_are_kept() {
        for line in [
            "",
            "Shareholders left the meeting.",
            "Share prices fell by a tenth on Monday.",
            "The army said it would share the results with the commission.",
            "Home Office officials said nothing.",
            "Subscribe to no theory yet, the police told reporters on Monday evening.",
            "Related claims were denied.",
            "Time to kick them out",
        ] {
            assert_eq!(boilerplate(line), None, "{line}");
        }
    }
}
