//! The newest of a row of values, which threads take and wait for.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Holds the newest value. Whoever takes it keeps it unchanged for as long as they need it.
#[derive(Debug)]
pub struct Latest<T> {
    held: Mutex<Held<T>>,
    changed: Condvar,
}

#[derive(Debug)]
struct Held<T> {
    value: Arc<T>,
    /// How many values there were before.
    turn: u64,
}

impl<T> Latest<T> {
    /// The first value.
    pub fn new(value: T) -> Latest<T> {
        Latest { held: Mutex::new(Held { value: Arc::new(value), turn: 0 }), changed: Condvar::new() }
    }

    /// Puts a newer value in the place of the newest, and wakes all who wait.
    pub fn put(&self, value: T) {
        let mut held = self.lock();
        held.value = Arc::new(value);
        held.turn += 1;
        self.changed.notify_all();
    }

    /// The newest value.
    pub fn get(&self) -> Arc<T> {
        self.lock().value.clone()
    }

    /// The newest value and its turn, once there is one after the turn `seen`; nothing if that takes longer than `patience`.
    pub fn after(&self, seen: Option<u64>, patience: Duration) -> Option<(Arc<T>, u64)> {
        let is_old = |held: &mut Held<T>| Some(held.turn) <= seen;
        let waited = self.changed.wait_timeout_while(self.lock(), patience, is_old);
        let (mut held, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (!is_old(&mut held)).then(|| (held.value.clone(), held.turn))
    }

    /// A value is replaced as a whole, so a thread that died while it held the lock has spoilt nothing.
    fn lock(&self) -> MutexGuard<'_, Held<T>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_waits_gets_the_newest_and_not_each() {
        let latest = Latest::new("a");
        let (first, turn) = latest.after(None, Duration::ZERO).unwrap();
        assert_eq!(*first, "a");
        assert_eq!(latest.after(Some(turn), Duration::ZERO), None);
        latest.put("b");
        latest.put("c");
        assert_eq!(*latest.after(Some(turn), Duration::ZERO).unwrap().0, "c");
        assert_eq!(*latest.get(), "c");
    }

    #[test]
    fn who_waits_is_woken() {
        let latest = Latest::new(1);
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| latest.after(Some(0), Duration::from_mins(1)));
            latest.put(2);
            assert_eq!(*waiting.join().unwrap().unwrap().0, 2);
        });
    }
}
