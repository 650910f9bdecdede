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

## Words that many pages say

not-known = not known
not-stated = not stated
none = none
unnamed = unnamed
unnamed-words = unnamed: { $words }
quoted = “{ $words }”
list-comma = { ", " }
list-semicolon = { "; " }
# Between facts on one line.
list-point = { " · " }
number-range = { $least } to { $most }
title-withdrawn = { $title } (withdrawn)
# Who says something, through how many hands; `$via` names these.
said-by = { $hands ->
    [0] { $speaker }
   *[other] { $speaker }, via { $via }
}
said = { $hands ->
    [0] { $speaker } { $stance }
   *[other] { $speaker } { $stance }, via { $via }
}
said-in = { $hands ->
    [0] { $speaker } { $stance }, in { $article }
   *[other] { $speaker } { $stance }, via { $via }, in { $article }
}

## Words of the format: what the editors choose from

record-kind = { $word ->
    [incident] incident
    [article] article
    [claim] claim
    [bias] bias note
    [source] source
    [actor] actor
    [place] place
    [term] glossary
    [technique] technique
   *[page] page
}
# `$own` is the editors' own word where it is none of the usual ones.
incident-kind = { $word ->
    [strike] strike
    [ground-clash] ground clash
    [patrol] patrol
    [encounter] encounter
    [withdrawal] withdrawal
    [statement] statement
   *[own] { $own }
}
incident-role = { $word ->
    [follow-up] follow up
    [context] context
   *[reports] reports
}
involvement = { $word ->
    [suspected] suspected
   *[known] known
}
source-kind = { $word ->
    [news-agency] news agency
    [broadcaster] broadcaster
    [newspaper] newspaper
    [website] website
    [blog] blog
    [official] official
    [ngo] ngo
    [social] social
   *[unknown] unknown
}
source-state = { $word ->
    [funded] state-funded
    [controlled] state-controlled
   *[none] no hand of a state known
}
actor-kind = { $word ->
    [state] state
    [armed-force] armed force
    [armed-group] armed group
    [coalition] coalition
    [government-body] government body
    [organisation] organisation
   *[person] person
}
place-precision = { $word ->
    [town] to the town
    [district] to the district
    [province] to the province
    [country] to the country
   *[exact] the spot itself
}
stance = { $word ->
    [alleges] alleges
    [denies] denies
    [doubts] doubts
    [does-not-know] does not know
   *[asserts] asserts
}
# How a claim or an article stands to another.
relation = { $word ->
    [supports] supports
    [contradicts] contradicts
    [qualifies] qualifies
    [repeats] repeats
    [corrects] corrects
    [updates] updates
    [cites] cites
    [republishes] republishes
    [retracts] retracts
   *[background] gives background to
}
# The same, read from the other one.
relation-back = { $word ->
    [supports] is supported by
    [contradicts] is contradicted by
    [qualifies] is qualified by
    [repeats] is repeated by
    [corrects] is corrected by
    [updates] is updated by
    [cites] is cited by
    [republishes] is republished by
    [retracts] is retracted by
   *[background] has its background in
}
verdict = { $word ->
    [agree] the answers agree
    [overlap] the answers overlap
    [conflict] the answers conflict
    [single] a single account
   *[none] no answer to compare
}
# `$tag` is the tag of a language that has no name here.
language-name = { $word ->
    [ar] Arabic
    [de] German
    [en] English
    [es] Spanish
    [fa] Persian
    [fr] French
    [he] Hebrew
    [hi] Hindi
    [it] Italian
    [ja] Japanese
    [ku] Kurdish
    [pl] Polish
    [pt] Portuguese
    [ru] Russian
    [tr] Turkish
    [uk] Ukrainian
    [zh] Chinese
   *[other] { $tag }
}

## Answers, and how long after an event

answer-yes-no = { $word ->
    [yes] yes
   *[no] no
}
answer-not = not { $answer }
answer-about = about { $count } (taken to be { $least } to { $most })
answer-open = { $word ->
    [at-least] at least { $count }
    [at-most] at most { $count }
    [more-than] more than { $count }
   *[fewer-than] fewer than { $count }
}
delay-none = on the same day
delay-after = { $stretch } after
delay-before = { $stretch } before
delay-within = at most { $stretch } after
stretch-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
stretch-days-range = { $least } to { $n } days
stretch-months = { $n ->
    [one] about { $n } month
   *[other] about { $n } months
}
stretch-months-range = about { $least } to { $n } months
stretch-years = { $n ->
    [one] about { $n } year
   *[other] about { $n } years
}
stretch-years-range = about { $least } to { $n } years

## What answers rest on

row-support = { $answers }, { $origins }
origins-named = { $count }: { $names }
origins-owner = { $name } (one owner with { $others })
origins-circle = a circle of reports

## Names of fields, rows and columns

field-actor = Actor
field-answers = Answers
field-article = Article
field-background = Background
field-background-to = Background to
field-claim = Claim
field-country = Country
field-date = Date
field-incident = Incident
field-incidents = Incidents
field-involvement = Involvement
field-kind = Kind
field-name = Name
field-named = Actor or place
field-note = Note
field-origins = Origins
field-part-of = Part of
field-place = Place
field-question = Question
field-role = Role
field-source = Source
field-speaker = Speaker
field-stance = Stance
field-tags = Tags
field-time = Time
field-used-by = Used by
as-annotated = as annotated
nothing-stated = nothing stated

## Parts of many pages

record-facts = Particulars
basis = Known from:
turn-previous = ← { $page }
turn-next = { $page } →
record-notes = Notes
record-changes = Changes
record-mentions = Mentioned in
article-note = note in an article
cite = How to cite
# A part of the dossier, and the dossier; `$n` editors.
cite-apa = { $n ->
    [0] { $title }. (n.d.). { $dossier }. { $address }
    [one] { $title }. (n.d.). In { $editors } (Ed.), { $dossier }. { $address }
   *[other] { $title }. (n.d.). In { $editors } (Eds.), { $dossier }. { $address }
}
cite-mla = { $n ->
    [0] “{ $title }.” { $dossier }, { $address }.
   *[other] “{ $title }.” { $dossier }, edited by { $editors }, { $address }.
}
cite-chicago = { $n ->
    [0] “{ $title }.” { $dossier }. { $address }.
   *[other] “{ $title }.” In { $dossier }, edited by { $editors }. { $address }.
}
cite-apa-whole = { $n ->
    [0] { $dossier }. (n.d.). { $address }
    [one] { $editors } (Ed.). (n.d.). { $dossier }. { $address }
   *[other] { $editors } (Eds.). (n.d.). { $dossier }. { $address }
}
cite-mla-whole = { $n ->
    [0] { $dossier }. { $address }.
    [one] { $editors }, editor. { $dossier }. { $address }.
   *[other] { $editors }, editors. { $dossier }. { $address }.
}
cite-chicago-whole = { $n ->
    [0] { $dossier }. { $address }.
    [one] { $editors }, ed. { $dossier }. { $address }.
   *[other] { $editors }, eds. { $dossier }. { $address }.
}
cite-and = { $first } and { $last }
cite-and-apa = { $first } & { $last }
cite-help = Names stand as the dossier has them. Add the day on which you read the page where your style asks for it.
cite-address = Address: { $address }
cite-passage = One passage: { $address }
cite-copy = Copy link
cite-copied = Copied
list-shown = { $shown } of { $all } shown
list-filter = Filter
list-words = Words
list-all = all
list-reset = Show all
list-parts = Parts of the list
list-shown-part = { $shown } of the { $all } on this page shown
part = Part { $n } of { $of }
part-title = { $title }, part { $n } of { $of }
and-more = and { $n } more
preview-dispute = In dispute: { $ask }
preview-grade = Reliability { $letter }, { $means }
preview-names = Also: { $names }

## The page of an incident

incident-summary = Summary
incident-facts = When, where, who
incident-accounts = The accounts
incident-speakers = The same answers, by those who speak
incident-silent = Silent, though read for it
incident-silent-help = Read to the end for these questions, and says nothing about them, as annotated.
incident-known = How it became known
incident-findings = Findings
incident-cited = { $incident } ({ $when })
incident-reports = Reports
incident-names = What each source calls things
incident-claims = Other claims
incident-turn = Incidents in order of time
incident-local-time = { $time }, local time
incident-zone-time = { $time }, time of { $city }
incident-time-precision = { $word ->
    [minute] { $time }, to the minute
    [hour] { $time }, to the hour
   *[part-of-day] { $time }, to the part of the day
}
likelihood = { $word ->
    [almost-no-chance] almost no chance
    [very-unlikely] very unlikely
    [unlikely] unlikely
    [roughly-even-chance] roughly even chance
    [likely] likely
    [very-likely] very likely
   *[almost-certain] almost certain
}
confidence = { $word ->
    [low] low
    [moderate] moderate
   *[high] high
}
finding-likelihood = { $likelihood } ({ $scale })
finding-confidence = { $confidence } confidence ({ $scale })
finding-both = { $likelihood }, { $confidence } confidence ({ $scale })
finding-scale = scale

## The account table

matrix-articles = Each row is a question, each column an article. Every answer is quoted and leads to its passage.
matrix-speakers = Each row is a question, each column somebody who speaks, in whatever article.
matrix-column = { $source }, { $when }
matrix-column-delay = { $source }, { $when } ({ $delay })
matrix-options = one of: { $options }
matrix-stance = { $stance }: { $value }
matrix-corrected = { $value } (since corrected)
matrix-cell = { $word ->
    [silent] silent
    [unread] not annotated
    [nothing] no answer
   *[other] answers for another group
}
matrix-doubts = ?
matrix-key-quoted = { $mark } quoted answer
matrix-key-denies = { $mark } denies
matrix-key-doubts = { $mark } doubts, or does not know
matrix-key-silent = { $mark }: read to the end for this question, and says nothing
matrix-key-unread = { $mark }: not read for this question
accounts-file = This table as a CSV file
accounts-file-speakers = The same by who speaks, as a CSV file

## Counts as ranges

ranges-of-nobody = counted without saying of whom
ranges-verdict = { $verdict }, as annotated
ranges-denied = { $answer } denied
ranges-drawn = Drawn from the { $table }, as annotated.
ranges-table = account table above
ranges-populations =
    Each population that is counted has a line and a scale of its own; numbers of one are not compared with numbers of another.
ranges-sign = { $word ->
    [open] A bar that fades has no upper end.
    [about] Dashed: “about”, taken to reach ten per cent to either side.
    [denied] Crossed out: these numbers are denied.
   *[gap] Shaded: between answers that have no number in common.
}

## How it became known

life-help =
    What was said to each question, by the date of publication and as annotated. An answer counts as confirmed only where an independent origin is new to it.
life-claim = claim
life-of = of { $of }
life-denial-first = The first account here is a denial.
life-denial = { $n ->
    [one] There is a denial.
   *[other] There are denials.
}
life-denial-since = { $n ->
    [one] There is a denial, first published { $when }.
   *[other] There are denials, first published { $when }.
}
life-order = { $word ->
    [undated] its place in the order is not known
    [same-day] on the same day
   *[unsure] may have come before the one above
}
life-step = { $word ->
    [first] first asserted
    [repeated] repeated, from no new origin
    [perhaps-confirmed] repeated, perhaps from a new origin
    [confirmed] confirmed by a further independent origin
    [changed] another answer, compatible with those before
    [contradicted] another answer, in conflict with one before
    [reversed] against its own word before
    [further] in other words
    [corrected] corrected
    [denied] denied
    [doubted] doubted
   *[not-known] said not to be known
}
life-known = As known on each date
life-known-help =
    Verdicts and origins worked out again, as annotated, from those articles alone that had been published by the date, as far as their own dates tell. Articles without a date are left out.
life-few = { $shown } of { $n } dates are shown, evenly chosen.
life-known-on = As known on { $day }
life-counts = { $articles }, { $answered } of { $questions } answered
life-verdict = Verdict and origins
life-as-annotated = As annotated

## What stands where a record is no more

gone-title = Withdrawn { $kind }
gone-description = This page was withdrawn
gone = withdrawn
gone-on = Withdrawn, { $when }.
gone-relations = What referred to it
gone-mentions = Was mentioned in

## The page of a source

source-no-state = none stated

## The page of gaps

gaps-no-date = date not known
gaps-description = What this dossier does not know: { $count }
gaps-about = What this dossier does not know, or does not say, as annotated.
gaps-single = Answers from one origin
gaps-single-why = However many articles repeat it, nobody else bears such an answer out.
gaps-single-none = Every answer has more than one possible origin.
gaps-unanswered = Questions without an answer
gaps-unanswered-why = No account in this dossier, as annotated, says what was so.
gaps-unanswered-none = Every question has an answer.
gaps-unread = Articles not read to the end for a question
gaps-unread-why = That such an article has no answer in the notes does not mean that it is silent.
gaps-unread-none = Every article was read to the end for every question of its incidents that it does not answer.
gaps-incident-dates = Incidents of unknown or uncertain date
gaps-incident-dates-why = Accounts can be about the same event only if they are about the same time.
gaps-incident-dates-none = The date of every incident is known to the day.
gaps-article-dates = Articles of unknown or uncertain date
gaps-article-dates-why = Who reported first, and who may have copied, shows only in the dates.
gaps-article-dates-none = The date of every article is known to the day.
gaps-unrated = Sources without a grade
gaps-unrated-why = Without a judgement of its record a source is neither reliable nor unreliable; F says the same.
gaps-unrated-none = Every source has a grade.
gaps-addresses = Articles without an address
gaps-addresses-why = Readers cannot look at the original where it was published.
gaps-addresses-none = Every article has an address.
gaps-archives = Articles without an archived copy
gaps-archives-why = The original can be changed or taken down without a trace.
gaps-archives-none = Every article has an archived copy.
gaps-retrievals = Articles without a date of retrieval
gaps-retrievals-why = It is not known as of when the text read so.
gaps-retrievals-none = Every article has a date of retrieval.
gaps-unplaced = Places without coordinates
gaps-unplaced-why = They cannot be shown on a map, nor their distance be measured.
gaps-unplaced-none = Every place has coordinates.
gaps-grade = { $word ->
    [none] not judged
   *[unknown] F: cannot be judged
}

## The page of an article

article-source = { $source }, { $kind }
article-about = Where this article comes from, and how that is known
article-headline = Headline
article-supplied = supplied by the editor
article-author = Author
article-published = Published
article-retrieved = Retrieved
article-address = Address
article-archived = Archived copy
article-language = Language
article-complete = Read to the end for
article-no-question = no question
article-capture = Capture
article-verified = verified in capture
article-not-verified = not verified
article-basis = { $word ->
    [title] Basis of the title
    [source] Basis of the source
    [archived] Basis of the archived
   *[incidents] Basis of the incidents
}
article-text = Text
article-text-annotated = The text with annotations
article-notes-on = Notes on the text
article-show = Show
article-claims = Claims
article-bias = Bias
article-notes = Notes
article-plain = Text only
article-keys = Keys
article-keys-use = In use
article-key-next = next note
article-key-previous = previous note
article-key-plain = text only
article-key-copy = copy the link
article-notes-all = Notes: { $all }
article-note-at = { $at } of { $all }
article-note-next = Next note
article-note-previous = Previous note
article-withheld = The text of this article is not published here.
article-excerpts = Only the quoted passages and some words round them are published here.
article-chain = How it reached this page
article-references = References
article-references-from = From this article
article-references-to = To this article
article-gone = Withdrawn from this article
article-omitted = Left out of the text
article-omitted-passages = Passages of the capture that are not part of the article: { $n }
article-turn = Articles in order of date
article-description = { $source }: { $counts }
article-description-dated = { $source }, { $when }: { $counts }
# A citation: author, title, source and date, with commas between them.
article-cited = { $article }, annotated
articles-count = { $articles } from { $sources }
# The letter by which a mark is known, with its number.
note-label = { $word ->
    [claim] C{ $n }
    [bias] B{ $n }
   *[note] N{ $n }
}
note-letter = { $word ->
    [claim] C
    [bias] B
   *[note] N
}
note-to = Note { $label }
note-back = Back to passage { $label }
note-plain = Note
note-link = link
note-copy = Copy the link to { $label }
note-copied = copied

## The hands a statement passed through

chain-hand = { $hand } ({ $note })
chain-then = { ", then " }
chain-note = { $word ->
    [origin] origin
    [origin-here] origin; this article
    [unnamed-origin] unnamed origin
    [unnamed] unnamed
    [circle] circular reporting
   *[here] this article
}
chain-summary = As annotated, with all that repeats or supports it: { $articles }, { $origins }.

## The page of a claim, and all claims

claim-context = In context
claim-passage = The passage
claim-chain = Chain
claim-relations = Other accounts
claim-supported = Supported by
claim-contradicted = Contradicted by
claim-also = Also
claim-assessments = Assessments
claim-turn = Claims in the order of the article
claim-description = { $speaker }: { $says }
claim-cited = { $says } (claim of { $speaker }, in { $article })
claim-at-original = These words at the address of the article
claim-at-copy = These words in the archived copy
claims-no-incident = About no incident

## The home page

home-disputed = What is disputed
# Between the answers to a question.
home-or = or
home-starts = Where to start
home-start-timeline = The timeline
home-start-timeline-note = all incidents in order, each report at the date it was published
home-start-method = The method
home-start-method-note = how texts were chosen, what the scales mean, how results are worked out
home-questions-disputed = { $n ->
    [one] { $n } question in dispute
   *[other] { $n } questions in dispute
}
home-timeline = The whole timeline
home-about = Introduction
home-disputes = In dispute
home-all-incidents = The latest { $shown } of { $n } incidents; the timeline has all
home-all-disputes = All contradictions, with the origins of each side
home-corrections = All corrections

## Contradictions

disputes-about =
    Answers that cannot both be right, as annotated, and contradictions that the editors wrote down. { $method }
method-link = How this is worked out
disputes-incident = The incident
disputes-no-incident = About no one incident
disputes-none = No two accounts contradict each other, as annotated.
disputes-by-hand = Held by the editors to contradict each other; no question asks about it
disputes-row = In the account table
disputes-side = { $articles }, { $origins }
disputes-account = { $speaker }, in { $article }

## Scales

grade = { $name }: { $means }
grade-sentence = { $name }: { $means }.
reliability-scale = A completely reliable to E unreliable; F cannot be judged, which is not the worst
reliability = { $word ->
    [A] Completely reliable
    [B] Usually reliable
    [C] Fairly reliable
    [D] Not usually reliable
    [E] Unreliable
   *[F] Reliability cannot be judged
}
reliability-means = { $word ->
    [A] no doubt of authenticity, trustworthiness or competency; a history of complete reliability
    [B] minor doubt; a history of valid information most of the time
    [C] some doubt; has provided valid information in the past
    [D] significant doubt; has provided valid information in the past
    [E] lacking in authenticity, trustworthiness and competency; a history of invalid information
   *[F] there is no basis for a judgement. It is not the worst grade
}
credibility-scale = 1 confirmed to 5 improbable; 6 cannot be judged, which is not the worst
credibility = { $word ->
    [1] Confirmed by other sources
    [2] Probably true
    [3] Possibly true
    [4] Doubtful
    [5] Improbable
   *[6] Truth cannot be judged
}
credibility-means = { $word ->
    [1] confirmed independently, logical in itself, agrees with other information
    [2] not confirmed, logical in itself, agrees with other information
    [3] not confirmed, reasonably logical, agrees with some other information
    [4] not confirmed, possible but not logical, no other information on the subject
    [5] not confirmed, not logical in itself, contradicted by other information
   *[6] there is no basis for a judgement. It is not the worst grade
}
likelihood-means = { $word ->
    [almost-no-chance] 1 to 5 per cent
    [very-unlikely] 5 to 20 per cent
    [unlikely] 20 to 45 per cent
    [roughly-even-chance] 45 to 55 per cent
    [likely] 55 to 80 per cent
    [very-likely] 80 to 95 per cent
   *[almost-certain] 95 to 99 per cent
}
confidence-means = { $word ->
    [low] the information is scant, questionable or fragmented
    [moderate] credibly sourced and plausible, but not well corroborated
   *[high] high-quality information from several sources
}

## The page of the method

method-description = How this dossier was made, and the scales it uses
method-quotes = Quotations
method-quotes-text =
    Every quotation is looked up in the article’s text when the site is built, and must be found there exactly once. The text itself is compared, word by word, with the capture it was taken from, and the capture’s hash is checked. What was left out of the text is listed on the article’s page.
method-marks = Marks
method-claim = { $mark } A { $claim } is something that somebody asserts, denies or doubts, restated in neutral words.
method-claim-word = claim
method-bias = { $mark } A { $bias } names how the wording slants, with the technique.
method-bias-word = bias note
method-note = { $mark } A { $note } explains: a date, a name, a context.
method-note-word = note
method-rules = How results are worked out
method-mark = Mark
method-meaning = Meaning
method-reliability = Reliability of a source
method-reliability-intro =
    The NATO Admiralty scale. It judges the source, not what it says; F means that there is no basis for a judgement.
method-credibility = Credibility of a claim
method-credibility-intro =
    The NATO Admiralty scale. It judges what is said, whoever says it; 6 means that there is no basis for a judgement.
method-likelihood = Likelihood of a finding
method-likelihood-intro = The words of US Intelligence Community Directive 203, each for a range of probability.
method-confidence = Confidence in a finding
method-confidence-intro =
    The levels of US Intelligence Community Directive 203. They judge how well founded a finding is, not how likely.

## Sources

source-facts = Who stands behind it
source-owner = Owner
source-parts = Its parts
source-state-field = State
source-website = Website
source-reliability = Reliability
source-not-judged = not judged
source-bias = Bias
source-evidence = Evidence: { $list }
source-technique = Technique
source-times = Times
source-where = Where
source-rests = What rests on it
source-rests-about =
    Independent origins, as annotated, with this source and without all that came by way of it or its owner. { $method }
source-rests-what = What
source-rests-without = Without it
source-rests-finding = finding: { $finding }
source-rests-answers = the answers
source-names = What it calls things
source-articles = Its articles
source-claims = Its claims
source-fared = Of { $claims }, as annotated: { $fates }.
source-fate = { $word ->
    [conflict] { $n } in conflict with another claim
    [agreed] { $n } agreed with by other origins
    [compatible] { $n } can be right together with other origins’ answers
    [alone] { $n } with no other origin
    [not-compared] { $n } not compared (not known, corrected since, or in free words)
   *[no-question] { $n } not in answer to any question
}
sources-scale = { $scale }. { $link }
sources-scale-link = The scale
page-description = { $name }, { $kind }

## Actors and places

actor-members = Members
actor-names = What it is called
actor-claims = What it says
actor-suspected = { $role }; suspected
entities-names = Also called
place-parts = Holds
place-position = Position
places-known = Known
degrees = { $word ->
    [north] { $degrees }° N
    [south] { $degrees }° S
    [east] { $degrees }° E
   *[west] { $degrees }° W
}

## The glossary and the techniques

term-see = See { $terms }
term-mentions = Mentioned: { $n }
term-withdrawn = Withdrawn: { $because }
term-withdrawn-on = Withdrawn, { $when }: { $because }
technique-see = see { $techniques }
technique-uses = Noted: { $n }
technique-from = { $word ->
    [semeval] SemEval-2020 Task 11
    [own] this dossier
   *[source-criticism] source criticism
}
techniques-count = { $techniques }, { $noted } of them noted in this dossier

## Data and corrections

data-about = The whole dossier as files, to check and to reuse.
data-description = The dossier as files to download
data-files = Files
data-file = File
data-holds = Holds
data-lacks = Leaves out
data-check = Check a copy
data-check-how = { $manifest } lists the hash of every file of this site. { $command } reads it.
data-holds-of = { $word ->
    [articles] Articles, one a row: source, dates, language, addresses, hash of the capture, incidents.
    [claims] Claims, one a row: quote and place in the text, who says it and through whom, answers, origins.
    [incidents] Incidents, one a row: date with its first and last possible day, places, actors, articles, questions in dispute.
    [sources] Sources, one a row: kind, owner, state, reliability with its reason.
    [annotations] Claims, bias notes and notes as W3C Web Annotations on the transcription and on the original. Each article's own are in data/annotations/.
    [timeline] Incidents and reports for TimelineJS 3.
    [geojson] Incidents at their places, for maps.
    [calendar] Dated incidents as a calendar of whole days.
    [biblatex] The articles as references in BibLaTeX.
    [csl] The articles as references in CSL-JSON, for Zotero and others.
    [feed] Corrections and articles added, as an Atom feed.
    [schema] What dossier.json holds, as a JSON Schema for programs.
   *[dossier] The whole dossier: every record as written, and what was worked out from it under “computed”.
}
data-lacks-of = { $word ->
    [articles] The texts, and how each fact is known. Lists stand in one cell, parted by semicolons.
    [claims] Relations between claims, and reasons of assessments.
    [incidents] Questions and findings; of several places only the first coordinates.
    [sources] Notes on slant and their evidence.
    [annotations] Answers, relations and origins: the standard has no terms for them.
    [timeline] Undated incidents. A doubtful date is drawn as if it were sure; its words say what it is.
    [geojson] Places without coordinates. Each place is a point, however roughly it is known; “precision” says how.
    [calendar] Undated incidents and those outside the years 1 to 9999. A doubtful date is marked tentative and told in words.
    [biblatex] Annotations; dates that may be one of several.
    [csl] Annotations.
   *[feed] What has no date; all but the newest fifty.
}
data-accounts = { $word ->
    [speakers] The account table of “{ $incident }”: questions by those who speak, with verdict and origins as annotated.
   *[articles] The account table of “{ $incident }”: questions by articles, with verdict and origins as annotated.
}
data-accounts-lack = { $word ->
    [speakers] In which article, and why claims stand as they do to one another; quoted words of articles whose text is not published.
   *[articles] Who speaks, and why claims stand as they do to one another; quoted words of articles whose text is not published.
}
data-network = How each claim came into its article, and how claims and articles stand to one another.
data-network-lacks = What claims answer; where they stand in the text.
# In files for other programs.
data-reports = reports
data-date = Date as annotated: { $date }.
data-correction = Correction
corrections-none = No corrections so far.
corrections-description = What was changed after publication

## Where there is no page

missing = Not found
missing-title = There is no such page
missing-name = Page not found
missing-description = There is no page at this address
missing-about = It may have moved, or the address was cut short. The { $home } and the { $timeline } lead everywhere.
missing-home = home page
missing-timeline = timeline
moved = Moved
moved-title = This page has moved
moved-to = It is now at { $page }.

## Lists

list-sentences = { $end ->
    [ended] { $first } { $next }
   *[open] { $first }. { $next }
}
list-and = { $first } and { $last }
list-or = { $first } or { $last }

## Dates: $month, $season and $day are numbers where a message chooses by them, and text elsewhere

date-month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-year = { $era ->
    [before] { $n } BC
    [early] AD { $n }
   *[ours] { $n }
}
date-day = { $day } { date-month-name } { $year }
date-day-of = { $day } { date-month-name } of { $year }
date-day-month = { $day } { date-month-name }
date-month = { date-month-name } { $year }
date-month-of = { date-month-name } of { $year }
date-several = { $several } { $year }
date-several-of = { $several } of { $year }
date-season = { date-season-name } { $year }
date-part-of-year = { date-season-name } of { $year }
date-season-name = { $season ->
    [21] spring
    [22] summer
    [23] autumn
    [24] winter
    [25] northern-hemisphere spring
    [26] northern-hemisphere summer
    [27] northern-hemisphere autumn
    [28] northern-hemisphere winter
    [29] southern-hemisphere spring
    [30] southern-hemisphere summer
    [31] southern-hemisphere autumn
    [32] southern-hemisphere winter
    [33] first quarter
    [34] second quarter
    [35] third quarter
    [36] fourth quarter
    [37] first third
    [38] second third
    [39] last third
    [40] first half
   *[41] second half
}
date-range-close = { $first }–{ $last }
date-range-wide = { $first } – { $last }
date-from-to = from { $start } to { $end }
date-from-on = from { $date } on
date-end-unknown = from { $date }, end unknown
date-start-unknown = until { $date }, start unknown
date-or-earlier = { $date } or earlier
date-or-later = { $date } or later
date-and-earlier = { $date } and earlier
date-and-later = { $date } and later
date-no-limit = no limit
date-unknown = an unknown date
date-run-one = one of the { $unit ->
    [day] days
    [month] months
    [season] seasons
   *[year] years
} { $range }
date-run-all = the { $unit ->
    [day] days
    [month] months
    [season] seasons
   *[year] years
} { $range }
date-unknown-day = an unknown day in { $scope }
date-unknown-month = an unknown month in { $scope }
date-unknown-year = an unknown year in { $scope }
date-any-year = an unknown year
date-year-digits = an unknown year with the digits { $digits }
date-decade = the { $first }s
date-century = the { $first }s
date-some-time = some time in { $scope }
date-ordinal = { $day ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $day }th
}
date-ordinals = the { $days } of { $month }
date-unknown-ordinal = an unknown day from the { $first } to the { $last } of { $month }
date-estimate = about { $year } (between { $first } and { $last })
date-about = about { $date }
date-doubtful = { $date } ({ date-doubt })
date-doubtful-parts = { $date } ({ $doubts })
date-doubt-of = { $parts } { date-doubt }
date-doubt = { $doubt ->
    [approximate] approximate
    [uncertain] uncertain
   *[both] approximate and uncertain
}
date-part = { $part ->
    [day] day
    [month] month
    [season] season
   *[year] year
}

date-time = { $date }, { time-of-day }
time-of-day = { $time ->
    [morning] morning
    [afternoon] afternoon
    [evening] evening
    [night] night
   *[other] { $time }
}

## Timeline

timeline-of-incidents = Timeline of the incidents
timeline-lanes = Lanes
timeline-lane = { $word ->
    [place] place
    [actor] actor
    [kind] kind
    [source] source
   *[none] none
}
timeline-by = Timeline by { timeline-lane }
timeline-view = Timeline, lanes: { timeline-lane }
timeline-span = { $incidents }, { $first } to { $last }
timeline-span-year = { $incidents }, { $year }
timeline-year = { $era ->
    [before] { $n } BC
   *[ours] { $n }
}
timeline-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
timeline-day = { $day } { timeline-month }
timeline-hour = { $hour }:00
timeline-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
timeline-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
timeline-gap = { $years } { $months }
timeline-left-out = { $length } left out: nothing begins, ends or is reported in that time
timeline-undated = Date unknown
timeline-no-lane = None given
timeline-more = +{ $n }
timeline-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
timeline-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
timeline-report-of = Reports: { $event }
timeline-holds = { timeline-events }. The list on this page says the same in words.
timeline-holds-one-date = { timeline-events }, { $when }. The list on this page says the same in words.
timeline-holds-from-to = { timeline-events }, the first { $first }, the last { $last }. The list on this page says the same in words.
timeline-sign = { $word ->
    [day] a known day
    [range] from one day to another
    [period] known to the month, season or year only
    [whole-day] a known day, its hour is not known
    [hours] some time in these hours
    [unspecified] an unknown day in this stretch
    [about] about this date
    [uncertain] uncertain date
    [open] goes on, no end given
    [unknown-end] start or end not known
    [one-of] one of these dates
    [all-of] each of these dates
    [report] a report, on its day of publication
    [vague-report] a report, day of publication not exact
    [undated-report] a report, date of publication unknown
    [fold] time left out, nothing to show
   *[undated] date unknown
}
report-told = { $source }, { $when }
report-told-late = { $source }, { $when } ({ $delay })
timeline-remark = { $name }, { $remark }
reported-by = reported by { $reports }
zoom-in = Larger
zoom-out = Smaller
zoom-all = Whole
zoom-part = Part of the time that is shown
embed = Embed this timeline
embed-relative = Put the address of this site before the name of the file:
embed-this = Show this in another page
embed-part = From { $link }, with its evidence.
embed-page = Timeline, to embed
embed-title = { $dossier }: timeline
embed-from = From { $link }, with a list of all that is drawn here.
drawing-list = The same, in order

## Network

network-drawing = Who had what from whom
network-start = from those who speak
network-end = to where it is published
network-help = Who had what from whom, as annotated.
network-folded = There are too many articles to draw each: they are folded into their sources.
network-left-out = Not drawn, because fewest claims have to do with them: { $what }.
network-boxes = { $n ->
    [one] { $n } source or speaker
   *[other] { $n } sources or speakers
}
network-lines = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
network-method = How this is worked out
network-none = There is nothing to draw yet.
network-voices = { $n } who speak or pass on
network-crowd = { $n ->
    [one] { $n } unnamed voice
   *[other] { $n } unnamed voices
}
network-hands = { $n ->
    [one] { $n } further hand
   *[other] { $n } further hands
}
network-own = { $n ->
    [one] { $n } claim of its own
   *[other] { $n } claims of its own
}
network-one-owner = one owner
network-no-source = source not stated
# What a line of the drawing says. `$verbs` are relations, such as “supports”.
network-flow = from { $from } to { $to }: { count-claims }
network-line = { $from } { $verbs } { $to }
network-line-times = { $from } { $verbs } { $to } ({ $n } times)
network-circle = circular reporting
network-sign = { $word ->
    [speaker] speaks or passes on
    [unnamed] unnamed
    [owner] several names of one owner: one origin
    [hands] hands of a long chain, not drawn one by one
    [article] an article
    [origin] an article that also speaks for itself
    [source] a source with its articles
    [flow] what was said passes on
    [copy] cited, republished or repeated there
    [change] corrects, updates or retracts
    [supports] supports
    [contradicts] contradict each other
    [other] qualifies, or gives background to
    [circle] circular reporting: goes round
    [back] runs back to the left
   *[count] how many claims or relations
}
network-circles = Circular reporting
network-circles-help = These lead back to one another.
network-ways = From whom, through whom, to where
network-ties = How they stand to one another
network-from = From
network-through = Through
network-to = To
network-how-head = How
network-who = Who
network-whom = To whom
network-why = Why
network-nobody = nobody
network-no-reason = no reason given
network-whole-article = the article as a whole
network-how = { $word ->
    [own] speaks for itself
    [says] says
   *[had] had from there
}
network-more = and { $n } more
network-computed = Computed from the answers to { $question }
network-beyond-ways = { $n ->
    [one] { $n } more way of claims with fewer claims stands in the file only.
   *[other] { $n } more ways of claims with fewer claims stand in the file only.
}
network-beyond-ties = { $n ->
    [one] { $n } more relation with fewer claims stands in the file only.
   *[other] { $n } more relations with fewer claims stand in the file only.
}
network-table = All of it as a table: { $link }

## Map

map-of-incidents = Map of the incidents
map-where-incident = Where it happened
map-where-place = Where { $place } lies
map-spot = { $place } ({ $precision }).
map-spot-incidents = { $place } ({ $precision }): { $incidents }.
map-incident = { $incident }, { $when }
map-no-precision = precision not stated
map-scale = { $n } km
map-borders =
    Borders and coasts: Natural Earth, which shows borders as they are held, not as they are claimed. A dashed circle or shape is the area in which the place lies; a dot is the place itself.
map-none = No position is known.
map-unplaced = Position not known
map-nowhere = No place stated
map-position = Position
# Names of countries on maps: `$word` is the number of ISO 3166-1 (or, where there is none, the name, as in “n-cyprus”), `$name`
# the name in the data of the map.
country = { $word ->
   *[other] { $name }
}

## Search

search-says = Search in all texts, claims, notes and records of this dossier
search-how =
    All words must be there; the last one may be its beginning. Words between “quotation marks” must follow each other.
search-narrow = Narrow the results
search-from = From
search-to = To
search-any-year = any year
search-again = Start again
search-keys = Keys
search-key-search = search, from any page
search-key-results = results
search-key-clear = clear
search-found = Results
search-more = More results
search-no-script =
    Searching needs scripts, and they do not run here. Everything can be read without: the lists below hold all there is.
search-lists = Everything, in lists
search-none = Nothing holds all these words.
search-results = { $n ->
    [one] { $n } result
   *[other] { $n } results
}
search-results-at-most = { $n ->
    [one] At most { $n } result
   *[other] At most { $n } results
}
search-option = { $name } ({ $count })
search-spelt = Not found: { $words }. Shown instead: { $others }.
search-left = Not looked for, since the others say more: { $words }.
search-stale = This site was renewed in the meantime. Load the page again.
search-lost = A part of the index could not be loaded. Try again.
search-kind = { $word ->
    [article] Article
    [claim] Claim
    [bias] Bias note
    [note] Note
    [incident] Incident
    [source] Source
    [actor] Actor
    [place] Place
    [term] Glossary
    [technique] Technique
   *[page] Page
}
search-kinds = { $word ->
    [article] Articles
    [claim] Claims
    [bias] Bias notes
    [note] Notes
    [incident] Incidents
    [source] Sources
    [actor] Actors
    [place] Places
    [term] Glossary
    [technique] Techniques
   *[page] Pages
}
