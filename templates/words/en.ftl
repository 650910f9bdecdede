# The words of the interface, in English: the language in which every message must be there.
# How to override a word or add a language: docs/theme.md. How to add a word: CONTRIBUTING.md.
#
# `$n` is always a number. Names begin with the page or part that says them; `page-…` are names of pages.

## The frame of every page

skip = Skip to the content
nav-main = Main
nav-more = More
theme-auto = Theme: auto
theme-light = Theme: light
theme-dark = Theme: dark
foot-annotations = Annotations:
foot-rights =
    Article texts belong to their publishers and are quoted as research material. What is counted or compared here is
    counted and compared as annotated.

## Names of pages

page-home = Home
page-timeline = Timeline
page-map = Map
page-network = Network
page-search = Search
page-articles = Articles
page-claims = Claims
page-sources = Sources
page-actors = Actors
page-places = Places
page-glossary = Glossary
page-techniques = Techniques
page-disputes = Disputes
page-gaps = Gaps
page-method = Method
page-corrections = Corrections
page-data = Data

## Counts

count-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
count-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
count-claims = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
}
count-actors = { $n ->
    [one] { $n } actor
   *[other] { $n } actors
}
count-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
count-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
count-incidents = { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}
count-gaps = { $n ->
    [one] { $n } gap
   *[other] { $n } gaps
}
count-bias-notes = { $n ->
    [one] { $n } bias note
   *[other] { $n } bias notes
}
count-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
count-contradictions = { $n ->
    [one] { $n } contradiction
   *[other] { $n } contradictions
}
count-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
count-origins = { $n ->
    [one] { $n } independent origin
   *[other] { $n } independent origins
}
count-terms = { $n ->
    [one] { $n } term
   *[other] { $n } terms
}
count-techniques = { $n ->
    [one] { $n } technique
   *[other] { $n } techniques
}
count-origins-range = { $least } to { $n ->
    [one] { $n } independent origin
   *[other] { $n } independent origins
}
counts-as-annotated = { $articles }, { $origins } as annotated
