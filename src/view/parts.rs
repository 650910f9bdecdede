//! Pages that would be too long: their lists go on on further pages, each with its number.
//!
//! A page that is not too long is left as it is. What is cut is the ready view, so that a page is made once, whatever the
//! number of its parts. Places of the page that other pages lead to stand on its first part, whose address is the page's.

mod entries;
mod expected;
mod lists;

use std::{io, mem};

use serde::Serialize;

use super::here::Here;
use super::shape::frame::{Page, Part};
use super::shape::shared::Link;
use super::{Body, View};
pub(super) use expected::expected;

/// How much of its lists a page holds, in bytes of its view; the finished page has at most twice as many.
pub(super) const ROOM: usize = 200_000;

/// Numbers of parts that are always led to: so many on both sides, and every so manieth.
const NEAR: usize = 2;
const EVERY: usize = 10;

/// The parts of a page that is too long; `None` where nothing of it can be cut.
pub(super) fn cut(here: &Here<'_>, view: View) -> Option<Vec<View>> {
    let View { route, template, page, body } = view;
    let bodies = lists::parts(here, body);
    let views = bodies.into_iter().map(|body| View { route: route.clone(), template, page: page.clone(), body });
    let views: Vec<View> = views.collect();
    (views.len() > 1).then(|| numbered(here, views))
}

/// Whether a page has lists, and more than it has room for.
pub(super) fn is_long(view: &View) -> bool {
    lists::has_any(&view.body) && weight(&view.body) > ROOM
}

/// The parts of a page, each with its address and with what leads to the others.
pub(super) fn numbered(here: &Here<'_>, views: Vec<View>) -> Vec<View> {
    let of = views.len();
    if of < 2 {
        return views;
    }
    let part = |(number, view): (usize, View)| {
        let (route, page) = (here.route.part(number), part(here, view.page, number, of));
        View { route, page, ..view }
    };
    (1..).zip(views).map(part).collect()
}

/// The frame of a part.
fn part(here: &Here<'_>, page: Page, number: usize, of: usize) -> Page {
    let link = |number: usize, text: String| {
        let to = here.route.part(number);
        Link { href: Some(here.route.link(&to)), text, lang: None }
    };
    let told = |number: usize| here.fill("part", &[("n", number.into()), ("of", of.into())]);
    let neighbour = |to: usize| (1..=of).contains(&to).then(|| link(to, told(to)));
    let shown = (1..=of).filter(|one| [1, of].contains(one) || one.abs_diff(number) <= NEAR || one % EVERY == 0);
    let all = shown.map(|one| match link(one, one.to_string()) {
        link if one == number => Link { href: None, ..link },
        link => link,
    });
    let part = Part { number, prev: neighbour(number - 1), next: neighbour(number + 1), all: all.collect() };
    if number == 1 {
        return Page { part: Some(part), ..page };
    }
    let given = [("title", (&page.title).into()), ("n", number.into()), ("of", of.into())];
    let frame =
        here.away(here.route.part(number)).frame(&page.nav, &here.fill("part-title", &given), &page.description);
    Page { part: Some(part), robots: page.robots, ..frame }
}

/// How much room something takes, in bytes of its form as JSON.
pub(super) fn weight(value: &impl Serialize) -> usize {
    let mut scale = Scale::default();
    serde_json::to_writer(&mut scale, value).map_or(0, |()| scale.weighed)
}

/// Keeps nothing of what is written to it but how much it was.
#[derive(Default)]
struct Scale {
    weighed: usize,
}

impl io::Write for Scale {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.weighed += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A page and its lists, taken out of it in the order in which they stand there.
struct Lists<B> {
    page: B,
    runs: Vec<Run<B>>,
}

/// Puts a list on the parts.
type Run<B> = Box<dyn FnOnce(&mut Parts<B>)>;

impl<B: Serialize + Clone + 'static> Lists<B> {
    fn of(page: B) -> Lists<B> {
        Lists { page, runs: Vec::new() }
    }

    /// A list of the page.
    fn run<T: Serialize + 'static>(mut self, list: fn(&mut B) -> &mut Vec<T>) -> Lists<B> {
        let items = mem::take(list(&mut self.page));
        self.then(move |parts| parts.run(items, list))
    }

    /// A list of lists of the page.
    fn run_groups<G: Serialize + Clone + 'static, T: Serialize + 'static>(
        mut self,
        list: fn(&mut B) -> &mut Vec<G>,
        items: fn(&mut G) -> &mut Vec<T>,
    ) -> Lists<B> {
        let groups = mem::take(list(&mut self.page));
        self.then(move |parts| parts.run_groups(groups, list, items))
    }

    /// What else stands there.
    fn then(mut self, run: impl FnOnce(&mut Parts<B>) + 'static) -> Lists<B> {
        self.runs.push(Box::new(run));
        self
    }

    /// The parts; `further` takes away what stands on the first alone.
    fn parts(self, further: fn(B) -> B) -> Vec<B> {
        let mut parts = Parts::new(self.page.clone(), further(self.page));
        self.runs.into_iter().for_each(|run| run(&mut parts));
        parts.done()
    }
}

/// Parts of a page, filled one after the other.
struct Parts<B> {
    full: Vec<B>,
    last: B,
    /// A further part to begin with.
    blank: B,
    left: usize,
}

impl<B: Serialize + Clone> Parts<B> {
    /// The first part with all but its lists, and what further ones begin with. Whatever else stands on the first, some
    /// of its lists do too.
    fn new(first: B, blank: B) -> Parts<B> {
        let left = ROOM.saturating_sub(weight(&first)).max(ROOM / 4);
        Parts { full: Vec::new(), last: first, blank, left }
    }

    /// Goes on on a new part.
    fn turn(&mut self) {
        let next = self.blank.clone();
        self.full.push(mem::replace(&mut self.last, next));
        self.left = ROOM;
    }

    /// Takes so much room of the last part, or of a new one; whether it is a new one.
    fn take_room(&mut self, need: usize) -> bool {
        let turns = need > self.left && self.left < ROOM;
        if turns {
            self.turn();
        }
        self.left = self.left.saturating_sub(need);
        turns
    }

    /// A list of the page.
    fn run<T: Serialize>(&mut self, items: Vec<T>, list: fn(&mut B) -> &mut Vec<T>) {
        for item in items {
            self.take_room(weight(&item));
            list(&mut self.last).push(item);
        }
    }

    /// A list of lists; one that goes on on a further part has its head there again.
    fn run_groups<G: Serialize + Clone, T: Serialize>(
        &mut self,
        groups: Vec<G>,
        list: fn(&mut B) -> &mut Vec<G>,
        items: fn(&mut G) -> &mut Vec<T>,
    ) {
        for mut group in groups {
            let all = mem::take(items(&mut group));
            let head = weight(&group);
            // No head stands at the end of a part without the first of its items.
            self.take_room(head + all.first().map_or(0, weight));
            list(&mut self.last).push(group.clone());
            for (number, item) in all.into_iter().enumerate() {
                if number > 0 && self.take_room(weight(&item)) {
                    self.left -= head.min(self.left);
                    list(&mut self.last).push(group.clone());
                }
                if let Some(group) = list(&mut self.last).last_mut() {
                    items(group).push(item);
                }
            }
        }
    }

    fn done(mut self) -> Vec<B> {
        self.full.push(self.last);
        self.full
    }
}
