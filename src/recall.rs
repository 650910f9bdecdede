//! Results of slow pure functions, kept from one run to the next.

use std::collections::HashMap;

/// Results by name, each with what it was worked out from.
#[derive(Debug)]
pub struct Recall<I, O> {
    last: HashMap<String, (I, O)>,
    now: HashMap<String, (I, O)>,
}

impl<I, O> Default for Recall<I, O> {
    fn default() -> Self {
        Recall { last: HashMap::new(), now: HashMap::new() }
    }
}

impl<I: PartialEq, O: Clone> Recall<I, O> {
    /// What `work` gives for this input: as it was the last time, where the input under this name is the same.
    pub fn of(&mut self, name: String, input: I, work: impl FnOnce(&I) -> O) -> O {
        let known = self.last.remove(&name).filter(|(before, _)| *before == input);
        let entry = known.unwrap_or_else(|| {
            let output = work(&input);
            (input, output)
        });
        let output = entry.1.clone();
        self.now.insert(name, entry);
        output
    }

    /// Begins a run: what the last one did not ask for is forgotten.
    pub fn turn(&mut self) {
        self.last = std::mem::take(&mut self.now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_again_only_for_another_input_or_after_a_run_without_it() {
        let mut recall = Recall::default();
        let mut done = Vec::new();
        let mut ask = |recall: &mut Recall<u8, u8>, input| {
            recall.of("a".to_owned(), input, |input| {
                done.push(*input);
                input * 2
            })
        };
        assert_eq!(ask(&mut recall, 1), 2);
        recall.turn();
        assert_eq!((ask(&mut recall, 1), ask(&mut recall, 2)), (2, 4));
        recall.turn();
        assert_eq!(ask(&mut recall, 2), 4);
        recall.turn();
        recall.turn();
        assert_eq!(ask(&mut recall, 2), 4);
        assert_eq!(done, [1, 2, 2]);
    }
}
