//! Typed indices: a record is held once, in the arena of its kind, and everything else refers to it by [`Id`].

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Index;
use std::sync::Arc;

/// The index of a `T` in its [`Arena`]. Ids order as the records do.
pub struct Id<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// Position in the arena, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// All records of one kind, in a fixed order. A record may be held by others, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arena<T> {
    records: Vec<Arc<T>>,
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Arena { records: Vec::new() }
    }
}

impl<T> Arena<T> {
    /// Adds a record at the end.
    pub fn push(&mut self, record: impl Into<Arc<T>>) -> Id<T> {
        let id = Self::id_at(self.records.len());
        self.records.push(record.into());
        id
    }

    /// The id that the record at `index` has or will have. Ids are given out before the records exist, so that
    /// records can refer to one another.
    pub fn id_at(index: usize) -> Id<T> {
        Id { index: u32::try_from(index).unwrap_or(u32::MAX), kind: PhantomData }
    }

    /// Number of records.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The records with their ids, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> + ExactSizeIterator {
        self.records.iter().enumerate().map(|(index, record)| (Self::id_at(index), record.as_ref()))
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + Clone + use<T> {
        (0..self.records.len()).map(Self::id_at)
    }

    /// The records, in order.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.records.iter().map(Arc::as_ref)
    }
}

impl<T> Index<Id<T>> for Arena<T> {
    type Output = T;
    fn index(&self, id: Id<T>) -> &T {
        &self.records[id.index()]
    }
}

impl<T> FromIterator<T> for Arena<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        Arena { records: records.into_iter().map(Arc::new).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_can_be_known_before_their_records() {
        let mut arena: Arena<&str> = Arena::default();
        let second = Arena::id_at(1);
        arena.push("a");
        assert_eq!(arena.push("b"), second);
        assert_eq!(arena[second], "b");
        assert_eq!(arena.ids().map(Id::index).collect::<Vec<_>>(), [0, 1]);
    }
}
