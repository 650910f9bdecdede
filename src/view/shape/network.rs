//! The network page.

use serde::Serialize;

use super::shared::{Figure, Link};

/// `network.html`
#[derive(Debug, Clone, Serialize)]
pub struct NetworkPage {
    /// "5 articles, 12 who speak or pass on, 30 claims".
    pub count: String,
    /// The drawing, with its key; `None` where there is nothing to draw.
    pub figure: Option<Figure>,
    /// That articles are folded into their sources.
    pub folded: Option<String>,
    /// What is not drawn.
    pub left_out: Option<String>,
    /// Circular reporting: the records of each circle.
    pub circles: Vec<Vec<Link>>,
    /// From whom, through whom, to where.
    pub ways: Vec<NetworkRow>,
    /// How records stand to one another.
    pub ties: Vec<NetworkRow>,
    /// What the lists leave to the file.
    pub more: Vec<String>,
    /// All of it as a file.
    pub file: Option<Link>,
}

/// Statements that came the same way, or that relate the same two.
#[derive(Debug, Clone, Serialize)]
pub struct NetworkRow {
    /// The row's own id.
    pub id: String,
    /// From whom; of a relation, who has it.
    pub from: Vec<Link>,
    /// The hands between.
    pub through: Vec<Link>,
    /// To where; of a relation, its other end.
    pub to: Vec<Link>,
    /// "says", "speaks for itself", "contradicts".
    pub how: String,
    /// `supports`, `contradicts` or `other`: decides colour and sign.
    pub tone: String,
    /// "7 claims", where they are folded under these words.
    pub count: Option<String>,
    /// Because of which claims.
    pub claims: Vec<Link>,
    /// "and 12 more".
    pub more: Option<String>,
    /// The reasons that the editors give, or that answers conflict.
    pub because: Vec<String>,
}
