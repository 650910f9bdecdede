//! The page being made: what is known, and how things look from its address.

use std::cell::Cell;

use crate::analyse::backlinks::Origin;
use crate::analyse::{Analysis, Mention};
use crate::arena::Id;
use crate::catalogue::{Argument, Catalogue, ENGLISH, Part};
use crate::dossier::{Article, Claim, Dossier, Party, Prose, Subject, Target, Withdrawn};
use crate::markdown::{HtmlOptions, ResolvedLink, escape, inline_html, to_html, to_plain};
use crate::raw::meta::Publish;
use crate::route::{Address, Route, address, subject_address};

use super::atlas::Maps;
use super::shape::shared::{Backlink, Link};
use super::{Material, words};

/// The page being made.
pub(super) struct Here<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) analysis: &'a Analysis,
    /// The words of the interface.
    pub(super) catalogue: &'a Catalogue,
    /// The maps of all pages.
    pub(super) maps: &'a Maps,
    pub(super) route: Route,
    /// Whether the page is one file.
    extent: Extent,
    /// Texts with footnotes made so far: each has ids of its own.
    texts: Cell<usize>,
}

/// Whether a page is one file or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    Parts,
}

impl<'a> Here<'a> {
    pub(super) fn new(material: Material<'a>, maps: &'a Maps, route: Route) -> Here<'a> {
        let Material { dossier, analysis, catalogue } = material;
        Here { dossier, analysis, catalogue, maps, route, extent: Extent::Whole, texts: Cell::new(0) }
    }

    /// The same, seen from another address.
    pub(super) fn away(&self, route: Route) -> Here<'a> {
        Here { route, texts: Cell::new(0), ..*self }
    }

    /// The same page, if it goes on over several: what leads from one place of it to another names the file.
    pub(super) fn in_parts(&self) -> Here<'a> {
        Here { route: self.route.clone(), extent: Extent::Parts, texts: Cell::new(0), ..*self }
    }

    /// A message in the language of the site.
    pub(super) fn say(&self, id: &str) -> String {
        self.catalogue.say(id)
    }

    /// A message that tells a number, `$n`.
    pub(super) fn count(&self, id: &str, n: usize) -> String {
        self.catalogue.count(id, n)
    }

    /// A message with what it needs.
    pub(super) fn fill(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.catalogue.fill(id, arguments)
    }

    /// A message as HTML; what it is given is finished.
    pub(super) fn html(&self, id: &str, given: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = given.iter().map(|(name, html)| (*name, Argument::Text(html))).collect();
        self.html_of(id, &arguments)
    }

    /// The same with numbers, too.
    pub(super) fn html_of(&self, id: &str, given: &[(&str, Argument<'_>)]) -> String {
        let mut html = String::new();
        // What is missing is found by the tests of the catalogue; the rest of the sentence stands.
        let _ = self.catalogue.tell(id, given, &mut |part| match part {
            Part::Words(words) => html.push_str(&escape(words)),
            Part::Given(_, finished) => html.push_str(finished),
        });
        html
    }

    /// The relative address of a place of the site.
    pub(super) fn href(&self, to: &Address) -> String {
        match self.extent {
            Extent::Whole => self.route.link_to(to),
            Extent::Parts => self.route.link_from_parts(to),
        }
    }

    /// The relative address of a record.
    pub(super) fn href_of(&self, target: Target) -> String {
        self.href(&address(self.dossier, target))
    }

    /// A link to a record, in the words of its title.
    pub(super) fn link(&self, target: Target) -> Link {
        Link { href: Some(self.href_of(target)), text: self.title(target), lang: self.title_lang(target) }
    }

    /// A link to the other end of a relation.
    pub(super) fn subject_link(&self, subject: Subject) -> Link {
        let target = match subject {
            Subject::Article(id) => Target::Article(id),
            Subject::Claim(id) => Target::Claim(id),
        };
        Link { href: Some(self.href(&subject_address(self.dossier, subject))), ..self.link(target) }
    }

    /// What a record is called, and whether it was taken down.
    pub(super) fn title(&self, target: Target) -> String {
        let title = self.own_title(target);
        if self.stands(target) { title } else { self.fill("title-withdrawn", &[("title", (&title).into())]) }
    }

    /// What a record is called; a bias note is called by its quote, where that may be shown.
    pub(super) fn own_title(&self, target: Target) -> String {
        match target {
            Target::Bias(id) if self.words_published(self.dossier.bias[id].article) => {
                self.quoted(&self.dossier.bias[id].passage.quote)
            }
            _ => self.dossier.title(target).unwrap_or_else(|| self.kind_of(target)),
        }
    }

    /// An article's headline; one that the editors supplied in square brackets.
    pub(super) fn article_title(&self, id: Id<Article>) -> String {
        self.dossier.articles[id].headline()
    }

    /// The same as HTML within a sentence in the language of the site.
    pub(super) fn cited_title(&self, id: Id<Article>) -> String {
        let title = escape(&self.article_title(id));
        self.title_lang(Target::Article(id)).map_or(title.clone(), |lang| format!("<bdi lang=\"{lang}\">{title}</bdi>"))
    }

    fn title_lang(&self, target: Target) -> Option<String> {
        match target {
            Target::Article(id) if !self.dossier.articles[id].title_supplied => self.foreign_language(id),
            Target::Technique(id) if self.dossier.techniques[id].built_in => self.english(),
            _ => None,
        }
    }

    /// The language of texts that come with the tool in English alone, where it is not that of the site.
    pub(super) fn english(&self) -> Option<String> {
        let site = &self.dossier.meta.language;
        let is_english = site.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(ENGLISH));
        (!is_english).then(|| ENGLISH.to_owned())
    }

    /// The language of an article, where it is not that of the site.
    pub(super) fn foreign_language(&self, id: Id<Article>) -> Option<String> {
        self.dossier.articles[id].language.clone().filter(|language| *language != self.dossier.meta.language)
    }

    /// Whether, when and why a record was taken down; a claim goes with its article.
    pub(super) fn withdrawn(&self, target: Target) -> Option<&'a Withdrawn> {
        let dossier = self.dossier;
        match target {
            Target::Incident(id) => dossier.incidents[id].common.withdrawn.as_ref(),
            Target::Article(id) => dossier.articles[id].common.withdrawn.as_ref(),
            Target::Source(id) => dossier.sources[id].common.withdrawn.as_ref(),
            Target::Actor(id) => dossier.actors[id].common.withdrawn.as_ref(),
            Target::Place(id) => dossier.places[id].common.withdrawn.as_ref(),
            Target::Term(id) => dossier.glossary[id].common.withdrawn.as_ref(),
            Target::Technique(id) => dossier.techniques[id].common.withdrawn.as_ref(),
            Target::Page(_) => None,
            Target::Bias(id) => self.withdrawn(Target::Article(dossier.bias[id].article)),
            Target::Claim(id) => {
                let claim = &dossier.claims[id];
                claim.common.withdrawn.as_ref().or_else(|| self.withdrawn(Target::Article(claim.article)))
            }
        }
    }

    /// Whether a record is shown.
    pub(super) fn stands(&self, target: Target) -> bool {
        self.withdrawn(target).is_none()
    }

    /// The claims of `ids` that are shown.
    pub(super) fn standing_claims<'c>(&'c self, ids: &'c [Id<Claim>]) -> impl Iterator<Item = Id<Claim>> + 'c {
        ids.iter().copied().filter(|id| self.stands(Target::Claim(*id)))
    }

    /// Who speaks or passes on; somebody unnamed in the words of the article.
    pub(super) fn party(&self, party: &Party) -> Link {
        match party {
            Party::Actor(id) => self.link(Target::Actor(*id)),
            Party::Source(id) => self.link(Target::Source(*id)),
            Party::Anonymous(named) => Link { href: None, text: self.unnamed(named), lang: None },
        }
    }

    /// Whether the words of an article's text are published.
    pub(super) fn words_published(&self, article: Id<Article>) -> bool {
        self.dossier.articles[article].lets_out() != Publish::Metadata
    }

    /// The quoted words of a claim that stands, where they are published.
    pub(super) fn quote(&self, id: Id<Claim>) -> String {
        let claim = &self.dossier.claims[id];
        if self.stands(Target::Claim(id)) && self.words_published(claim.article) {
            words::one_line(&claim.passage.quote)
        } else {
            String::new()
        }
    }

    /// Prose as HTML blocks.
    pub(super) fn prose(&self, prose: &Prose) -> String {
        let resolve = |destination: &str| self.resolve(&prose.links, destination);
        to_html(&prose.markdown, &HtmlOptions::prose(&self.footnotes(), &resolve))
    }

    /// What the ids of a text's footnotes begin with.
    pub(super) fn footnotes(&self) -> String {
        self.texts.set(self.texts.get() + 1);
        format!("_t{}_", self.texts.get())
    }

    /// Prose on one line: the only paragraph without its tags, or all blocks.
    pub(super) fn inline(&self, prose: &Prose) -> String {
        let html = self.prose(prose);
        let html = html.trim();
        match html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>")) {
            Some(inner) if !inner.contains("<p>") => inner.to_owned(),
            _ => html.to_owned(),
        }
    }

    /// Prose as plain words, for places where no HTML can stand.
    pub(super) fn plain(&self, prose: &Prose) -> String {
        words::strip_tags(&self.prose(prose))
    }

    /// The words of prose as its readers see them.
    pub(super) fn text_of(&self, prose: &Prose) -> String {
        to_plain(&prose.markdown, &HtmlOptions::prose("", &|destination| self.resolve(&prose.links, destination)))
    }

    fn resolve(&self, links: &[(String, Target)], destination: &str) -> Option<ResolvedLink> {
        let (_, target) = links.iter().find(|(written, _)| written == destination)?;
        Some(ResolvedLink { href: self.href_of(*target), text: self.title(*target), lang: self.title_lang(*target) })
    }

    /// Where the editors' prose speaks of a record.
    pub(super) fn backlinks(&self, target: Target) -> Vec<Backlink> {
        let mentions = self.analysis.backlinks.get(&target).map_or(&[][..], Vec::as_slice);
        mentions.iter().filter_map(|mention| self.backlink(mention)).collect()
    }

    fn backlink(&self, mention: &Mention) -> Option<Backlink> {
        let (link, kind) = match mention.origin {
            Origin::Home => (self.fixed("index.html", &self.say("page-home")), self.word("record-kind", "page")),
            Origin::Page(id) => (self.link(Target::Page(id)), self.kind_of(Target::Page(id))),
            Origin::Note(id, _) => (self.link(Target::Article(id)), self.say("article-note")),
            Origin::Record(target) => (self.link(target), self.kind_of(target)),
        };
        let owner = match mention.origin {
            Origin::Record(target) => Some(target),
            Origin::Note(id, _) => Some(Target::Article(id)),
            _ => None,
        };
        if owner.is_some_and(|target| !self.stands(target)) {
            return None;
        }
        Some(Backlink { link, kind, context_html: Some(self.context(mention)) })
    }

    /// The paragraph of a mention as one line of HTML.
    fn context(&self, mention: &Mention) -> String {
        let resolve = |destination: &str| self.resolve(&mention.links, destination);
        inline_html(&mention.context, &HtmlOptions::prose("", &resolve))
    }

    /// The permanent address of this page: absolute where the dossier has a `base_url`, else from the site's root.
    pub(super) fn permanent(&self) -> String {
        format!("{}{}", self.dossier.meta.base_url.as_deref().unwrap_or(""), self.route.path())
    }

    /// A link to a page of a fixed path.
    pub(super) fn fixed(&self, path: &str, text: &str) -> Link {
        Link { href: Some(self.route.link(&Route::file(path))), text: text.to_owned(), lang: None }
    }
}
