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

    /// What came of this input the last time, if it stood under this name then. For work that is done on all processors:
    /// results are asked for first, and given to [`Recall::keep`] when all are there.
    pub fn last(&self, name: &str, input: &I) -> Option<O> {
        self.last.get(name).filter(|(before, _)| before == input).map(|(_, output)| output.clone())
    }

    /// Keeps a result of this run.
    pub fn keep(&mut self, name: String, input: I, output: O) {
        self.now.insert(name, (input, output));
    }

    /// The results of this run, by name, each with what it was worked out from.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &I, &O)> {
        self.now.iter().map(|(name, (input, output))| (name.as_str(), input, output))
    }

    /// Begins a run: what the last one did not ask for is forgotten. A run that kept nothing, because it was broken off,
    /// counts for none.
    pub fn turn(&mut self) {
        if !self.now.is_empty() {
            self.last = std::mem::take(&mut self.now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_there_in_the_next_run_for_the_same_input() {
        let mut recall = Recall::default();
        recall.keep("a".to_owned(), 1, 2);
        assert_eq!(recall.last("a", &1), None);
        recall.turn();
        assert_eq!((recall.last("a", &1), recall.last("a", &3), recall.last("b", &1)), (Some(2), None, None));
        recall.turn();
        assert_eq!(recall.last("a", &1), Some(2), "a run that kept nothing");
        recall.keep("b".to_owned(), 1, 2);
        recall.turn();
        assert_eq!(recall.last("a", &1), None);
    }

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
        recall.keep("b".to_owned(), 0, 0);
        recall.turn();
        assert_eq!(ask(&mut recall, 2), 4);
        assert_eq!(done, [1, 2, 2]);
    }
}
